import type { Behaviour } from '../behaviours/behaviour.ts'
import { SHORT } from '../behaviours/short.ts'
import { BEHAVIOURS } from '../behaviours/table.ts'
import type { Net, Scope } from '../net.ts'
import { EVENT } from './eventQueue.ts'
import { STAGE } from './records.ts'
import { Settling } from './settling.ts'
import type { MachineParts } from './state.ts'

// Looked up once: in the hot loop a name of this file costs nothing, a part of another file's object is looked up each time.
const { worked: WORKED, arrive: ARRIVE, outside: OUTSIDE } = EVENT
const { passes: PASSES, step: STEP, ends: ENDS } = SHORT

/** After so many nodes a token that is carried goes through the queue again, where endless cases are seen. */
export const FAR = 256

/** What comes of a token at each node in short; nodes from which it goes round for ever are never short. */
const shortsOf = (net: Net): Uint8Array =>
  Uint8Array.from(net.nodes, ({ kind }, n) => (net.endless[n] === 1 ? SHORT.no : BEHAVIOURS[kind].short(net, n)))

/** The content of the process with which a case begins and ends, where nothing from outside can reach it. */
function loneScope({ startsAlone, channels, hosts, scopes, processScope, nodes }: Net): Scope | undefined {
  const [process] = startsAlone
  if (scopes.some(({ inclusiveJoins }) => inclusiveJoins.length > 0)) return undefined
  if (nodes.some(({ kind }) => kind === 'eventBasedGateway')) return undefined
  if (processScope.length !== 1 || startsAlone.length !== 1 || channels.length > 0) return undefined
  if (hosts[nodes.length + process!] !== undefined) return undefined
  const scope = scopes[processScope[process!]!]!
  return scope.startMode !== 'inTurn' && (scope.starts.length === 1 || scope.startMode === 'one') ? scope : undefined
}

/**
 * The token game. Things happen in the order they were caused; inclusive joins are looked at when everything else of a
 * moment is done; a case in which nothing is left to happen is complete, or rests and is helped on, or is stuck.
 */
export class Machine extends Settling {
  /** Things that happened since `clear`. */
  happened = 0
  /** Winners of races: given to repeat a case, noted when it runs freely. */
  forcedRaces: ((gateway: number) => number) | undefined
  noteRace: ((gateway: number, flow: number) => void) | undefined
  private readonly behaviours: readonly Behaviour[]
  private readonly enter: readonly Behaviour['enter'][]
  private readonly isFull: boolean
  /**
   * The content of the only process, where it starts on one token and no message or attached event can reach it; else -1. A
   * case whose only token ends is then kept whole, with its instance and a run.
   */
  private readonly lone: number
  /** The node on which its token is put, -1 where that is decided. */
  private readonly loneStart: number

  constructor(net: Net, parts: MachineParts) {
    super(net, parts, parts.isFull === true ? new Uint8Array(net.nodes.length) : shortsOf(net))
    this.isFull = parts.isFull === true
    this.behaviours = net.nodes.map(({ kind }) => BEHAVIOURS[kind])
    this.enter = this.behaviours.map(({ enter }) => enter)
    const lone = this.isFull || parts.recorder !== undefined || parts.provenance !== undefined ? undefined : loneScope(net)
    this.lone = lone?.index ?? -1
    this.loneStart = lone?.starts.length === 1 ? lone.starts[0]! : -1
  }

  /** Begins a case now: the processes that start by themselves begin. */
  beginCase(): number {
    const owner = this.openCase()
    this.startCase(owner)
    return owner
  }

  /** The processes of an open case that start by themselves begin. */
  startCase(owner: number): void {
    const { startsAlone } = this.net
    for (let i = 0; i < startsAlone.length; i++) this.soon(EVENT.begin, startsAlone[i]!, 0, 0, 0, owner)
    if (startsAlone.length === 0) this.settle(owner, 0)
  }

  /**
   * The same where nothing else happens in this moment: a process that alone starts by itself begins at once, the same in the
   * same order as through the queue.
   */
  startCaseAlone(owner: number): void {
    if (this.lone === -1 || this.queue.hasNow) {
      this.startCase(owner)
      return
    }
    this.current = owner
    const { instances, cases } = this
    const i = cases.kept[owner]!
    if (i === -1) {
      this.happened++
      this.startProcess(this.net.startsAlone[0]!, -1, owner, 0, true)
    } else {
      this.happened += 2
      cases.kept[owner] = -1
      instances.tokens[i] = 1
      const start = this.loneStart === -1 ? this.decidedStart() : this.loneStart
      this.carryAlone(instances.firstStep[i]!, start, -1, i)
    }
    this.settleHere(owner, 0)
  }

  private decidedStart(): number {
    const { starts, startDecision } = this.net.scopes[this.lone]!
    return starts[this.decide(startDecision)]!
  }

  protected isLone(instance: number): boolean {
    const { instances, lone } = this
    return lone !== -1 && instances.scope[instance] === lone && instances.tokens[instance] === 1 && !this.queue.hasNow
  }

  protected goOnAlone(run: number, node: number, instance: number): void {
    const flow = this.oneOf(node)
    if (flow === -1) {
      this.closeStep(run)
      this.leave(node, instance, 0)
      return
    }
    this.happened++
    this.carryAlone(run, this.net.flowTarget[flow]!, flow, instance)
  }

  /**
   * The only token of a case comes to a node over a flow (-1: it was put there) and is carried on as `arrive` does, with one
   * run (-1 for none yet) from step to step. The run is kept with the case when the token ends.
   */
  private carryAlone(run: number, first: number, over: number, instance: number): void {
    const { short, net, runs } = this
    let node = first
    let flow = over
    for (let passed = 0; short[node] === PASSES && passed < FAR; passed++) {
      flow = this.oneOf(node)
      node = net.flowTarget[flow]!
      this.happened++
    }
    if (run !== -1 && short[node] === STEP) {
      runs.pool.generation[run]!++
      runs.node[run] = node
      this.pace.wait(run, node)
    } else if (short[node] === ENDS) {
      this.instances.tokens[instance] = 0
      this.cases.kept[this.instances.owner[instance]!] = instance
    } else {
      if (run !== -1) this.closeStep(run)
      this.arrive(node, instance, flow, 0)
    }
  }

  protected enterAtOnce(node: number, instance: number, provenance: number): void {
    this.happened++
    this.arrive(node, instance, -1, provenance)
  }

  /** Runs until nothing is left to happen, or more than `limit` things have happened. True when it came to an end. */
  run(limit: number): boolean {
    const { queue } = this
    for (;;) {
      while (queue.hasNow) {
        if (++this.happened > limit) return false
        this.happen(queue.takeNow())
      }
      if (this.undecided.length > 0 && this.decideRaces()) continue
      if (this.touched.length > 0 && this.lookAtJoins()) continue
      if (this.unsettled.length > 0 && this.lookAtCases()) continue
      if (queue.size === 0) return true
      const time = queue.nextTime()
      if (time > this.now) this.now = time
      if (++this.happened > limit) return false
      this.happen(queue.takeNext())
    }
  }

  override clear(): void {
    super.clear()
    this.touched.length = 0
    this.happened = 0
  }

  private happen(event: number): void {
    const { queue } = this
    const kind = queue.kind[event]!
    const a = queue.a[event]!
    const b = queue.b[event]!
    const c = queue.c[event]!
    const generation = queue.generation[event]!
    const owner = queue.owner[event]!
    this.current = owner
    if (kind === WORKED) {
      if (this.runs.pool.generation[a] !== generation) return
      this.worked(a)
    } else if (kind === ARRIVE) {
      if (this.instances.pool.generation[b] === generation) this.arrive(this.net.flowTarget[a]!, b, a, c)
    } else if (kind === OUTSIDE) {
      this.pace.outside?.(a, b)
      return
    } else if (!this.happenElse(kind, a, b, c, generation, owner)) return
    this.settleHere(owner, 1)
  }

  /** As `settle`; a case that is kept is over at once where nothing else happens in this moment. */
  private settleHere(owner: number, count: number): void {
    const { cases, unsettled, spare } = this
    if (this.lone !== -1 && cases.kept[owner] !== -1 && unsettled.length === 0 && !this.queue.hasNow) {
      cases.pending[owner] = 0
      this.watcher.completed(owner)
      spare.push(owner)
    } else this.settle(owner, count)
  }

  /** Things that happen less often; false where they are out of date. */
  private happenElse(kind: number, a: number, b: number, c: number, generation: number, owner: number): boolean {
    switch (kind) {
      case EVENT.enter:
        if (this.instances.pool.generation[b] === generation) this.arrive(a, b, -1, c)
        break
      case EVENT.triggered:
        if (this.instances.pool.generation[b] === generation) this.behaviours[a]!.triggered(this, a, b, c)
        break
      case EVENT.waited:
        if (this.runs.pool.generation[a] !== generation) return false
        this.waited(a)
        break
      case EVENT.delayed:
        if (this.visits.pool.generation[a] !== generation) return false
        this.delayOver(a, b)
        break
      case EVENT.attached:
        if (this.visits.pool.generation[a] !== generation) return false
        this.attachedHappens(a, b)
        break
      case EVENT.message:
        this.deliver(a, owner, c)
        break
      case EVENT.begin:
        this.startProcess(a, -1, owner, 0)
        break
    }
    return true
  }

  protected goOn(node: number, instance: number, provenance: number): boolean {
    const flow = this.oneOf(node)
    if (flow === -1) return false
    this.touch(instance)
    this.happened++
    this.arrive(this.net.flowTarget[flow]!, instance, flow, provenance)
    return true
  }

  /**
   * A token comes to a node over a flow (-1: it was put there). Where nothing else happens before it, it is carried on at
   * once through nodes that it only passes: the same in the same order as through the queue.
   */
  private arrive(first: number, instance: number, over: number, provenance: number): void {
    const { short, queue, net } = this
    let node = first
    let flow = over
    for (let passed = 0; short[node] === PASSES && passed < FAR && !queue.hasNow; passed++) {
      this.touch(instance)
      flow = this.oneOf(node)
      node = net.flowTarget[flow]!
      this.happened++
    }
    switch (short[node]) {
      case STEP:
        this.startStep(node, instance, provenance)
        return
      case ENDS:
        this.recorder?.reachedEnd(node)
        this.consume(instance, provenance)
        return
      case PASSES:
        this.leave(node, instance, provenance)
        return
      default:
        if (net.endless[node] === 1 && flow !== -1) {
          this.watcher.endless(this.current, node)
          this.abandon(this.current)
        } else this.enter[node]!(this, node, instance, flow, provenance)
    }
  }

  protected delayed(node: number, instance: number, provenance: number): void {
    this.behaviours[node]!.delayed(this, node, instance, provenance)
  }

  protected messageCame(v: number, provenance: number): void {
    if (this.visits.stage[v] === STAGE.catching) this.caughtMessage(v, provenance)
    else this.resumeActivity(v, provenance)
  }

  protected raceWinner(gateway: number): number {
    return this.forcedRaces === undefined ? -1 : this.forcedRaces(gateway)
  }

  protected raceWon(gateway: number, flow: number): void {
    this.noteRace?.(gateway, flow)
  }
}
