import type { Words } from '#src/i18n/words.ts'
import { createWords } from '#src/i18n/words.ts'
import { useSettings } from './useApp.ts'

/** The words of the language on screen. The same object until the language is changed. */
export const useWords = (): Words => createWords(useSettings((settings) => settings.language))
