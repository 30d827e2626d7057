import { hasTimer, runsOut } from '../compile/times.ts'
import { EVENT } from './eventQueue.ts'
import { STAGE } from './records.ts'
import { Signals } from './signals.ts'

/** Events that wait: messages, timers, and the race behind an event-based gateway. */
export abstract class Events extends Signals {
  /** Races for which something occurred in this moment: visits with their generations. */
  protected readonly undecided: number[] = []

  /** Decides a race that is repeated: gives the flow that won, or -1 to let it run. */
  protected abstract raceWinner(gateway: number): number
  /** A race is decided. */
  protected abstract raceWon(gateway: number, flow: number): void

  /**
   * A token reaches an intermediate event. With messages of the file it waits for one; a timer among its definitions may
   * come first. Then its delay passes, unless the timer was the delay.
   */
  catchEvent(node: number, instance: number, provenance: number): void {
    this.caught++
    if (this.reachedSlot[node] === -1) {
      this.delay(node, instance, provenance)
      return
    }
    const { instances, net } = this
    const owner = instances.owner[instance]!
    if (this.takeMessage(node, owner, false)) {
      this.afterMessage(node, instance, this.union(provenance, this.takenProvenance))
      return
    }
    const v = this.openVisit(node, instance, owner, provenance)
    this.addWaiter(v, STAGE.catching)
    if (hasTimer(net.nodes[node]!)) this.startDelay(v, -1, this.pace.delay(node))
  }

  /** A token whose event an event-based gateway has seen occur. The delay of a timer has passed; that of a message follows. */
  caughtEvent(node: number, instance: number, provenance: number): void {
    this.caught++
    if (hasTimer(this.net.nodes[node]!)) this.leave(node, instance, provenance)
    else this.delay(node, instance, provenance)
  }

  /** A token stays at an event for its delay and then does what the event does. */
  delay(node: number, instance: number, provenance: number): void {
    const hours = this.pace.delay(node)
    if (this.net.recorded[node] === 0 && hours <= 0) {
      this.delayed(node, instance, provenance)
      return
    }
    const v = this.openVisit(node, instance, this.instances.owner[instance]!, provenance)
    this.visits.stage[v] = STAGE.delaying
    this.record(v, node)
    this.startDelay(v, -1, hours)
  }

  /** The delay of an event is over: what it does now. */
  protected abstract delayed(node: number, instance: number, provenance: number): void

  /**
   * The first event to occur decides (method, section 1.1, event-based gateway). What occurs in the same moment ties, and
   * the flow first in the file wins: so a race is decided when everything else of the moment is done.
   */
  race(gateway: number, instance: number, provenance: number): void {
    const { net, visits, instances } = this
    const { out, flowTarget } = net
    const first = out.start[gateway]!
    const end = out.start[gateway + 1]!
    if (first === end) {
      this.consume(instance, provenance)
      return
    }
    const wanted = this.raceWinner(gateway)
    let timer = -1
    let timerHours = Number.POSITIVE_INFINITY
    let messages = false
    for (let k = first; k < end; k++) {
      const flow = out.item[k]!
      if (wanted !== -1 && flow !== wanted) continue
      const node = flowTarget[flow]!
      if (this.reachedSlot[node] !== -1) messages = true
      if (!runsOut(net, node)) continue
      const hours = this.pace.delay(node)
      if (hours >= timerHours) continue
      timer = flow
      timerHours = hours
    }
    if (!messages && timer === -1) {
      this.win(gateway, wanted === -1 ? this.byProbability(gateway) : wanted, instance, provenance)
      return
    }
    const v = this.openVisit(gateway, instance, instances.owner[instance]!, provenance)
    visits.wanted[v] = wanted
    this.addWaiter(v, STAGE.racing)
    if (messages) this.eventOccurred(v)
    if (timer !== -1) this.startDelay(v, timer, timerHours)
  }

  /** Whether nothing but what happens now is going to happen by itself. */
  protected isAlone(): boolean {
    const { queue } = this
    return queue.size === 0 && !queue.hasNow && this.touched.length === 0 && this.undecided.length === 0
  }

  protected eventOccurred(v: number): void {
    if (this.visits.deciding[v] === 1) return
    this.visits.deciding[v] = 1
    this.undecided.push(v, this.visits.pool.generation[v]!)
  }

  /** Decides one race for which something has occurred in this moment; true when one was decided. */
  protected decideRaces(): boolean {
    const { visits } = this
    for (let at = 0; at < this.undecided.length; at += 2) {
      const v = this.undecided[at]!
      if (visits.pool.generation[v] !== this.undecided[at + 1]) continue
      visits.deciding[v] = 0
      if (!this.decideRace(v)) continue
      this.undecided.splice(0, at + 2)
      return true
    }
    this.undecided.length = 0
    return false
  }

  private decideRace(v: number): boolean {
    const { visits, net } = this
    const { out, flowTarget } = net
    const gateway = visits.node[v]!
    const owner = visits.owner[v]!
    this.current = owner
    const wanted = visits.wanted[v]!
    const due = visits.due[v]!
    for (let k = out.start[gateway]!; k < out.start[gateway + 1]!; k++) {
      const flow = out.item[k]!
      if (wanted !== -1 && flow !== wanted) continue
      const node = flowTarget[flow]!
      const hasMessage = this.reachedSlot[node] !== -1 && this.takeMessage(node, owner, false)
      if (!hasMessage && flow !== due) continue
      if (!hasMessage) {
        this.pace.passed?.(node, owner, visits.since[v]!)
        this.recordTimer(node, visits.since[v]!)
      }
      const { instance, provenance } = this.taken(v)
      this.win(gateway, flow, instance, hasMessage ? this.union(provenance, this.takenProvenance) : provenance)
      return true
    }
    return false
  }

  private recordTimer(timer: number, since: number): void {
    const { recorder, net } = this
    if (recorder === undefined || net.recorded[timer] === 0) return
    const row = recorder.ready(timer, since, 0)
    recorder.begin(row, this.now)
    recorder.end(row, this.now)
  }

  /** No event of the file came: the events that nothing triggers decide, if there are any. */
  protected raceWithoutEvents(v: number): void {
    const { node, instance, provenance } = this.taken(v)
    this.win(node, this.byProbability(node), instance, provenance)
  }

  /** The message that a catch event waits for is there. */
  protected caughtMessage(v: number, provenance: number): void {
    const { node, instance, provenance: own } = this.taken(v)
    this.afterMessage(node, instance, this.union(own, provenance))
  }

  /** The delay of a visit at an event is over; `flow` is that of the timer of a race. */
  protected delayOver(v: number, flow: number): void {
    const { visits, recorder } = this
    visits.events[v]!--
    if (flow !== -1) {
      visits.due[v] = flow
      this.eventOccurred(v)
      return
    }
    if (visits.host[v] === -1) this.pace.passed?.(visits.node[v]!, visits.owner[v]!, visits.since[v]!)
    else this.caught++
    const row = visits.row[v]!
    if (row !== -1) {
      recorder?.begin(row, this.now)
      recorder?.end(row, this.now)
      visits.row[v] = -1
    }
    const { node, instance, provenance } = this.taken(v)
    this.delayed(node, instance, provenance)
  }

  private win(gateway: number, flow: number, instance: number, provenance: number): void {
    const { net, instances } = this
    const { out, flowTarget } = net
    const owner = instances.owner[instance]!
    const chosen = flowTarget[flow]!
    this.raceWon(gateway, flow)
    for (let k = out.start[gateway]!; k < out.start[gateway + 1]!; k++) {
      const node = flowTarget[out.item[k]!]!
      if (node !== chosen && this.reachedSlot[node] !== -1) this.dropMessages(node, owner)
    }
    this.touch(instance)
    this.soon(EVENT.triggered, chosen, instance, provenance, instances.pool.generation[instance]!, owner)
  }

  private byProbability(gateway: number): number {
    const open = this.net.untriggered.get(gateway)
    return open === undefined ? -1 : open.flows[this.decide(open.decision)]!
  }

  override clear(): void {
    super.clear()
    this.undecided.length = 0
  }

  private afterMessage(node: number, instance: number, provenance: number): void {
    if (hasTimer(this.net.nodes[node]!)) this.delayed(node, instance, provenance)
    else this.delay(node, instance, provenance)
  }

  private startDelay(v: number, flow: number, hours: number): void {
    const { visits } = this
    visits.events[v]!++
    this.later(hours, EVENT.delayed, v, flow, visits.pool.generation[v]!, visits.owner[v]!)
  }

  private record(v: number, node: number): void {
    if (this.recorder === undefined || this.net.recorded[node] === 0) return
    this.visits.row[v] = this.recorder.ready(node, this.now, 0)
  }

  /** Takes the token out of a visit that is over. */
  private taken(v: number) {
    const { visits } = this
    const taken = { node: visits.node[v]!, instance: visits.instance[v]!, provenance: visits.provenance[v]! }
    this.closeVisit(v)
    return taken
  }
}
