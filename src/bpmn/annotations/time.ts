import type { Time } from '#src/domain/units.ts'
import { DISTRIBUTIONS, TIME_UNITS } from '#src/domain/units.ts'
import type { Wait } from '#src/domain/step.ts'
import { WAIT_KINDS } from '#src/domain/step.ts'
import type { ModdleElement } from '../moddle.ts'
import type { ChildKind } from './children.ts'
import type { AnnotationProblem, Values } from './fields.ts'
import { partOf, readFields, writeFields } from './fields.ts'

const TIME = { min: 'number', likely: 'number', max: 'number', unit: TIME_UNITS, distribution: DISTRIBUTIONS } as const
const WAIT = { ...TIME, kind: WAIT_KINDS } as const

const ascending = (points: readonly (number | undefined)[]): boolean => {
  const given = points.filter((point) => point !== undefined)
  return given.every((point, index) => index === 0 || (given[index - 1] ?? 0) <= point)
}

const fieldsOf = (element: ModdleElement, problems: AnnotationProblem[]): Values<typeof WAIT> =>
  partOf(element) === 'wait' ? readFields(element, WAIT, problems) : readFields(element, TIME, problems)

/**
 * A time needs its unit: without one its numbers are left out, with a warning, because guessing would mix clocks.
 * Points out of order leave the likely one.
 */
function readTime(element: ModdleElement, problems: AnnotationProblem[]): Wait | undefined {
  const { unit, ...rest } = fieldsOf(element, problems)
  const { min, likely, max, ...other } = rest
  const problem = (severity: 'error' | 'warning', rule: string, attribute: string, value: string) =>
    problems.push({ severity, rule, part: partOf(element), attribute, value })
  if (unit === undefined) {
    const numbers = [min, likely, max].some((point) => point !== undefined)
    if (numbers && element.get('unit') === undefined) problem('warning', 'unit-missing', 'unit', '')
    return undefined
  }
  if (ascending([min, likely, max])) return { ...rest, unit }
  problem('error', 'time-order', 'min', [min, likely, max].map((point) => point ?? '').join(' / '))
  return { ...other, unit, ...(likely === undefined ? {} : { likely }) }
}

/** A changed time is written whole: points that were left out as wrong must not come back beside new ones. */
function writeTime(element: ModdleElement, _before: Wait | undefined, next: Wait): void {
  const raw = fieldsOf(element, [])
  for (const attribute of ['min', 'likely', 'max', 'unit'] as const) {
    if (next[attribute] === undefined) element.set(attribute, undefined)
  }
  if (partOf(element) === 'wait') writeFields(element, WAIT, raw, next)
  else writeFields(element, TIME, raw, next)
}

export const WORK_KIND: ChildKind<Time> = { tag: 'work', read: readTime, write: writeTime }
export const WAIT_KIND: ChildKind<Wait> = { tag: 'wait', read: readTime, write: writeTime }
