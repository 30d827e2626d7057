import { Activities } from './activities.ts'
import { EVENT } from './eventQueue.ts'

/** Whether a thrown error or escalation was caught, and whether that interrupted what threw it. */
export const CAUGHT = { no: 0, interrupting: 1, beside: 2 } as const

/** Processes and sub-processes: beginning, running empty, event sub-processes, terminate, errors. */
export abstract class Contents extends Activities {
  /** By process: instances that are over and kept for another case. */
  private readonly kept: number[][] = []

  /** Puts a token on a node where nothing else happens before it. */
  protected abstract enterAtOnce(node: number, instance: number, provenance: number): void

  /**
   * An instance of a process; `node` is the start event a message came to, or -1 for its own starts. `isAlone` tells that
   * nothing else happens in this moment.
   */
  startProcess(process: number, node: number, owner: number, provenance: number, isAlone = false): void {
    if (node === -1 && this.cases.kept[owner] !== -1) {
      this.wake(owner, isAlone)
      return
    }
    const kept = this.keptOf(process)
    if (node === -1 && kept.length > 0) {
      this.beginAgain(kept.pop()!, owner, provenance, isAlone)
      return
    }
    const v = this.openVisit(this.net.nodes.length + process, -1, owner, provenance)
    const run = this.openRun(v)
    this.armTimers(v)
    this.open(run, this.net.processScope[process]!, node)
  }

  /** The process of a case that was kept whole begins anew. */
  private wake(owner: number, isAlone: boolean): void {
    const i = this.cases.kept[owner]!
    const run = this.instances.firstStep[i]!
    this.cases.kept[owner] = -1
    if (run !== -1) this.closeStep(run)
    this.beginInstance(i, owner)
    this.bear(i, 0, isAlone)
  }

  private keptOf(process: number): number[] {
    return (this.kept[process] ??= [])
  }

  /** Whether an instance that has come to its end can be used again: one of a process to which nothing is attached. */
  private keeps(i: number): boolean {
    const { visits, instances } = this
    const v = instances.visit[i]!
    return this.recorder === undefined && visits.instance[v] === -1 && this.net.hosts[visits.node[v]!] === undefined
  }

  /** An instance of a process is over; with its visit and its run it waits for the next case. */
  private keep(i: number): void {
    const { visits, instances } = this
    const v = instances.visit[i]!
    instances.pool.generation[i]!++
    this.unlinkVisit(v)
    this.keptOf(visits.node[v]! - this.net.nodes.length).push(i)
  }

  /** An instance that was kept begins anew, in another case. */
  private beginAgain(i: number, owner: number, provenance: number, isAlone: boolean): void {
    const { visits, runs, instances } = this
    const v = instances.visit[i]!
    const run = instances.run[i]!
    visits.owner[v] = owner
    this.linkVisit(v)
    runs.owner[run] = owner
    runs.provenance[run] = provenance
    this.beginInstance(i, owner)
    this.bear(i, provenance, isAlone)
  }

  protected openContent(run: number, scope: number): void {
    this.open(run, scope, -1)
  }

  private open(run: number, scopeIndex: number, node: number): void {
    const { runs, visits } = this
    const v = runs.visit[run]!
    const i = this.openInstanceRecord(scopeIndex, visits.owner[v]!, v, run)
    runs.instance[run] = i
    const provenance = runs.provenance[run]!
    if (node === -1) this.bear(i, provenance, false)
    else this.addToken(node, i, provenance)
  }

  /** The tokens of an instance are born. */
  private bear(i: number, provenance: number, isAlone: boolean): void {
    const { instances } = this
    const scope = this.net.scopes[instances.scope[i]!]!
    if (isAlone && scope.starts.length > 0 && (scope.startMode === 'one' || scope.starts.length === 1)) {
      if (scope.startMode === 'inTurn') instances.turn[i] = 1
      instances.tokens[i] = 1
      const start = scope.startMode === 'one' ? this.decide(scope.startDecision) : 0
      this.enterAtOnce(scope.starts[start]!, i, provenance)
    } else if (scope.starts.length === 0) this.emptied(i)
    else if (scope.startMode === 'one') this.addToken(scope.starts[this.decide(scope.startDecision)]!, i, provenance)
    else if (scope.startMode === 'all') for (const start of scope.starts) this.addToken(start, i, provenance)
    else {
      instances.turn[i] = 1
      this.addToken(scope.starts[0]!, i, provenance)
    }
  }

  protected emptied(i: number): void {
    const { instances, visits, net } = this
    const scope = net.scopes[instances.scope[i]!]!
    if (scope.startMode === 'inTurn' && instances.ended[i] === 0 && instances.turn[i]! < scope.starts.length) {
      this.addToken(scope.starts[instances.turn[i]!++]!, i, instances.provenance[i]!)
      return
    }
    const v = instances.visit[i]!
    const host = net.hosts[visits.node[v]!]
    const last = visits.runsLeft[v] === 0 && visits.runsOpen[v] === 1
    if (host !== undefined && last && instances.ended[i] === 0) {
      if (visits.inside[v]! > 0) return
      instances.ended[i] = 1
      this.startAtEnd(v, i)
      if (instances.tokens[i]! > 0) return
    }
    this.finish(i)
  }

  /** Event sub-processes that happen when everything else is over. */
  private startAtEnd(v: number, i: number): void {
    const { visits, instances } = this
    const host = this.net.hosts[visits.node[v]!]!
    const chosen = this.interruptionOf(v)
    if (chosen >= 0 && host.attached[chosen]!.inside && host.attached[chosen]!.after < 0)
      this.addToken(host.attached[chosen]!.node, i, instances.provenance[i]!)
    for (const { index, decision } of host.beside) {
      const { inside, after, node } = host.attached[index]!
      if (inside && after < 0 && this.decide(decision) === 1) this.addToken(node, i, instances.provenance[i]!)
    }
  }

  private finish(i: number): void {
    const { instances, runs } = this
    const run = instances.run[i]!
    if (this.keeps(i)) {
      this.keep(i)
      return
    }
    const provenance = instances.provenance[i]!
    this.closeInstance(i)
    runs.instance[run] = -1
    this.runOver(run, provenance === 0 ? runs.provenance[run]! : provenance)
  }

  protected startInside(v: number, index: number): void {
    const { visits, runs, instances } = this
    const run = visits.firstRun[v]!
    const i = run === -1 ? -1 : runs.instance[run]!
    if (i === -1) return
    const { interrupting, node } = this.net.hosts[visits.node[v]!]!.attached[index]!
    const before = instances.provenance[i]!
    const provenance = interrupting ? this.union(before, this.clearInstance(i)) : before
    if (interrupting) instances.ended[i] = 1
    this.addToken(node, i, provenance === 0 ? runs.provenance[run]! : provenance)
  }

  /** Ends the process or sub-process of a token at once. */
  terminate(i: number, provenance: number): void {
    const { instances } = this
    const ended = this.union(instances.provenance[i]!, provenance)
    this.clearInstance(i)
    instances.provenance[i] = ended
    instances.ended[i] = 1
    this.finish(i)
  }

  /**
   * Throws an error or escalation outwards from an instance: to the nearest event sub-process or boundary event with the
   * same reference, else with none, level by level.
   */
  throwUp(from: number, kind: 'error' | 'escalation', ref: string, provenance: number): number {
    const { instances, visits } = this
    for (let i = from; i !== -1; i = visits.instance[instances.visit[i]!]!) {
      const v = instances.visit[i]!
      const index = this.catcher(visits.node[v]!, kind, ref)
      if (index !== -1) return this.catch(i, v, index, kind === 'error', provenance)
    }
    return CAUGHT.no
  }

  /** Whether the instance belongs to a sub-process or a called process, not to a process of its own. */
  isInner(i: number): boolean {
    return this.visits.instance[this.instances.visit[i]!] !== -1
  }

  private catcher(node: number, kind: 'error' | 'escalation', ref: string): number {
    const attached = this.net.hosts[node]?.attached ?? []
    const matching = (wanted: string) =>
      attached.findIndex(({ catches }) => catches.some((one) => one.kind === kind && one.ref === wanted))
    const same = matching(ref)
    return same === -1 ? matching('') : same
  }

  private catch(i: number, v: number, index: number, isError: boolean, provenance: number): number {
    const { visits, instances } = this
    const { inside, interrupting, node } = this.net.hosts[visits.node[v]!]!.attached[index]!
    const interrupts = isError || interrupting
    if (inside) {
      if (interrupts) {
        this.clearInstance(i)
        instances.ended[i] = 1
      }
      this.addToken(node, i, provenance)
    } else if (interrupts) {
      this.cutRuns(v)
      this.leaveBy(v, index, provenance)
    } else {
      const outer = visits.instance[v]!
      instances.tokens[outer]!++
      this.pickEvent(node)
      this.send(outer, provenance)
    }
    return interrupts ? CAUGHT.interrupting : CAUGHT.beside
  }

  /** A token goes through a link to its catch event: in this instance, in one around it, or in a process of its own. */
  followLink(target: number, from: number, provenance: number): void {
    const { instances, visits, net } = this
    const scope = net.scopeOf[target]!
    let i = from
    while (i !== -1 && instances.scope[i] !== scope) i = visits.instance[instances.visit[i]!]!
    if (i === from) {
      this.soon(EVENT.enter, target, i, provenance, instances.pool.generation[i]!, instances.owner[i]!)
      return
    }
    if (i !== -1) this.addToken(target, i, provenance)
    else if (net.scopes[scope]!.node === -1)
      this.startProcess(net.scopes[scope]!.process, target, instances.owner[from]!, provenance)
    this.consume(from, provenance)
  }

  override clear(): void {
    super.clear()
    this.kept.length = 0
  }
}
