import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { groupBy } from '#src/domain/groupBy.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import { meanHours } from '#src/domain/units.ts'
import { hasTimer, timerHours } from '#src/engine/compile/times.ts'
import { lawfulWait } from './deadlines.ts'

/** What lies directly in a sub-process, or in the process that a call runs. */
export const contentOf = ({ nodes }: ProcessModel, container: FlowNode): readonly FlowNode[] =>
  container.kind === 'callActivity'
    ? nodes.filter(({ process, parent }) => parent === undefined && process === container.calledElement)
    : nodes.filter(({ parent }) => parent === container.id)

/**
 * Hours of the quickest way through the content of a sub-process or call, on the nominal clock: no case gets through in
 * less. A parallel join waits for all its branches; of branches that never meet again only the quickest counts. Waits for the
 * applicant do not count, as the clock of the law stands still. Null where nothing can be said: no content, or something in it that may break it off at any time.
 */
export function leastHours(
  model: ProcessModel,
  container: FlowNode,
  week: WorkingWeek,
  inside: ReadonlySet<string> = new Set(),
): number | null {
  const content = contentOf(model, container)
  if (content.length === 0 || inside.has(container.id) || content.some(mayBreakOff)) return null
  const around = new Set([...inside, container.id])
  const passing = (node: FlowNode) => hoursOf(model, node, week, around)
  const members = new Map(content.map((node) => [node.id, node]))
  const flows = model.flows.filter(({ source, target }) => members.has(source) && members.has(target))
  const onward = groupBy(flows, ({ source }) => source)
  const into = groupBy(flows, ({ target }) => target)

  // Hours at which a token can be at a node at the earliest, the nearest first.
  const waiting = new Map(content.filter((node) => beginsAlone(node, into.has(node.id))).map(({ id }) => [id, 0]))
  const reached = new Set<string>()
  const joins = new Map<string, { missing: number; hours: number }>()
  for (;;) {
    const next = nearest(waiting)
    if (!next) return null
    const [id, at] = next
    const node = members.get(id)!
    waiting.delete(id)
    reached.add(id)
    const onwards = onward.get(id) ?? []
    // An end, or an activity after which nothing follows; a link goes on elsewhere.
    const left = at + passing(node)
    if (onwards.length === 0 && !isLink(node)) return left
    const arrive = (target: string, hours: number) => {
      if (members.get(target)?.kind === 'parallelGateway') {
        const join = joins.get(target) ?? { missing: into.get(target)?.length ?? 0, hours: 0 }
        joins.set(target, { missing: join.missing - 1, hours: Math.max(join.hours, hours) })
        if (join.missing === 1) waiting.set(target, Math.max(join.hours, hours))
        return
      }
      if (!reached.has(target)) waiting.set(target, Math.min(hours, waiting.get(target) ?? Number.POSITIVE_INFINITY))
    }
    for (const { target } of onwards) arrive(target, left)
    // What happens at the border of a step may happen as soon as it is reached.
    for (const event of content) if (event.attachedTo === id) arrive(event.id, at)
  }
}

/** An event that breaks off everything around it. */
const mayBreakOff = ({ triggeredByEvent }: FlowNode): boolean => triggeredByEvent === true

const isLink = ({ kind, events }: FlowNode): boolean =>
  kind === 'intermediateThrowEvent' && events.some((event) => event.kind === 'link')

const beginsAlone = (node: FlowNode, isEntered: boolean): boolean =>
  !isEntered && node.kind !== 'boundaryEvent' && node.isForCompensation !== true

function nearest(waiting: ReadonlyMap<string, number>): [string, number] | undefined {
  let best: [string, number] | undefined
  for (const entry of waiting) if (!best || entry[1] < best[1]) best = entry
  return best
}

/** The least time that a token spends at a node: nothing where the node may be skipped. */
function hoursOf(model: ProcessModel, node: FlowNode, week: WorkingWeek, inside: ReadonlySet<string>): number {
  const { facts, kind } = node
  if (kind === 'intermediateCatchEvent') return hasTimer(node) ? (timerHours(node, week) ?? 0) : lawfulWait(facts?.wait, week)
  if (kind === 'intermediateThrowEvent') return lawfulWait(facts?.wait, week)
  if (!isActivity(node)) return 0
  const own = kind === 'task' ? undefined : leastHours(model, node, week, inside)
  const content = own ?? (contentOf(model, node).length === 0 ? meanHours(facts?.work, week) : 0)
  const runs = Math.floor(facts?.repeat ?? 1)
  const inTurn = node.loop === 'parallelInstances' ? Math.min(1, runs) : runs
  return inTurn * (lawfulWait(facts?.wait, week) + content)
}
