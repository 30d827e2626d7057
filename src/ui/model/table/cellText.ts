import type { Act } from '#src/domain/service.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Cost, StepFacts } from '#src/domain/step.ts'
import type { StepField } from '#src/domain/stepFields.ts'
import type { CellContext } from '#src/i18n/cells/cell.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { STEP_CELLS } from '#src/i18n/cells/stepCells.ts'
import type { LaneChoice } from '#src/modeler/lanes.ts'
import type { Patch } from '#src/modeler/annotator.ts'
import { withActIds, withActNames } from './actNames.ts'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

/** What cells are written and read with. */
export interface TableContext extends CellContext {
  readonly acts: readonly Act[]
  /** Codes of currencies and reference units that may be meant by their names. */
  readonly currencies: readonly string[]
}

/** What a text in a cell asks for, or why it cannot be done; `code` is worded under `cells.problem` or `table.problem`. */
export type CellChange =
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'performer'; readonly lane: string }
  | { readonly kind: 'facts'; readonly patch: Patch<StepFacts> }
  | { readonly kind: 'none' }
  | { readonly kind: 'problem'; readonly code: string; readonly text: string }

/** A cell as text: what is copied, exported, and edited. Nothing is written for what the step does not say itself. */
export function textOf({ number, name, performer, facts }: TableRow, column: ColumnId, context: TableContext): string {
  if (column === 'number') return String(number)
  if (column === 'name') return name
  if (column === 'performer') return performer?.name ?? ''
  if (column === 'legalBases') return plain(STEP_CELLS.legalBases.write(withActNames(facts.legalBases, context.acts), context))
  return plain(written(facts, column, context))
}

/** What a step says in a column, the same in every language: to see whether it changed. */
export function saidIn({ number, name, performer, facts }: TableRow, column: ColumnId): string {
  if (column === 'number') return String(number)
  if (column === 'name') return name
  return JSON.stringify(column === 'performer' ? performer?.id : facts[column]) ?? ''
}

const written = <F extends StepField>(facts: StepFacts, field: F, context: CellContext): string =>
  STEP_CELLS[field].write(facts[field], context)

/** Blanks that do not break are hard to see while typing, and other programs stumble over them. */
const plain = (text: string): string => text.replace(/[\u00a0\u202f]/g, ' ')

export interface Typed {
  readonly text: string
  /** The whole text was in view while it was edited, so that what is not there was taken away. */
  readonly whole?: boolean
}

/** What it means when a text is put into a cell. `lanes` are those the step can be moved into. */
export function changeOf(
  row: TableRow,
  column: ColumnId,
  { text, whole = false }: Typed,
  context: TableContext,
  lanes: () => readonly LaneChoice[],
): CellChange {
  if (text.trim() === textOf(row, column, context)) return { kind: 'none' }
  if (column === 'number') return { kind: 'problem', code: 'numberIsGiven', text }
  if (column === 'name') return { kind: 'name', name: text.replace(/\s+/g, ' ').trim() }
  if (column === 'performer') return performerChange(text.trim(), row, lanes())
  return factsChange(row.facts, column, text, whole, context)
}

const folded = (text: string): string =>
  text
    .toLowerCase()
    .replace(/[ʻʼ‘’`´]/g, "'")
    .replace(/\s+/g, ' ')
    .trim()

function performerChange(text: string, { performer }: TableRow, lanes: readonly LaneChoice[]): CellChange {
  if (text === '') return { kind: 'problem', code: 'performerNeeded', text }
  const found = lanes.filter(({ name }) => folded(name) === folded(text))
  const lane = found.find(({ id }) => id === performer?.id) ?? found[0]
  if (lane) return lane.id === performer?.id ? { kind: 'none' } : { kind: 'performer', lane: lane.id }
  if (performer && folded(performer.name) === folded(text)) return { kind: 'none' }
  return { kind: 'problem', code: lanes.length === 0 ? 'noLanes' : 'noSuchLane', text }
}

/** Facts that are lists; one that is emptied is an empty list, any other is unknown. */
const LISTS: ReadonlySet<StepField> = new Set(['costs', 'documents', 'legalBases', 'evidence', 'painPoints'])

function factsChange<F extends StepField>(
  facts: StepFacts,
  field: F,
  text: string,
  whole: boolean,
  context: TableContext,
): CellChange {
  const result = STEP_CELLS[field].read(text, context)
  if (!result.ok) return { kind: 'problem', code: result.problem.code, text: result.problem.text }
  const value = result.value ?? (LISTS.has(field) ? [] : undefined)
  const patch = { [field]: value } as Patch<StepFacts>
  return { kind: 'facts', patch: kept(patch, facts, whole, context) }
}

/** Puts back what a cell cannot show: the shape of a distribution, why one waits, and ids for the names of acts and currencies. */
function kept(patch: Patch<StepFacts>, before: StepFacts, whole: boolean, context: TableContext): Patch<StepFacts> {
  const { work, wait, costs, legalBases } = patch
  if (work) return { work: { ...work, ...shapeOf(before.work) } }
  if (wait) {
    const kind = wait.kind ?? (whole ? undefined : before.wait?.kind)
    return { wait: { ...wait, ...shapeOf(before.wait), ...(kind && { kind }) } }
  }
  if (costs) return { costs: costs.map((cost) => withCode(cost, context)) }
  return legalBases ? { legalBases: withActIds(legalBases, context.acts) } : patch
}

/** `1,25 БРВ` and `34 000 soʻm` mean what is called so in some language. */
function withCode({ currency, ...cost }: Cost, context: TableContext): Cost {
  if (currency === undefined) return cost
  const isMeant = (code: string) =>
    folded(code) === folded(currency) || LANGUAGES.some((language) => folded(currencyName(code, language)) === folded(currency))
  const code = context.currencies.find(isMeant) ?? currency
  return code === context.currency ? cost : { ...cost, currency: code }
}

const shapeOf = (time: StepFacts['work']): { distribution?: NonNullable<StepFacts['work']>['distribution'] & string } =>
  time?.distribution === undefined ? {} : { distribution: time.distribution }
