import { parseArgs } from 'node:util'
import type { Language } from '#src/domain/language.ts'
import { LANGUAGES } from '#src/domain/language.ts'

/** What the user asked for, apart from the command and its files. */
export interface Options {
  readonly json: boolean
  readonly csv: boolean
  readonly help: boolean
  readonly language: Language
  readonly seed?: number
  readonly budget?: number
  readonly samples?: number
  /** `simulate`. */
  readonly cases?: number
  readonly replications?: number
  readonly warmUp?: number
  readonly start?: string
  readonly scenario?: string
  readonly log?: string
  /** `report`. */
  readonly format?: string
  readonly out?: string
}

export interface Arguments {
  readonly command: string | undefined
  readonly files: readonly string[]
  readonly options: Options
}

/** Wrong usage; `key` and `params` word it under `cli`. */
export class UsageError extends Error {
  override name = 'UsageError'
  readonly key: UsageKey
  readonly params: Readonly<Record<string, string | number>>

  constructor(key: UsageKey, params: Readonly<Record<string, string | number>> = {}) {
    super(key)
    this.key = key
    this.params = params
  }
}
export type UsageKey =
  | 'unknownCommand'
  | 'notAvailable'
  | 'badOption'
  | 'badNumber'
  | 'badLanguage'
  | 'noFiles'
  | 'twoFiles'
  | 'oneFile'
  | 'badMoment'
  | 'cannotWrite'
  | 'notBoth'
  | 'csvOnlyAnalyze'
  | 'badFormat'
  | 'noOut'

/** Reads the arguments after the program's name. Throws `UsageError`. */
export function parseArguments(argv: readonly string[]): Arguments {
  const { values, positionals } = parse(argv)
  const [command, ...files] = positionals
  return {
    command,
    files,
    options: {
      json: values.json ?? false,
      csv: values.csv ?? false,
      help: values.help ?? false,
      language: languageOf(values.lang),
      ...numberOf('seed', values.seed, 0),
      ...numberOf('budget', values.budget, 0),
      ...numberOf('samples', values.samples, 1),
      ...numberOf('cases', values.cases, 1),
      ...numberOf('replications', values.replications, 1),
      ...(values['warm-up'] === undefined ? {} : { warmUp: wholeNumber('warm-up', values['warm-up'], 0) }),
      ...(values.start === undefined ? {} : { start: values.start }),
      ...(values.scenario === undefined ? {} : { scenario: values.scenario }),
      ...(values.log === undefined ? {} : { log: values.log }),
      ...(values.format === undefined ? {} : { format: values.format }),
      ...(values.out === undefined ? {} : { out: values.out }),
    },
  }
}

/** The language asked for, if it can be told at all: usage errors are worded in it too. */
export function languageIn(argv: readonly string[]): Language {
  const at = argv.findLastIndex((argument) => argument === '--lang' || argument.startsWith('--lang='))
  const written = argv[at]?.startsWith('--lang=') ? argv[at].slice('--lang='.length) : argv[at + 1]
  return at === -1 ? 'en' : (LANGUAGES.find((language) => language === written) ?? 'en')
}

function parse(argv: readonly string[]) {
  try {
    return parseArgs({
      args: [...argv],
      allowPositionals: true,
      options: {
        json: { type: 'boolean' },
        csv: { type: 'boolean' },
        help: { type: 'boolean', short: 'h' },
        lang: { type: 'string' },
        seed: { type: 'string' },
        budget: { type: 'string' },
        samples: { type: 'string' },
        cases: { type: 'string' },
        replications: { type: 'string' },
        'warm-up': { type: 'string' },
        start: { type: 'string' },
        scenario: { type: 'string' },
        log: { type: 'string' },
        format: { type: 'string' },
        out: { type: 'string' },
      },
    })
  } catch (error) {
    throw new UsageError('badOption', { message: error instanceof Error ? error.message : String(error) })
  }
}

function languageOf(written: string | undefined): Language {
  if (written === undefined) return 'en'
  const language = LANGUAGES.find((one) => one === written)
  if (language === undefined) throw new UsageError('badLanguage', { value: written })
  return language
}

type Counting = 'seed' | 'budget' | 'samples' | 'cases' | 'replications'

function numberOf<Name extends Counting>(option: Name, written: string | undefined, min: number) {
  if (written === undefined) return {}
  return { [option]: wholeNumber(option, written, min) } as Record<Name, number>
}

function wholeNumber(option: string, written: string, min: number): number {
  const value = Number(written)
  if (!/^\d+$/.test(written) || !Number.isSafeInteger(value) || value < min)
    throw new UsageError('badNumber', { option, min, value: written })
  return value
}
