import { MESSAGE } from '../net.ts'
import { EVENT } from './eventQueue.ts'
import { STAGE } from './records.ts'
import { Tokens } from './tokens.ts'

/**
 * Messages on their way, kept until somebody takes them, and the visits that wait for one.
 *
 * Of two opposite flows between the same two activities the one into the activity reached first is the answer.
 */
export abstract class Messages extends Tokens {
  /** Provenance of the message taken last. */
  protected takenProvenance = 0

  /** A message starts a process at the node. */
  protected abstract startProcess(process: number, node: number, owner: number, provenance: number): void
  /** The message a visit waits for is there. */
  protected abstract messageCame(visit: number, provenance: number): void
  /** An event for which a race waits has occurred; its message, if it is one, is kept until the race is decided. */
  protected abstract eventOccurred(visit: number): void

  /** Messages leave a node. */
  sendMessages(node: number, owner: number, provenance: number): void {
    const { start, item } = this.net.messagesOut
    for (let i = start[node]!; i < start[node + 1]!; i++) this.soon(EVENT.message, item[i]!, 0, provenance, 0, owner)
  }

  /** A message arrives: it starts a process, goes to the first visit that waits for it, or is kept. */
  protected deliver(channel: number, owner: number, provenance: number): void {
    const { effect, target } = this.net.channels[channel]!
    if (effect === MESSAGE.start) {
      this.startProcess(this.net.scopes[this.net.scopeOf[target]!]!.process, target, owner, provenance)
      return
    }
    for (let v = this.cases.firstWaiter[owner]!; v !== -1; v = this.visits.nextWaiter[v]!) {
      if (!this.waitsFor(v, channel, owner)) continue
      if (this.visits.stage[v] === STAGE.racing) {
        this.eventOccurred(v)
        break
      }
      this.messageCame(v, provenance)
      return
    }
    const slot = owner * this.caseSize + 2 * channel
    this.caseSlots[slot]!++
    this.caseSlots[slot + 1] = this.union(this.caseSlots[slot + 1]!, provenance)
  }

  /** Takes a message for a node, an answer or a request, from the first channel in file order that holds one. */
  protected takeMessage(node: number, owner: number, answer: boolean): boolean {
    const { start, item } = this.net.messagesIn
    for (let i = start[node]!; i < start[node + 1]!; i++) {
      const slot = owner * this.caseSize + 2 * item[i]!
      if (this.caseSlots[slot] === 0 || this.isAnswer(item[i]!, owner) !== answer) continue
      this.takenProvenance = this.caseSlots[slot + 1]!
      if (--this.caseSlots[slot]! === 0) this.caseSlots[slot + 1] = 0
      return true
    }
    return false
  }

  /** Drops what is kept for a node. */
  protected dropMessages(node: number, owner: number): void {
    const { start, item } = this.net.messagesIn
    for (let i = start[node]!; i < start[node + 1]!; i++) {
      const slot = owner * this.caseSize + 2 * item[i]!
      this.caseSlots[slot] = 0
      this.caseSlots[slot + 1] = 0
    }
  }

  /** Whether messages reach the node by answers, or by requests. */
  protected expects(node: number, owner: number, answer: boolean): boolean {
    const { start, item } = this.net.messagesIn
    for (let i = start[node]!; i < start[node + 1]!; i++) if (this.isAnswer(item[i]!, owner) === answer) return true
    return false
  }

  /** Notes that an activity with messages is reached; true the first time. */
  protected reachedFirst(node: number, owner: number): boolean {
    const slot = owner * this.caseSize + this.reachedSlot[node]!
    if (this.caseSlots[slot] !== 0) return false
    this.caseSlots[slot] = ++this.cases.reached[owner]!
    return true
  }

  protected isAnswer(channel: number, owner: number): boolean {
    const { target, partner } = this.net.channels[channel]!
    if (partner === -1) return false
    const base = owner * this.caseSize
    const own = this.caseSlots[base + this.reachedSlot[target]!]!
    const other = this.caseSlots[base + this.reachedSlot[partner]!]!
    return own !== 0 && (other === 0 || own < other)
  }

  protected addWaiter(visit: number, stage: number): void {
    const { visits, cases } = this
    const owner = visits.owner[visit]!
    const last = cases.lastWaiter[owner]!
    visits.stage[visit] = stage
    visits.previousWaiter[visit] = last
    visits.nextWaiter[visit] = -1
    if (last === -1) cases.firstWaiter[owner] = visit
    else visits.nextWaiter[last] = visit
    cases.lastWaiter[owner] = visit
  }

  /** The visit waits no longer for a message. */
  protected removeWaiter(visit: number): void {
    const { visits, cases } = this
    const stage = visits.stage[visit]!
    if (stage === STAGE.running || stage === STAGE.held || stage === STAGE.delaying) return
    const owner = visits.owner[visit]!
    const next = visits.nextWaiter[visit]!
    const previous = visits.previousWaiter[visit]!
    if (previous === -1) cases.firstWaiter[owner] = next
    else visits.nextWaiter[previous] = next
    if (next === -1) cases.lastWaiter[owner] = previous
    else visits.previousWaiter[next] = previous
    visits.stage[visit] = STAGE.running
  }

  private waitsFor(visit: number, channel: number, owner: number): boolean {
    const { target } = this.net.channels[channel]!
    const node = this.visits.node[visit]!
    const stage = this.visits.stage[visit]!
    if (stage !== STAGE.racing) {
      if (node !== target) return false
      return stage === STAGE.catching || (stage === STAGE.answer) === this.isAnswer(channel, owner)
    }
    const { out, flowTarget } = this.net
    const wanted = this.visits.wanted[visit]!
    for (let i = out.start[node]!; i < out.start[node + 1]!; i++)
      if (flowTarget[out.item[i]!] === target && (wanted === -1 || wanted === out.item[i])) return true
    return false
  }
}
