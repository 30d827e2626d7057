import { run } from '#src/cli/run.ts'

export const utf8 = (text: string) => new TextEncoder().encode(text)

/** Calls the command line on files in memory. */
export async function darcha(files: Readonly<Record<string, Uint8Array>>, ...argv: string[]) {
  const printed: string[] = []
  const exit = await run(argv, {
    out: (text) => printed.push(text),
    err: () => undefined,
    read: async (name) => {
      const bytes = files[name]
      if (bytes === undefined) throw new Error('no such file')
      return bytes
    },
  })
  const lines = printed
    .join('')
    .split('\n')
    .filter((line) => line !== '')
  return { exit, lines, json: () => lines.map((line) => JSON.parse(line)) }
}
