import { Attachments } from './attachments.ts'
import { STAGE } from './records.ts'

/**
 * The life of an activity: reached, perhaps held up by a message, repeated, over, perhaps held by an answer or a timer,
 * left by its own flows or by those of a boundary event.
 */
export abstract class Activities extends Attachments {
  /** Carries on a token that leaves a node on one flow, as if it came from the queue; false where it leaves in another way. */
  protected abstract goOn(node: number, instance: number, provenance: number): boolean

  /** Whether a token is the only one of its case, with nothing else to happen in this moment; and its way on from a short step. */
  protected abstract isLone(instance: number): boolean
  protected abstract goOnAlone(run: number, node: number, instance: number): void

  /** The content of a run begins. */
  protected abstract openContent(run: number, scope: number): void

  /** A token reaches an activity. `prepaid` tells that its message was taken by the event-based gateway before it. */
  startActivity(node: number, instance: number, provenance: number, prepaid: boolean): void {
    const { net, visits, recorder, instances } = this
    const owner = instances.owner[instance]!
    if (recorder !== undefined && net.isStep[node] === 1) {
      const ranHere = this.arena.slots[instances.base[instance]! + net.nodeSlot[node]!] === 1
      recorder.reaches(node, instances.serial[instance]!, ranHere)
    }
    const more = net.repeatMore[node]!
    const runs = net.repeats[node]! + (more === -1 ? 0 : this.decide(more))
    if (runs === 0) {
      this.leave(node, instance, provenance)
      return
    }
    const v = this.openVisit(node, instance, owner, provenance)
    visits.runsLeft[v] = runs
    visits.prepaid[v] = Number(prepaid)
    if (net.hosts[node] !== undefined) this.armTimers(v)
    if (this.reachedSlot[node] !== -1 && this.mustWait(v, node, owner)) return
    this.beginRuns(v)
  }

  /** A token reaches a step that is short (`SHORT.step`): all that an activity may otherwise meet is left out. */
  protected startStep(node: number, instance: number, provenance: number): void {
    const r = this.openStep(node, instance)
    const { recorder } = this
    if (recorder !== undefined) {
      const { instances, net } = this
      const ranHere = this.arena.slots[instances.base[instance]! + net.nodeSlot[node]!] === 1
      recorder.reaches(node, instances.serial[instance]!, ranHere)
      const handovers = this.provenance === undefined ? 0 : this.provenance.othersThan(net.performer[node]!, provenance)
      this.runs.row[r] = recorder.ready(node, this.now, handovers)
    }
    this.pace.wait(r, node)
  }

  /** The work of a short step is over, and the token goes on. */
  private stepOver(r: number): void {
    const { runs } = this
    const node = runs.node[r]!
    const instance = runs.within[r]!
    if (this.isLone(instance)) {
      this.goOnAlone(r, node, instance)
      return
    }
    const provenance = this.onlyPerformerOf(node)
    if (this.recorder !== undefined) {
      this.markRan(node, instance)
      this.recorder.end(runs.row[r]!, this.now)
    }
    this.closeStep(r)
    if (this.sends[node] === 1) this.sendMessages(node, this.instances.owner[instance]!, provenance)
    if (this.queue.hasNow || !this.goOn(node, instance, provenance)) this.leave(node, instance, provenance)
  }

  /** The message an activity waited for is there, or will never come and it goes on without. */
  protected resumeActivity(v: number, provenance: number): void {
    const { visits, runs } = this
    const stage = visits.stage[v]!
    if (stage === STAGE.receive) {
      let run = -1
      let waiting = 0
      for (let r = visits.firstRun[v]!; r !== -1; r = runs.next[r]!) {
        if (runs.awaiting[r] === 0) continue
        waiting++
        run = r
      }
      if (waiting === 1) this.removeWaiter(v)
      runs.awaiting[run] = 0
      runs.provenance[run] = this.union(runs.provenance[run]!, provenance)
      this.ready(run)
      return
    }
    this.removeWaiter(v)
    if (stage === STAGE.answer) {
      visits.answer[v] = 0
      this.over(v)
      return
    }
    visits.provenance[v] = this.union(visits.provenance[v]!, provenance)
    this.beginRuns(v)
  }

  /** The wait of a run is over. */
  waited(r: number): void {
    const { runs, net } = this
    runs.scheduled[r] = 0
    const node = runs.node[r]!
    if (net.isStep[node] === 1) this.pace.work(r, node)
    else {
      this.pace.entered?.(r, node)
      if (runs.row[r] !== -1) this.recorder?.begin(runs.row[r]!, this.now)
      this.openContent(r, net.content[node]!)
    }
  }

  /** The work of a run begins. */
  begun(r: number): void {
    if (this.recorder !== undefined && this.runs.row[r] !== -1) this.recorder.begin(this.runs.row[r]!, this.now)
  }

  /** The work of a run is over. */
  worked(r: number): void {
    this.runs.scheduled[r] = 0
    if (this.runs.within[r] !== -1) {
      this.stepOver(r)
      return
    }
    const v = this.runs.visit[r]!
    const node = this.visits.node[v]!
    this.markRan(node, this.visits.instance[v]!)
    this.runOver(r, this.onlyPerformerOf(node))
  }

  /** A run is over: its messages leave, and the next one begins, or the activity is over. */
  protected runOver(r: number, provenance: number): void {
    const { runs, visits, recorder } = this
    const v = runs.visit[r]!
    const node = visits.node[v]!
    const row = runs.row[r]!
    if (row !== -1) recorder?.end(row, this.now)
    const last = visits.runsLeft[v] === 0 && visits.runsOpen[v] === 1
    this.closeRun(r)
    if (node < this.net.nodes.length) this.sendMessages(node, visits.owner[v]!, provenance)
    const together = visits.runsBegun[v]! > 1 && this.net.sideBySide[node] === 1
    visits.provenance[v] = together ? this.union(visits.provenance[v]!, provenance) : provenance
    if (last) {
      visits.row[v] = row
      this.over(v)
    } else if (visits.runsLeft[v]! > 0) {
      visits.runsLeft[v]!--
      this.beginRun(v)
    }
  }

  /** Whether an activity with messages must wait for one before it begins. */
  private mustWait(v: number, node: number, owner: number): boolean {
    const first = this.reachedFirst(node, owner)
    const receives = this.net.nodes[node]!.taskKind === 'receive'
    if (!first && !receives) return false
    if (this.expects(node, owner, true)) this.visits.answer[v] = 1
    if (receives || !this.expects(node, owner, false)) return false
    if (!this.takeMessage(node, owner, false)) {
      this.addWaiter(v, STAGE.request)
      return true
    }
    this.visits.provenance[v] = this.union(this.visits.provenance[v]!, this.takenProvenance)
    return false
  }

  private beginRuns(v: number): void {
    const { visits, net } = this
    const runs = net.sideBySide[visits.node[v]!] === 1 ? visits.runsLeft[v]! : 1
    visits.runsLeft[v]! -= runs
    if (runs === 1) {
      this.beginRun(v)
      return
    }
    const opened = Array.from({ length: runs }, () => this.openRun(v))
    visits.provenance[v] = 0
    for (const r of opened) this.admit(r)
  }

  private beginRun(v: number): void {
    this.admit(this.openRun(v))
  }

  /** A run of a receive task takes a message, or waits for one. */
  private admit(r: number): void {
    const { runs, visits } = this
    const v = runs.visit[r]!
    const node = visits.node[v]!
    const owner = visits.owner[v]!
    if (this.reachedSlot[node] !== -1 && this.net.nodes[node]!.taskKind === 'receive' && this.expects(node, owner, false)) {
      if (visits.prepaid[v] === 1) visits.prepaid[v] = 0
      else if (this.takeMessage(node, owner, false)) runs.provenance[r] = this.union(runs.provenance[r]!, this.takenProvenance)
      else {
        runs.awaiting[r] = 1
        if (visits.stage[v] !== STAGE.receive) this.addWaiter(v, STAGE.receive)
        return
      }
    }
    this.ready(r)
  }

  private ready(r: number): void {
    const { runs, visits, net, recorder } = this
    const v = runs.visit[r]!
    const node = visits.node[v]!
    if (recorder !== undefined && node < net.nodes.length && net.recorded[node] === 1) {
      // Only the first of all runs: none was opened before it, and none is over.
      const isFirst = runs.next[r] === -1 && visits.runsOpen[v] === visits.runsBegun[v]
      const counts = net.isStep[node] === 1 && isFirst && this.provenance !== undefined
      const handovers = counts ? this.provenance.othersThan(net.performer[node]!, runs.provenance[r]!) : 0
      runs.row[r] = recorder.ready(node, this.now, handovers)
    }
    this.pace.wait(r, node)
  }

  /** All runs are over; the end may still be held back. */
  private over(v: number): void {
    const { visits, net } = this
    const node = visits.node[v]!
    const owner = visits.owner[v]!
    if (visits.answer[v] === 1 && !this.takeMessage(node, owner, true)) {
      this.addWaiter(v, STAGE.answer)
      return
    }
    const chosen = visits.interruption[v]!
    const host = node < net.nodes.length ? net.hosts[node] : undefined
    if (host !== undefined && chosen >= 0 && !host.attached[chosen]!.inside && host.attached[chosen]!.after >= 0) {
      visits.stage[v] = STAGE.held
      return
    }
    this.complete(v)
  }

  private complete(v: number): void {
    const { visits, net, recorder } = this
    const node = visits.node[v]!
    const instance = visits.instance[v]!
    const provenance = visits.provenance[v]!
    if (visits.row[v] !== -1) recorder?.prolong(visits.row[v]!, this.now)
    if (instance === -1) {
      this.closeVisit(v)
      return
    }
    const host = net.hosts[node]
    if (host === undefined) {
      this.closeVisit(v)
      this.leave(node, instance, provenance)
      return
    }
    const chosen = this.interruptionOf(v)
    const interrupted = chosen >= 0 && !host.attached[chosen]!.inside
    this.closeVisit(v)
    if (interrupted) this.pickEvent(host.attached[chosen]!.node)
    else this.pick(node)
    for (const { index, decision } of host.beside) {
      const attached = host.attached[index]!
      if (attached.after < 0 && !attached.inside && this.decide(decision) === 1) this.pickEvent(attached.node)
    }
    this.send(instance, provenance)
  }
}
