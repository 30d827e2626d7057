import { Messages } from './messages.ts'
import { STAGE, UNDECIDED } from './records.ts'

/** Visits and instances as records: opening, closing and cutting them off. */
export abstract class Visiting extends Messages {
  /** A visit of a token to a node that takes time. */
  openVisit(node: number, instance: number, owner: number, provenance: number): number {
    const { visits, instances, recorder } = this
    const v = visits.pool.take()
    visits.node[v] = node
    visits.instance[v] = instance
    visits.owner[v] = owner
    visits.stage[v] = STAGE.running
    visits.provenance[v] = provenance
    visits.runsLeft[v] = 0
    visits.runsOpen[v] = 0
    visits.runsBegun[v] = 0
    visits.firstRun[v] = -1
    visits.interruption[v] = UNDECIDED
    visits.answer[v] = 0
    visits.prepaid[v] = 0
    visits.events[v] = 0
    visits.inside[v] = 0
    visits.row[v] = -1
    visits.host[v] = -1
    visits.due[v] = -1
    visits.wanted[v] = -1
    visits.deciding[v] = 0
    visits.since[v] = this.now
    this.linkVisit(v)
    if (instance !== -1) this.arena.slots[instances.base[instance]! + this.net.nodeSlot[node]! + 1]!++
    if (recorder !== undefined) visits.serial[v] = recorder.openedVisit(instance === -1 ? -1 : instances.serial[instance]!)
    return v
  }

  /** The visit is over; its events will not happen. */
  closeVisit(v: number): void {
    const { visits, instances } = this
    this.removeWaiter(v)
    const instance = visits.instance[v]!
    this.unlinkVisit(v)
    if (instance !== -1) this.arena.slots[instances.base[instance]! + this.net.nodeSlot[visits.node[v]!]! + 1]!--
    if (visits.events[v]! > 0) this.settle(visits.owner[v]!, visits.events[v]!)
    visits.pool.release(v)
  }

  /** Puts a visit first among those of its instance, a process among those of its case. */
  protected linkVisit(v: number): void {
    const { visits, instances, cases } = this
    const instance = visits.instance[v]!
    const owner = visits.owner[v]!
    const next = instance === -1 ? cases.firstRoot[owner]! : instances.firstVisit[instance]!
    visits.next[v] = next
    visits.previous[v] = -1
    if (next !== -1) visits.previous[next] = v
    if (instance === -1) cases.firstRoot[owner] = v
    else instances.firstVisit[instance] = v
  }

  protected unlinkVisit(v: number): void {
    const { visits, instances, cases } = this
    const instance = visits.instance[v]!
    const next = visits.next[v]!
    const previous = visits.previous[v]!
    if (next !== -1) visits.previous[next] = previous
    if (previous !== -1) visits.next[previous] = next
    else if (instance === -1) cases.firstRoot[visits.owner[v]!] = next
    else instances.firstVisit[instance] = next
  }

  protected openRun(v: number): number {
    const { runs, visits } = this
    const r = runs.pool.take()
    runs.visit[r] = v
    runs.node[r] = visits.node[v]!
    runs.owner[r] = visits.owner[v]!
    runs.within[r] = -1
    runs.next[r] = visits.firstRun[v]!
    visits.firstRun[v] = r
    runs.instance[r] = -1
    runs.row[r] = -1
    runs.provenance[r] = visits.provenance[v]!
    runs.scheduled[r] = 0
    runs.awaiting[r] = 0
    visits.runsOpen[v]!++
    visits.runsBegun[v]!++
    return r
  }

  /** The run of a short step, which stands in its instance by itself. */
  protected openStep(node: number, instance: number): number {
    const { runs, instances, arena } = this
    const r = runs.pool.take()
    const next = instances.firstStep[instance]!
    runs.scheduled[r] = 0
    runs.node[r] = node
    runs.owner[r] = instances.owner[instance]!
    runs.within[r] = instance
    runs.nextStep[r] = next
    if (next !== -1) runs.previousStep[next] = r
    instances.firstStep[instance] = r
    if (this.joins && this.watched[node] === 1) arena.slots[instances.base[instance]! + this.net.nodeSlot[node]! + 1]!++
    return r
  }

  protected closeStep(r: number): void {
    const { runs, instances, arena } = this
    const instance = runs.within[r]!
    const next = runs.nextStep[r]!
    if (instances.firstStep[instance] === r) instances.firstStep[instance] = next
    else {
      const previous = runs.previousStep[r]!
      runs.nextStep[previous] = next
      if (next !== -1) runs.previousStep[next] = previous
    }
    const node = runs.node[r]!
    if (this.joins && this.watched[node] === 1) arena.slots[instances.base[instance]! + this.net.nodeSlot[node]! + 1]!--
    runs.pool.release(r)
  }

  protected closeRun(r: number): void {
    const { runs, visits } = this
    const v = runs.visit[r]!
    if (visits.firstRun[v] === r) visits.firstRun[v] = runs.next[r]!
    else {
      let before = visits.firstRun[v]!
      while (runs.next[before] !== r) before = runs.next[before]!
      runs.next[before] = runs.next[r]!
    }
    visits.runsOpen[v]!--
    runs.pool.release(r)
  }

  protected openInstanceRecord(scope: number, owner: number, v: number, run: number): number {
    const { instances } = this
    const i = instances.pool.take()
    instances.scope[i] = scope
    instances.visit[i] = v
    instances.run[i] = run
    instances.firstVisit[i] = -1
    instances.firstStep[i] = -1
    instances.base[i] = this.arena.take(scope)
    this.beginInstance(i, owner)
    if (this.recorder !== undefined) instances.serial[i] = this.recorder.openedInstance(this.visits.serial[v]!)
    return i
  }

  /** An instance in which nothing is yet. */
  protected beginInstance(i: number, owner: number): void {
    const { instances } = this
    instances.owner[i] = owner
    instances.tokens[i] = 0
    instances.turn[i] = 0
    instances.ended[i] = 0
    instances.provenance[i] = 0
    instances.joining[i] = 0
    instances.touched[i] = 0
  }

  protected closeInstance(i: number): void {
    const { instances } = this
    this.arena.release(instances.scope[i]!, instances.base[i]!)
    instances.joining[i] = 0
    instances.pool.release(i)
  }

  /** Cuts off everything inside an instance, which stays; gives the provenance of what was there. */
  protected clearInstance(i: number): number {
    const { instances, visits } = this
    const { slots } = this.arena
    let provenance = 0
    for (let v = instances.firstVisit[i]!; v !== -1; v = instances.firstVisit[i]!) {
      provenance = this.union(provenance, this.cutVisit(v))
      if (instances.firstVisit[i] === v) throw new Error(`visit ${visits.node[v]} was not cut`)
    }
    for (let r = instances.firstStep[i]!; r !== -1; r = instances.firstStep[i]!)
      provenance = this.union(provenance, this.cutStep(r))
    const base = instances.base[i]!
    const scope = this.net.scopes[instances.scope[i]!]!
    for (const f of scope.joinFlows) {
      const slot = base + this.net.flowSlot[f]!
      provenance = this.union(provenance, slots[slot + 1]!)
      slots[slot] = 0
      slots[slot + 1] = 0
    }
    instances.tokens[i] = 0
    instances.joining[i] = 0
    instances.pool.generation[i]!++
    return provenance
  }

  /** Cuts off a visit with all that runs in it; gives the provenance of what follows. */
  protected cutVisit(v: number): number {
    const provenance = this.cutRuns(v)
    this.closeVisit(v)
    return provenance
  }

  /**
   * Cuts off the runs of a visit, and the timers that run beside it. A step counts as executed even when it still waited
   * for a message to begin.
   */
  protected cutRuns(v: number): number {
    const { visits, runs, recorder } = this
    const node = visits.node[v]!
    const isStep = node < this.net.nodes.length && this.net.isStep[node] === 1
    if (visits.stage[v] === STAGE.delaying && visits.host[v] === -1) this.pace.passed?.(node, visits.owner[v]!, visits.since[v]!)
    let provenance = isStep ? this.onlyPerformerOf(node) : visits.provenance[v]!
    if (isStep) {
      if (visits.runsBegun[v] === 0) recorder?.cut(recorder.ready(node, this.now, 0), this.now)
      this.markRan(node, visits.instance[v]!)
    }
    if (visits.row[v] !== -1) this.cutRow(visits.row[v]!, isStep || visits.runsBegun[v]! > 0)
    let inner = 0
    for (let r = visits.firstRun[v]!; r !== -1; r = visits.firstRun[v]!) {
      if (runs.instance[r] !== -1) {
        inner = this.union(inner, this.clearInstance(runs.instance[r]!))
        this.closeInstance(runs.instance[r]!)
      }
      if (runs.row[r] !== -1) recorder?.cut(runs.row[r]!, this.now)
      else if (isStep) recorder?.cut(recorder.ready(node, this.now, 0), this.now)
      if (runs.scheduled[r] === 1) this.settle(visits.owner[v]!, 1)
      this.pace.cut(r)
      this.closeRun(r)
    }
    if (inner !== 0) provenance = inner
    if (visits.instance[v] !== -1) this.cutTimersBeside(v)
    return provenance
  }

  /** Cuts off the run of a short step; gives the provenance of what follows. */
  private cutStep(r: number): number {
    const { runs } = this
    const node = runs.node[r]!
    this.markRan(node, runs.within[r]!)
    if (this.recorder !== undefined) this.recorder.cut(runs.row[r]!, this.now)
    if (runs.scheduled[r] === 1) this.settle(runs.owner[r]!, 1)
    this.pace.cut(r)
    this.closeStep(r)
    return this.onlyPerformerOf(node)
  }

  protected markRan(node: number, instance: number): void {
    if (this.recorder === undefined) return
    this.arena.slots[this.instances.base[instance]! + this.net.nodeSlot[node]!] = 1
    this.recorder.ran(node, this.instances.serial[instance]!)
  }

  private cutRow(row: number, ended: boolean): void {
    if (ended) this.recorder?.prolong(row, this.now)
    else this.recorder?.cut(row, this.now)
  }

  private cutTimersBeside(host: number): void {
    const { visits, instances } = this
    const instance = visits.instance[host]!
    let v = instances.firstVisit[instance]!
    while (v !== -1) {
      const next = visits.next[v]!
      if (visits.host[v] === host) {
        this.closeVisit(v)
        instances.tokens[instance]!--
      }
      v = next
    }
  }
}
