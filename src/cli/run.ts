import { COMMANDS, LATER } from './commands.ts'
import type { Exit, Io } from './io.ts'
import { EXIT } from './io.ts'
import { languageIn, parseArguments, UsageError } from './options.ts'

/** Runs the command line and gives its exit status. Everything it says goes through `io`. */
export async function run(argv: readonly string[], io: Io): Promise<Exit> {
  const { createWords } = await import('#src/i18n/words.ts')
  const words = createWords(languageIn(argv))
  try {
    const first = argv.find((argument) => !argument.startsWith('-'))
    if (first !== undefined && LATER.has(first)) throw new UsageError('notAvailable', { command: first })
    const { command, files, options } = parseArguments(argv)
    if (options.help) {
      io.out(`${words.t('cli.usage')}\n`)
      return EXIT.done
    }
    if (command === undefined) {
      io.err(`${words.t('cli.usage')}\n`)
      return EXIT.wrongUsage
    }
    const load = COMMANDS[command]
    if (load === undefined) throw new UsageError('unknownCommand', { command })
    if (options.json && options.csv) throw new UsageError('notBoth')
    const start = await load()
    return await start(files, options, io, words)
  } catch (error) {
    if (!(error instanceof UsageError)) throw error
    io.err(`${words.t(`cli.${error.key}`, error.params)}\n`)
    return EXIT.wrongUsage
  }
}
