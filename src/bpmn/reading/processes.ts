import type { FlowNode, Lane, Pool, Process } from '#src/domain/process.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementAt, elementsAt, idOf, is, nameOf } from '../moddle.ts'
import type { ReadingContext } from './context.ts'
import type { DrawnFlow } from './flows.ts'
import type { Holder, Performers } from './performers.ts'
import { LaneMembership, lanesOf } from './performers.ts'
import { kindOf, nodeOf } from './nodes.ts'
import { UnreadableFileError } from '../unreadable.ts'

/** What the processes of a file hold. */
export interface Contents {
  readonly nodes: FlowNode[]
  readonly flows: DrawnFlow[]
  readonly lanes: Lane[]
  /** Per node the performer's holder, for those that have work to do. */
  readonly holders: Map<string, Holder>
  /** Id of the container (process or sub-process) of every node. */
  readonly containers: Map<string, string>
}

interface Container {
  readonly element: ModdleElement
  readonly process: string
  readonly parent?: string
  readonly holder: Holder
  readonly depth: number
}

/** Deeper nesting is no model but an attack on whoever walks it; real files reach 4. */
const MAX_DEPTH = 100

/** Reads nodes, flows and lanes of processes, sub-processes included, in file order. */
export class ProcessReader {
  readonly contents: Contents = { nodes: [], flows: [], lanes: [], holders: new Map(), containers: new Map() }
  private readonly membership: LaneMembership
  private readonly performers: Performers
  private readonly context: ReadingContext
  private readonly collapsed: ReadonlySet<string>
  private readonly processes: ReadonlySet<string>

  constructor(context: ReadingContext, performers: Performers, collapsed: ReadonlySet<string>, processes: ReadonlySet<string>) {
    this.context = context
    this.performers = performers
    this.collapsed = collapsed
    this.processes = processes
    this.membership = new LaneMembership(context)
  }

  /** Reads one process with what holds it: itself and, around it in the sense of who performs, its pool. */
  read(element: ModdleElement, holder: Holder): void {
    this.readContainer({ element, process: idOf(element), holder, depth: 0 })
  }

  private readContainer(container: Container): void {
    const { element, process, parent, holder, depth } = container
    if (depth > MAX_DEPTH) throw new UnreadableFileError('too-deep', '1:1', { levels: MAX_DEPTH })
    const lanes = lanesOf(elementsAt(element, 'laneSets'), holder)
    this.membership.add(lanes)
    for (const lane of lanes) {
      this.performers.ownFacts(lane.element)
      this.contents.lanes.push({
        id: idOf(lane.element),
        name: nameOf(lane.element),
        ...this.context.labels(lane.element),
        process,
        ...(lane.parent && { parent: idOf(lane.parent) }),
      })
    }
    const place = { process, ...(parent !== undefined && { parent }) }
    for (const child of elementsAt(element, 'flowElements')) {
      const kind = kindOf(child)
      if (kind !== undefined) this.readNode(child, kind, container)
      else if (is(child, 'bpmn:SequenceFlow')) this.contents.flows.push({ element: child, ...place })
      else if (is(child, 'bpmn:ChoreographyActivity')) this.context.report('warning', 'choreography-ignored', child)
    }
  }

  private readNode(element: ModdleElement, kind: FlowNode['kind'], container: Container): void {
    const { process, parent, holder: around, depth } = container
    const host = elementAt(element, 'attachedToRef')
    const holder = this.membership.holderOf(element, host ? this.membership.holderOf(host, around) : around)
    const performer = this.performers.of(holder)
    const { contents } = this
    const place = { process, ...(parent !== undefined && { parent }) }
    const details = { ...place, performer: performer.id, collapsed: this.collapsed, processes: this.processes }
    contents.nodes.push(nodeOf(element, kind, details, this.context))
    contents.holders.set(idOf(element), holder)
    contents.containers.set(idOf(element), parent ?? process)
    if (kind === 'subProcess') {
      this.readContainer({ element, process, parent: idOf(element), holder, depth: depth + 1 })
    }
  }
}

/** The pools of all collaborations, in file order. */
export function poolsOf(collaborations: readonly ModdleElement[], context: ReadingContext): Pool[] {
  return collaborations.flatMap((collaboration) =>
    elementsAt(collaboration, 'participants').map((participant) => {
      const process = elementAt(participant, 'processRef')
      return {
        id: idOf(participant),
        name: nameOf(participant),
        ...context.labels(participant),
        ...(process && { process: idOf(process) }),
      }
    }),
  )
}

/** The processes of a file, in file order. */
export function processesOf(elements: readonly ModdleElement[], pools: readonly Pool[], context: ReadingContext): Process[] {
  return elements.map((element) => {
    const pool = pools.find((candidate) => candidate.process === idOf(element))
    return { id: idOf(element), name: nameOf(element), ...context.labels(element), ...(pool && { pool: pool.id }) }
  })
}
