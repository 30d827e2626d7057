import type { SimulationResult, Spread } from '#src/domain/simulation.ts'
import type { WordTail, Words } from '#src/i18n/words.ts'
import type { PrintedFinding } from './findings.ts'
import { findingLines } from './findings.ts'
import { number, percent, unitOf } from './numbers.ts'
import { table } from './table.ts'

type Printed = { readonly file: string } & Omit<SimulationResult, 'findings'> & { readonly findings: readonly PrintedFinding[] }

/** The figures of a simulation for people: times, performers, steps, and its findings but the notes. */
export function simulationTable(result: Printed, currency: string | undefined, words: Words): string {
  const { file, cases, completed, replications, start, withinDeadline, performers, steps, findings } = result
  const heads = (...keys: Heading[]) => keys.map((key) => (key === '' ? '' : words.t(`cli.simulation.${key}`)))
  const figures = (['cycleTime', 'workTime', 'waitTime', 'cost'] as const).map((key) =>
    spreadRow(words.t(`cli.simulation.${key}`), result[key], currency, words),
  )
  return [
    file,
    words.t('cli.simulation.run', { cases, completed, replications, start }),
    '',
    table([heads('', 'mean', 'sd', 'p50', 'p90', 'p95', 'unit'), ...figures]),
    ...(withinDeadline === null ? [] : [words.t('cli.simulation.withinDeadline', { share: percent(withinDeadline, words) })]),
    '',
    table([
      heads('performer', 'headcount', 'utilisation', 'queue', 'queueWait'),
      ...performers.map((performer) => [
        performer.name,
        number(performer.headcount, words),
        percent(performer.utilisation, words),
        number(performer.meanQueue, words),
        number(performer.meanWaitHours, words),
      ]),
    ]),
    '',
    table([
      heads('step', 'executions', 'stepWait', 'stepWork'),
      ...steps.map((step) => [
        step.name || step.id,
        number(step.executions, words),
        number(step.meanWaitHours, words),
        number(step.meanWorkHours, words),
      ]),
    ]),
    '',
    ...findingLines(findings, words),
  ].join('\n')
}

type Heading = '' | WordTail<'cli.simulation'>

const spreadRow = (name: string, { mean, sd, p50, p90, p95, ci95, unit }: Spread, currency: string | undefined, words: Words) => {
  const interval = ci95 === null || ci95 === 0 ? '' : ` ± ${number(ci95, words)}`
  const shownUnit = unit === 'hour' ? words.t('cli.simulation.hours') : unitOf('money', currency, words)
  return [name, number(mean, words) + interval, ...[sd, p50, p90, p95].map((value) => number(value, words)), shownUnit]
}
