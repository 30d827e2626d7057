import type { StepField } from '#src/domain/stepFields.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'

/** A column of the table on screen: the step's number, its name, who does it, and its facts. */
export type ColumnId = 'number' | 'name' | 'performer' | StepField

/** Always shown, always first: what a row is about. */
export const FROZEN = ['number', 'name'] as const satisfies readonly ColumnId[]

const MOVABLE: readonly ColumnId[] = ['performer', ...STEP_FIELDS]

/** All but the number, which needs no more room than it has. */
export const RESIZABLE: readonly ColumnId[] = ['name', ...MOVABLE]

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
  name: 236,
  performer: 146,
  channel: 136,
  place: 150,
  organisation: 160,
  work: 78,
  wait: 116,
  repeat: 66,
  costs: 80,
  documents: 92,
  legalBases: 120,
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

/** Widths that differ from the usual ones. */
export type Widths = Readonly<Partial<Record<ColumnId, number>>>

const WIDTH_LIMITS = { least: 44, most: 640 } as const

/** A width that leaves a column usable. */
export const allowedWidth = (width: number): number =>
  Math.round(Math.max(WIDTH_LIMITS.least, Math.min(WIDTH_LIMITS.most, width)))

/** How wide a column is now. */
export const widthOfColumn = (column: ColumnId, widths: Widths): number => widths[column] ?? COLUMN_WIDTHS[column]

/** The column in another width; undefined gives it its usual one again. */
export function resized(choice: ColumnChoice, column: ColumnId, width: number | undefined): ColumnChoice {
  const { [column]: _, ...others } = choice.widths
  const next = width === undefined ? COLUMN_WIDTHS[column] : allowedWidth(width)
  return { ...choice, widths: next === COLUMN_WIDTHS[column] ? others : { ...others, [column]: next } }
}

/** All columns in the reader's order, and which of the movable ones are shown. */
export interface ColumnChoice {
  readonly order: readonly ColumnId[]
  readonly shown: ReadonlySet<ColumnId>
  /** Columns that the reader made wider or narrower, in pixels. */
  readonly widths: Widths
}

/** The choice as it was remembered; columns it does not know come last, hidden. Anything else gives the first choice. */
export function readChoice(text: string | undefined): ColumnChoice {
  const parts = (text ?? '').split(' ').filter((part) => part !== '')
  const order: ColumnId[] = []
  const shown = new Set<ColumnId>()
  const widths: Partial<Record<ColumnId, number>> = {}
  for (const part of parts) {
    const [name, width] = part.replace(/^-/, '').split(':')
    const resizable = RESIZABLE.find((one) => one === name)
    if (resizable !== undefined && Number(width) > 0) widths[resizable] = allowedWidth(Number(width))
    const column = MOVABLE.find((one) => one === name)
    if (column === undefined || order.includes(column)) continue
    order.push(column)
    if (!part.startsWith('-')) shown.add(column)
  }
  if (order.length === 0)
    return { order: [...FIRST_SHOWN, ...without(MOVABLE, FIRST_SHOWN)], shown: new Set(FIRST_SHOWN), widths }
  return { order: [...order, ...without(MOVABLE, order)], shown, widths }
}

const without = (all: readonly ColumnId[], some: readonly ColumnId[]) => all.filter((column) => !some.includes(column))

/** One word a column in order; hidden ones with a minus, those of another width with a colon and the width. */
export function writeChoice({ order, shown, widths }: ColumnChoice): string {
  const sized = (column: ColumnId) => (widths[column] === undefined ? column : `${column}:${widths[column]}`)
  const frozen = widths.name === undefined ? [] : [sized('name')]
  return [...frozen, ...order.map((column) => (shown.has(column) ? sized(column) : `-${sized(column)}`))].join(' ')
}

/** The columns on screen from left to right. */
export const columnsOf = ({ order, shown }: ColumnChoice): readonly ColumnId[] => [
  ...FROZEN,
  ...order.filter((column) => shown.has(column)),
]

export const toggled = ({ order, shown, widths }: ColumnChoice, column: ColumnId): ColumnChoice => {
  const next = new Set(shown)
  if (!next.delete(column)) next.add(column)
  return { order, shown: next, widths }
}

/** The column in the place of another one, which makes room. */
export function moved({ order, shown, widths }: ColumnChoice, column: ColumnId, to: ColumnId): ColumnChoice {
  const from = order.indexOf(column)
  const target = order.indexOf(to)
  if (from === -1 || target === -1) return { order, shown, widths }
  const others = order.filter((one) => one !== column)
  others.splice(target, 0, column)
  return { order: others, shown, widths }
}

/** Letters of a column as in every spreadsheet: A for the first, AA after Z. */
export function letterOf(at: number): string {
  const before = Math.floor(at / 26) - 1
  return (before >= 0 ? letterOf(before) : '') + String.fromCharCode(65 + (at % 26))
}
