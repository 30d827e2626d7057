import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'

/** A column of the table on screen: the step's number, its name, who does it, and its facts. */
export type ColumnId = 'number' | 'name' | 'performer' | StepField

/** Always shown, always first: what a row is about. */
export const FROZEN = ['number', 'name'] as const satisfies readonly ColumnId[]

const MOVABLE: readonly ColumnId[] = ['performer', ...STEP_FIELDS]

/** What is shown until the reader chooses: what every service has to say about its steps. */
const FIRST_SHOWN: readonly ColumnId[] = [
  'performer',
  'channel',
  'work',
  'wait',
  'costs',
  'documents',
  'evidence',
  'legalBases',
  'value',
]

export const COLUMN_WIDTHS: Readonly<Record<ColumnId, number>> = {
  number: 44,
  name: 246,
  performer: 146,
  channel: 112,
  place: 150,
  organisation: 160,
  work: 78,
  wait: 116,
  repeat: 66,
  costs: 80,
  documents: 92,
  legalBases: 134,
  deadline: 92,
  value: 104,
  evidence: 120,
  painPoints: 180,
  heuristic: 130,
  note: 220,
}

const NUMERIC: ReadonlySet<ColumnId> = new Set(['number', 'work', 'wait', 'repeat', 'costs', 'documents', 'deadline'])

/** Numbers stand right, words left. */
export const isNumeric = (column: ColumnId): boolean => NUMERIC.has(column)

/** All columns in the reader's order, and which of the movable ones are shown. */
export interface ColumnChoice {
  readonly order: readonly ColumnId[]
  readonly shown: ReadonlySet<ColumnId>
}

/** The choice as it was remembered; columns it does not know come last, hidden. Anything else gives the first choice. */
export function readChoice(text: string | undefined): ColumnChoice {
  const parts = (text ?? '').split(' ').filter((part) => part !== '')
  const order: ColumnId[] = []
  const shown = new Set<ColumnId>()
  for (const part of parts) {
    const column = MOVABLE.find((one) => one === part.replace(/^-/, ''))
    if (column === undefined || order.includes(column)) continue
    order.push(column)
    if (!part.startsWith('-')) shown.add(column)
  }
  if (order.length === 0) return { order: [...FIRST_SHOWN, ...without(MOVABLE, FIRST_SHOWN)], shown: new Set(FIRST_SHOWN) }
  return { order: [...order, ...without(MOVABLE, order)], shown }
}

const without = (all: readonly ColumnId[], some: readonly ColumnId[]) => all.filter((column) => !some.includes(column))

/** One word a column in order; hidden ones with a minus. */
export const writeChoice = ({ order, shown }: ColumnChoice): string =>
  order.map((column) => (shown.has(column) ? column : `-${column}`)).join(' ')

/** The columns on screen from left to right. */
export const columnsOf = ({ order, shown }: ColumnChoice): readonly ColumnId[] => [
  ...FROZEN,
  ...order.filter((column) => shown.has(column)),
]

export const toggled = ({ order, shown }: ColumnChoice, column: ColumnId): ColumnChoice => {
  const next = new Set(shown)
  if (!next.delete(column)) next.add(column)
  return { order, shown: next }
}

/** The column in the place of another one, which makes room. */
export function moved({ order, shown }: ColumnChoice, column: ColumnId, to: ColumnId): ColumnChoice {
  const from = order.indexOf(column)
  const target = order.indexOf(to)
  if (from === -1 || target === -1) return { order, shown }
  const others = order.filter((one) => one !== column)
  others.splice(target, 0, column)
  return { order: others, shown }
}

/** Letters of a column as in every spreadsheet: A for the first, AA after Z. */
export function letterOf(at: number): string {
  const before = Math.floor(at / 26) - 1
  return (before >= 0 ? letterOf(before) : '') + String.fromCharCode(65 + (at % 26))
}
