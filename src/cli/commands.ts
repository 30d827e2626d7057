import type { Command } from './command.ts'

/** Commands are loaded when they are called: starting is most of a short call's time. */
export const COMMANDS: Readonly<Record<string, () => Promise<Command>>> = {
  analyze: async () => (await import('./analyze.ts')).analyze,
  compare: async () => (await import('./compare.ts')).compareFiles,
  simulate: async () => (await import('./simulate.ts')).simulate,
  report: async () => (await import('./report.ts')).report,
  check: async () => (await import('./check.ts')).check,
}

/** Commands of the format that this version does not have yet. */
export const LATER: ReadonlySet<string> = new Set(['convert'])
