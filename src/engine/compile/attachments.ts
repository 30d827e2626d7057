import type { Finding } from '#src/domain/findings.ts'
import type { EventDefinition, FlowNode, ProcessModel } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import type { WorkingWeek } from '#src/domain/units.ts'
import type { DecisionTable } from '../decisions.ts'
import { finding } from '../findings.ts'
import type { Attached, Host, Net } from '../net.ts'
import { signalOf, thrownSignals } from './channels.ts'
import type { ScopeLayout } from './scopes.ts'
import { hasDuration, timerHours } from './times.ts'

type Catch = Attached['catches'][number]

const catchesOf = (events: readonly EventDefinition[]): Catch[] =>
  events.flatMap(({ kind, ref }) => (kind === 'error' || kind === 'escalation' ? [{ kind, ref: ref ?? '' }] : []))

const isCompensation = (node: FlowNode): boolean => node.events.some(({ kind }) => kind === 'compensate' || kind === 'cancel')

/** Whether something thrown is caught: by the same reference, or by a catch without one. */
export const catches = (caught: readonly Catch[], thrown: Catch): boolean =>
  caught.some(({ kind, ref }) => kind === thrown.kind && (ref === thrown.ref || ref === ''))

/** By throwing node: the attached events that a signal reaches. */
export function signalsTo(
  thrown: readonly { readonly source: number; readonly signal: string }[],
  hosts: readonly (Host | undefined)[],
): Net['signals'] {
  const signals = new Map<number, { host: number; index: number }[]>()
  for (const { source, signal } of thrown) {
    const reached = hosts.flatMap((host, h) =>
      (host?.attached ?? []).flatMap((attached, index) => (attached.signal === signal ? [{ host: h, index }] : [])),
    )
    if (reached.length > 0) signals.set(source, reached)
  }
  return signals
}

/**
 * Boundary events and event sub-processes by host: nodes first, then processes (`nodes.length + process`). What a throw
 * inside reaches, or a signal thrown anywhere in the file, happens by that throw and never by its probability.
 */
export class AttachmentFinder {
  readonly #model: ProcessModel
  readonly #layout: ScopeLayout
  readonly #week: WorkingWeek
  readonly #decisions: DecisionTable
  readonly #findings: Finding[]
  readonly #boundary = new Map<string, number[]>()
  readonly #escaping = new Map<number, Catch[]>()
  readonly #signals: ReadonlySet<string>

  constructor(model: ProcessModel, layout: ScopeLayout, week: WorkingWeek, decisions: DecisionTable, findings: Finding[]) {
    this.#model = model
    this.#layout = layout
    this.#week = week
    this.#decisions = decisions
    this.#findings = findings
    this.#signals = new Set(thrownSignals(model, layout.scopeOf).map(({ signal }) => signal))
    for (const [n, { attachedTo }] of model.nodes.entries()) {
      if (attachedTo === undefined) continue
      const events = this.#boundary.get(attachedTo)
      if (events === undefined) this.#boundary.set(attachedTo, [n])
      else events.push(n)
    }
  }

  hosts(): (Host | undefined)[] {
    const { nodes, processes } = this.#model
    return [
      ...nodes.map((node, n) => (isActivity(node) ? this.#host(n, this.#layout.content[n]!) : undefined)),
      ...processes.map((_, p) => this.#host(-1, p)),
    ]
  }

  #host(node: number, scope: number): Host | undefined {
    const thrown = scope === -1 ? [] : this.#thrownIn(scope)
    const boundary = node === -1 ? [] : (this.#boundary.get(this.#model.nodes[node]!.id) ?? [])
    const inside = scope === -1 ? [] : this.#eventSubProcesses(scope)
    const attached = [
      ...boundary.flatMap((n) => this.#attached(n, this.#model.nodes[n]!, false, thrown)),
      ...inside.flatMap(({ node: n, start }) => this.#attached(n, start, true, thrown)),
    ]
    return attached.length === 0 ? undefined : this.#decided(attached, this.#model.nodes[node] ?? this.#model.processes[scope]!)
  }

  #attached(node: number, event: FlowNode, inside: boolean, thrown: readonly Catch[]): Attached[] {
    if (isCompensation(event)) {
      this.#findings.push(finding('compensation-not-run', event))
      return []
    }
    const caught = catchesOf(event.events)
    const signal = signalOf(event)
    const isSignalled = signal !== undefined && this.#signals.has(signal)
    const isThrown = isSignalled || thrown.some((one) => catches(caught, one))
    if (!isThrown && event.probability === undefined) this.#findings.push(finding('event-probability-missing', event))
    const after = !isThrown && hasDuration(event, this.#week) ? timerHours(event, this.#week)! : -1
    const probability = isThrown ? 0 : (event.probability ?? 0)
    return [
      {
        node,
        inside,
        interrupting: event.interrupting ?? true,
        after,
        probability,
        thrown: isThrown,
        catches: caught,
        ...(isSignalled ? { signal } : {}),
      },
    ]
  }

  #decided(attached: readonly Attached[], host: Pick<FlowNode, 'id' | 'name'>): Host {
    const drawn = attached.flatMap(({ probability }, i) => (probability > 0 ? [i] : []))
    const interrupting = drawn.filter((i) => attached[i]!.interrupting)
    const p = interrupting.map((i) => attached[i]!.probability)
    const sum = p.reduce((total, share) => total + share, 0)
    if (sum > 1 + 1e-9) this.#findings.push(finding('probabilities-normalised', host, { sum }))
    const scaled = sum > 1 ? p.map((share) => share / sum) : p
    const none = sum > 1 - 1e-12 ? 0 : 1 - sum
    return {
      attached,
      interrupting,
      interruption: interrupting.length === 0 ? -1 : this.#decisions.add([...scaled, none]),
      early: interrupting.some((i) => attached[i]!.after >= 0),
      beside: drawn
        .filter((i) => !attached[i]!.interrupting)
        .map((index) => {
          const { probability } = attached[index]!
          return { index, decision: this.#decisions.add([1 - probability, probability]) }
        }),
    }
  }

  #eventSubProcesses(scope: number): { node: number; start: FlowNode }[] {
    const { nodes } = this.#model
    return nodes.flatMap((sub, node) => {
      if (!sub.triggeredByEvent || this.#layout.scopeOf[node] !== scope) return []
      const start = nodes.find((inner) => inner.kind === 'startEvent' && inner.parent === sub.id)
      return start === undefined ? [] : [{ node, start }]
    })
  }

  /** Errors and escalations that leave the nodes of a scope, those of nested scopes included as far as nothing there catches them. */
  #thrownIn(scope: number): Catch[] {
    const known = this.#escaping.get(scope)
    if (known !== undefined) return known
    this.#escaping.set(scope, [])
    const { nodes } = this.#model
    const { scopeOf, content } = this.#layout
    const thrown = nodes.flatMap((node, n) => {
      if (scopeOf[n] !== scope) return []
      if (node.kind === 'endEvent') return catchesOf(node.events)
      if (node.kind === 'intermediateThrowEvent') return catchesOf(node.events).filter(({ kind }) => kind === 'escalation')
      return content[n] === -1 ? [] : this.#escapingFrom(n, content[n]!)
    })
    this.#escaping.set(scope, thrown)
    return thrown
  }

  #escapingFrom(node: number, scope: number): Catch[] {
    const boundary = (this.#boundary.get(this.#model.nodes[node]!.id) ?? []).map((n) => this.#model.nodes[n]!)
    const inside = this.#eventSubProcesses(scope).map(({ start }) => start)
    const caught = [...boundary, ...inside].flatMap(({ events }) => catchesOf(events))
    return this.#thrownIn(scope).filter((thrown) => !catches(caught, thrown))
  }
}
