import type { Words } from '#src/i18n/words.ts'
import type { Exit, Io } from './io.ts'
import type { Options } from './options.ts'

/** A command: its files, its options, and what it prints through. */
export type Command = (files: readonly string[], options: Options, io: Io, words: Words) => Promise<Exit>
