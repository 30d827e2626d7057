import { rowLength, rowOf } from '../compile/graph.ts'
import { runsOut } from '../compile/times.ts'
import { MESSAGE, type Attached, type Net } from '../net.ts'
import { meanRuns, splitShares } from '../shares.ts'
import { FlowSystem } from './sparse.ts'

/** Why the equations are not used. */
export type NotLinear =
  | 'inclusive-join'
  | 'terminate'
  | 'interruption'
  | 'race'
  | 'message'
  | 'unsound-join'
  | 'signal'
  | 'error-across-calls'
  | 'endless'

/** Something on which the equations rely: a scope that never holds two tokens at a time. */
interface Reliance {
  readonly scope: number
  readonly reason: NotLinear
}

/**
 * The linear equations of a net, written by the behaviours of its nodes. Unknowns: tokens that reach each node; then, for
 * each node, visits of an activity that run and come to their end; then instances of each process.
 */
export class ExpectedFlows {
  readonly net: Net
  readonly system: FlowSystem
  readonly relies: Reliance[] = []
  /** Nodes that consume a message each time: they hold only where one always comes. */
  readonly receivers: number[] = []
  /** First reason found why the equations do not hold, if any. */
  broken: NotLinear | undefined
  /** Flow that stands for all flows into each parallel join. */
  readonly #joinFlow: Int32Array

  /** Without `used`, a token on any flow into a join counts: good enough to tell which nodes are used at all. */
  constructor(net: Net, used?: Uint8Array) {
    this.net = net
    const count = net.nodes.length
    this.system = new FlowSystem(2 * count + net.model.processes.length)
    this.#joinFlow = Int32Array.from(net.nodes, ({ kind }, n) => {
      if (used === undefined || kind !== 'parallelGateway' || rowLength(net.in, n) < 2) return -1
      return rowOf(net.in, n).find((f) => used[net.flowSource[f]!] === 1) ?? -1
    })
    for (const process of net.startsAlone) {
      this.system.constant[this.#process(process)] = 1
    }
    for (const [process, scope] of net.processScope.entries()) {
      if (net.startsAlone.includes(process)) this.#startsAlone(scope)
      this.#attached(this.#process(process), net.nodes.length + process, this.#process(process))
    }
  }

  /** All tokens go on by the split of the node. */
  leave(node: number): void {
    this.#split(node, node, 1)
  }

  /** A token goes on to another node. */
  to(node: number, target: number, share: number): void {
    this.system.add(node, target, share)
  }

  /** Messages leave the node: each starts an instance where it can. */
  send(node: number, share: number): void {
    for (const c of rowOf(this.net.messagesOut, node)) {
      const { effect, target } = this.net.channels[c]!
      if (effect !== MESSAGE.start) continue
      this.system.add(node, target, share)
      this.system.add(node, this.#process(this.net.scopes[this.net.scopeOf[target]!]!.process), share)
    }
  }

  /** The node takes messages, which may not come. */
  takesMessages(node: number): void {
    if (rowLength(this.net.messagesIn, node) > 0) this.receivers.push(node)
  }

  /** Whether a signal finds an activity active depends on time. */
  throwSignals(node: number): void {
    if (this.net.signals.has(node)) this.broken ??= 'signal'
  }

  activity(node: number): void {
    const { net } = this
    const { runs, some } = meanRuns(net, node)
    const done = this.#done(node)
    if (net.nodes[node]!.taskKind === 'receive') this.takesMessages(node)
    this.system.add(node, done, some)
    if (net.content[node] !== -1) this.#starts(node, net.content[node]!, runs)
    this.#split(node, node, 1 - some)
    const interrupted = this.#attached(node, node, done)
    this.#split(done, node, 1 - interrupted.left)
    this.send(node, runs - interrupted.cut * some)
  }

  /** The first timer wins; without timers and messages probability decides. */
  race(node: number): void {
    const { net } = this
    const out = [...rowOf(net.out, node)]
    const targets = out.map((flow) => net.flowTarget[flow]!)
    if (targets.some((n) => rowLength(net.messagesIn, n) > 0)) this.broken ??= 'race'
    const timers = targets.filter((n) => runsOut(net, n))
    if (timers.length > 0) {
      const first = timers.reduce((best, n) => (net.wait[n]! < net.wait[best]! ? n : best))
      this.system.add(node, first, 1)
      return
    }
    const open = net.untriggered.get(node)
    if (open === undefined) return
    const begin = net.decisions.start[open.decision]!
    for (const [i, flow] of open.flows.entries()) this.system.add(node, net.flowTarget[flow]!, net.decisions.weight[begin + i]!)
  }

  /** Ends the scope around the node at once. */
  terminate(node: number): void {
    this.relies.push({ scope: this.net.scopeOf[node]!, reason: 'terminate' })
  }

  /**
   * Throws an error or escalation to what catches it. Gives whether the token is gone with it. A sub-process that is
   * interrupted has not come to its end.
   */
  throwUp(node: number, kind: 'error' | 'escalation', ref: string): 'gone' | 'stays' | 'uncaught' {
    const { net } = this
    const passed: number[] = []
    for (let scope = net.scopeOf[node]!; ;) {
      const host = this.#hostOf(scope)
      if (host === undefined) {
        this.broken ??= 'error-across-calls'
        return 'gone'
      }
      const caught = catcher(net.hosts[host]?.attached ?? [], kind, ref)
      if (caught !== undefined) {
        this.system.add(node, caught.node, 1)
        if (kind === 'escalation' && !caught.interrupting) return 'stays'
        this.#interrupt(node, caught.inside ? passed : [...passed, host], [...passed.map((n) => net.content[n]!), scope])
        return 'gone'
      }
      if (host >= net.nodes.length) return 'uncaught'
      passed.push(host)
      scope = net.scopeOf[host]!
    }
  }

  /** Whether a scope runs inside an activity. */
  isInner(node: number): boolean {
    const host = this.#hostOf(this.net.scopeOf[node]!)
    return host === undefined || host < this.net.nodes.length
  }

  #interrupt(node: number, unfinished: readonly number[], scopes: readonly number[]): void {
    for (const host of unfinished) {
      const { runs, some } = meanRuns(this.net, host)
      if (runs !== 1 || some !== 1) this.broken ??= 'interruption'
      if (this.net.hosts[host]?.beside.length) this.broken ??= 'interruption'
      this.system.add(node, this.#done(host), -1)
    }
    for (const scope of scopes) this.relies.push({ scope, reason: 'interruption' })
  }

  /** The activity or process whose content a scope is; undefined for a process that is called from several places. */
  #hostOf(scope: number): number | undefined {
    const { net } = this
    const { node, process } = net.scopes[scope]!
    if (node !== -1) return node
    const callers = net.nodes.flatMap((_, n) => (net.content[n] === scope ? [n] : []))
    if (callers.length === 0) return net.nodes.length + process
    return callers.length === 1 ? callers[0] : undefined
  }

  /** Adds what is attached to a host; gives the shares of visits that leave by a boundary event, and that are cut off. */
  #attached(node: number, host: number, done: number): { readonly left: number; readonly cut: number } {
    const { net } = this
    const found = net.hosts[host]
    if (found === undefined) return { left: 0, cut: 0 }
    let left = 0
    let cut = 0
    for (const [option, index] of found.interrupting.entries()) {
      const attached = found.attached[index]!
      const share = net.decisions.weight[net.decisions.start[found.interruption]! + option]!
      this.system.add(done, attached.node, share)
      if (!attached.inside) left += share
      if (attached.after < 0) continue
      if (attached.inside || node >= net.nodes.length || !this.#cutIsPlain(node, attached)) this.broken ??= 'interruption'
      else if (attached.after < net.wait[node]! + net.work[node]!) cut += share
    }
    for (const { index, decision } of found.beside) {
      const { node: event, inside, after } = found.attached[index]!
      this.system.add(done, event, net.decisions.weight[net.decisions.start[decision]! + 1]!)
      if (found.early || (after >= 0 && inside)) this.broken ??= 'interruption'
    }
    return { left, cut }
  }

  /** Whether a timer cuts nothing but the work of one execution of a step. */
  #cutIsPlain(node: number, { after }: Attached): boolean {
    const { net } = this
    const { runs, some } = meanRuns(net, node)
    return net.isStep[node] === 1 && runs === 1 && some === 1 && after > net.wait[node]! && rowLength(net.messagesIn, node) === 0
  }

  #split(from: number, node: number, share: number): void {
    if (share <= 0) return
    const { net } = this
    for (const { flow, share: part } of splitShares(net, node)) {
      const target = net.flowTarget[flow]!
      if (this.#joinFlow[target] === -1 || this.#joinFlow[target] === flow) this.system.add(from, target, share * part)
    }
  }

  #starts(from: number, scopeIndex: number, share: number): void {
    for (const [start, part] of this.#startShares(scopeIndex)) this.system.add(from, start, share * part)
  }

  /** At time 0 only: an instance that a message makes starts at the message's start alone. */
  #startsAlone(scopeIndex: number): void {
    for (const [start, part] of this.#startShares(scopeIndex)) this.system.constant[start]! += part
  }

  #startShares(scopeIndex: number): (readonly [node: number, share: number])[] {
    const { starts, startMode, startDecision } = this.net.scopes[scopeIndex]!
    const { start, weight } = this.net.decisions
    return starts.map((node, i) => [node, startMode === 'one' ? weight[start[startDecision]! + i]! : 1])
  }

  #done(node: number): number {
    return this.net.nodes.length + node
  }

  #process(process: number): number {
    return 2 * this.net.nodes.length + process
  }
}

function catcher(attached: readonly Attached[], kind: 'error' | 'escalation', ref: string): Attached | undefined {
  const matching = (wanted: string) =>
    attached.find(({ catches }) => catches.some((one) => one.kind === kind && one.ref === wanted))
  return matching(ref) ?? matching('')
}
