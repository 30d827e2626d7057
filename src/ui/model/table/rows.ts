import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import type { StepFacts } from '#src/domain/step.ts'
import type { ElementInfo } from '#src/modeler/describe.ts'
import type { LaneChoice } from '#src/modeler/lanes.ts'

/** A step as a row of the table. */
export interface TableRow {
  readonly id: string
  /** As on the drawing, from 1. */
  readonly number: number
  readonly name: string
  readonly performer: { readonly id: string; readonly name: string } | undefined
  readonly facts: StepFacts
  /** What counts where the step itself says nothing. */
  readonly inherited: { readonly organisation?: string; readonly channel?: 'automatic' }
}

/** Where rows are read from: the open drawing, which is ahead of the model while one types. */
export interface RowSource {
  describe(id: string): ElementInfo | undefined
  readFacts(id: string): StepFacts
  lanesFor(id: string): readonly LaneChoice[]
}

/**
 * The steps in flow order as the drawing says them now; a step that was just deleted is gone. A row that says what it
 * said before is the same object, so that nothing of it is drawn anew.
 */
function rowsOf(
  order: readonly string[],
  source: RowSource,
  model: ProcessModel,
  before: readonly TableRow[],
): readonly TableRow[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]))
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  const known = new Map(before.map((row) => [row.id, row]))
  const rows = order.flatMap((id, at): TableRow[] => {
    const element = source.describe(id)
    if (!element) return []
    const { name, performer } = element
    const inherited = inheritedBy(nodes.get(id), performers.get(performer?.id ?? ''))
    const row: TableRow = { id, number: at + 1, name, performer, facts: source.readFacts(id), inherited }
    const old = known.get(id)
    return [old && isSame(old, row) ? old : row]
  })
  return rows.length === before.length && rows.every((row, at) => row === before[at]) ? before : rows
}

const isSame = (one: TableRow, other: TableRow): boolean =>
  one.facts === other.facts &&
  one.number === other.number &&
  one.name === other.name &&
  one.performer?.id === other.performer?.id &&
  one.performer?.name === other.performer?.name &&
  one.inherited.organisation === other.inherited.organisation &&
  one.inherited.channel === other.inherited.channel

/** As the figures count it: a step of an agency is that agency's, and what a system does is done automatically. */
function inheritedBy(node: FlowNode | undefined, performer: Performer | undefined): TableRow['inherited'] {
  const isSystem = node?.taskKind === 'service' || node?.taskKind === 'script' || node?.taskKind === 'businessRule'
  return {
    ...(performer && performer.kind !== 'applicant' && performer.organisation && { organisation: performer.organisation }),
    ...(isSystem && { channel: 'automatic' as const }),
  }
}

/**
 * Reads the rows again and again, remembering those of the last time. The drawing is asked once for each of its revisions:
 * reading its text again, a moment later, changes nothing of what it says.
 */
export function createRowReader(): (
  order: readonly string[],
  source: RowSource,
  model: ProcessModel,
  revision: number,
) => readonly TableRow[] {
  let last: readonly TableRow[] = []
  let asked: {
    readonly source: RowSource
    readonly revision: number
    readonly said: Map<string, ElementInfo | undefined>
  } | null = null
  return (order, source, model, revision) => {
    if (asked?.source !== source || asked.revision !== revision) asked = { source, revision, said: new Map() }
    const { said } = asked
    const describe = (id: string) => {
      if (!said.has(id)) said.set(id, source.describe(id))
      return said.get(id)
    }
    last = rowsOf(order, { describe, readFacts: source.readFacts, lanesFor: source.lanesFor }, model, last)
    return last
  }
}
