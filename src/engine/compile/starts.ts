import type { Finding } from '#src/domain/findings.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import { alternatives, type DecisionTable } from '../decisions.ts'
import { finding } from '../findings.ts'
import { MESSAGE, type MessageChannel, type Scope } from '../net.ts'
import { rowLength, type Graph } from './graph.ts'
import type { ScopeLayout } from './scopes.ts'

export type Starts = Pick<Scope, 'starts' | 'startMode' | 'startDecision'>

const isLinkCatch = (node: FlowNode): boolean =>
  node.kind === 'intermediateCatchEvent' && node.events.some(({ kind }) => kind === 'link')

/** Whether a token can be born at a node that no sequence flow enters. */
const canBegin = (node: FlowNode): boolean =>
  node.kind !== 'boundaryEvent' && !isLinkCatch(node) && !node.triggeredByEvent && !node.isForCompensation

/** Where the tokens of each scope begin, and which processes begin by themselves (method, section 1.1, start). */
export class StartFinder {
  readonly #model: ProcessModel
  readonly #layout: ScopeLayout
  readonly #graph: Graph
  readonly #decisions: DecisionTable
  readonly #findings: Finding[]
  readonly #triggered: ReadonlySet<number>

  constructor(
    model: ProcessModel,
    layout: ScopeLayout,
    graph: Graph,
    channels: readonly MessageChannel[],
    decisions: DecisionTable,
    findings: Finding[],
  ) {
    this.#model = model
    this.#layout = layout
    this.#graph = graph
    this.#decisions = decisions
    this.#findings = findings
    this.#triggered = new Set(channels.filter(({ effect }) => effect === MESSAGE.start).map(({ target }) => target))
  }

  /**
   * The starts of a scope. Triggers are left out of a process that has other starts; one with triggers only keeps them,
   * for the case that it is called, or is the one that starts although nothing would.
   */
  of(scope: number): Starts {
    const { node } = this.#layout.scopes[scope]!
    const nodes = this.#nodesOf(scope)
    const host = this.#model.nodes[node]
    if (host?.adHoc !== undefined) return this.#adHoc(nodes, host.adHoc.sequential)
    const events = nodes.filter((n) => this.#model.nodes[n]!.kind === 'startEvent')
    const others = events.filter((n) => !this.#triggered.has(n))
    // The probability of an event sub-process is that it happens, whatever else may start it.
    if (host?.triggeredByEvent && events.length === 1) return this.#all(events)
    if (events.length > 0) return this.#oneOf(others.length > 0 ? others : events)
    const begins = this.#beginnings(nodes)
    return this.#all(begins.length > 0 ? begins : nodes.filter((n) => canBegin(this.#model.nodes[n]!)).slice(0, 1))
  }

  /** Processes that start at time 0, in file order. */
  alone(): number[] {
    const { model } = { model: this.#model }
    const called = new Set(model.nodes.flatMap(({ calledElement }) => calledElement ?? []))
    const alone = model.processes.flatMap(({ id }, p) => (!called.has(id) && this.#startsAlone(p) ? [p] : []))
    if (alone.length > 0) return alone
    const fallback = this.#fallback()
    if (fallback === -1) return []
    const process = model.processes[fallback]!
    this.#findings.push(finding('nothing-starts', process))
    return [fallback]
  }

  #nodesOf(scope: number): number[] {
    const { scopeOf } = this.#layout
    return this.#model.nodes.flatMap((_, n) => (scopeOf[n] === scope ? [n] : []))
  }

  #beginnings(nodes: readonly number[]): number[] {
    return nodes.filter((n) => rowLength(this.#graph.in, n) === 0 && canBegin(this.#model.nodes[n]!))
  }

  #startsAlone(process: number): boolean {
    const nodes = this.#nodesOf(process)
    const events = nodes.filter((n) => this.#model.nodes[n]!.kind === 'startEvent')
    if (events.length > 0) return events.some((n) => !this.#triggered.has(n))
    return this.#beginnings(nodes).length > 0
  }

  #fallback(): number {
    const { nodes, performers, processes } = this.#model
    const applicants = new Set(performers.filter(({ kind }) => kind === 'applicant').map(({ id }) => id))
    const filled = processes.map((_, p) => this.#nodesOf(p))
    const owned = processes.findIndex(
      ({ id, pool }, p) => filled[p]!.length > 0 && (applicants.has(id) || applicants.has(pool ?? id)),
    )
    if (owned !== -1) return owned
    const shared = filled.findIndex((inside) => inside.some((n) => applicants.has(nodes[n]!.performer)))
    return shared === -1 ? filled.findIndex((inside) => inside.length > 0) : shared
  }

  #adHoc(nodes: readonly number[], sequential: boolean): Starts {
    const activities = this.#beginnings(nodes).filter((n) => isActivity(this.#model.nodes[n]!))
    return { ...this.#all(activities), startMode: sequential ? 'inTurn' : 'all' }
  }

  #all(starts: number[]): Starts {
    return { starts, startMode: 'all', startDecision: -1 }
  }

  #oneOf(starts: number[]): Starts {
    const { shares, sum } = alternatives(starts.map((n) => this.#model.nodes[n]!.probability))
    if (sum !== undefined) this.#findings.push(finding('probabilities-normalised', this.#model.nodes[starts[0]!]!, { sum }))
    return { starts, startMode: 'one', startDecision: this.#decisions.add(shares) }
  }
}
