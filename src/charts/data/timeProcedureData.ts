import type { Comparison } from '#src/domain/comparison.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import type { Analysis, Contributions } from '#src/domain/results.ts'
import { weekOf } from '#src/domain/service.ts'
import { calendarDays, hoursPerUnit } from '#src/domain/units.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ChartTable, ChartWords } from '../description.ts'
import type { VariantNames } from './pairOf.ts'
import { sourceText } from './pairOf.ts'

/** A step on the way through the procedure. */
export interface TimePoint {
  /** Place in flow order, from 1. */
  readonly number: number
  readonly name: string
  /** Absent for waiting that belongs to no step, such as that of timers. */
  readonly performer?: PerformerKind
  /** Calendar days it adds per case, and those that have gone when it is done. */
  readonly added: number
  readonly reached: number
}

export interface TimeLine {
  readonly name: string
  readonly points: readonly TimePoint[]
  readonly total: number
}

/** The time-procedure chart of UN/ESCAP's Business Process Analysis Guide, both variants overlaid. */
export interface TimeProcedureData {
  readonly asIs: TimeLine
  readonly toBe: TimeLine
  /** The statutory deadline in calendar days. */
  readonly deadline?: number
  readonly words: ChartWords
  readonly table: ChartTable
}

const NOTHING = 1e-9

/** `contributions` are those of each variant: on the critical path, what a step adds to the days of a case. */
export function timeProcedureData(
  comparison: Comparison,
  contributions: { readonly asIs: Contributions; readonly toBe: Contributions },
  names: VariantNames,
  words: Words,
): TimeProcedureData {
  const asIs = lineOf(comparison.asIs, contributions.asIs, names.asIs, words)
  const toBe = lineOf(comparison.toBe, contributions.toBe, names.toBe, words)
  const deadline = deadlineDays(comparison.asIs)
  const days = (value: number) => formatNumber(value, words.language, { min: 1, max: 1 })
  const rows = [asIs, toBe].flatMap(({ name, points }) =>
    points.map((point) => [
      name,
      `${point.number}. ${point.name}`,
      point.performer ? words.t(`charts.performer.${point.performer}`) : '',
      days(point.added),
      days(point.reached),
    ]),
  )
  const column = (name: 'variant' | 'step' | 'who' | 'added' | 'reached', numeric: boolean) => ({
    name: words.t(`charts.column.${name}`),
    numeric,
  })
  return {
    asIs,
    toBe,
    ...(deadline !== undefined && { deadline }),
    words: {
      title: words.t('charts.time.title'),
      unit: words.t('charts.time.unit'),
      source: sourceText(comparison, names, words),
      summary: words.t('charts.time.summary', {
        asIsName: names.asIs,
        toBeName: names.toBe,
        asIs: days(asIs.total),
        toBe: days(toBe.total),
      }),
    },
    table: {
      columns: [
        column('variant', false),
        column('step', false),
        column('who', false),
        column('added', true),
        column('reached', true),
      ],
      rows,
    },
  }
}

function lineOf({ steps }: Analysis, { elapsedDays }: Contributions, name: string, words: Words): TimeLine {
  const amounts = new Map(elapsedDays.map(({ id, amount }) => [id, amount]))
  const total = elapsedDays.reduce((sum, { amount }) => sum + amount, 0)
  let reached = 0
  const points: TimePoint[] = [...steps]
    .sort((a, b) => a.number - b.number)
    .map((step) => {
      const added = amounts.get(step.id) ?? 0
      reached += added
      return { number: step.number, name: step.name, performer: step.performerKind, added, reached }
    })
  const rest = total - reached
  if (Math.abs(rest) <= NOTHING) return { name, points, total }
  const last = { number: points.length + 1, name: words.t('charts.time.rest'), added: rest, reached: total }
  return { name, points: [...points, last], total }
}

function deadlineDays({ service }: Analysis): number | undefined {
  if (service.deadline === undefined || service.deadlineUnit === undefined) return undefined
  if (service.deadlineUnit === 'calendar-day') return service.deadline
  const week = weekOf(service)
  return calendarDays(service.deadline * hoursPerUnit(service.deadlineUnit, week), week)
}
