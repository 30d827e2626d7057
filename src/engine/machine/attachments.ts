import { EVENT } from './eventQueue.ts'
import { STAGE, UNDECIDED } from './records.ts'
import { Visiting } from './visiting.ts'

/**
 * Boundary events and event sub-processes of a visit: what is decided when it begins, and what happens in its course.
 *
 * Whether one happens is decided by probability alone. A timer that happens does so at its duration, also when the activity
 * would have been over before: the mean time it takes says nothing about the case in which it took longer.
 */
export abstract class Attachments extends Visiting {
  /** An interrupting event ends an activity whose runs have been cut off. */
  protected leaveBy(v: number, attached: number, provenance: number): void {
    const { visits } = this
    const host = this.net.hosts[visits.node[v]!]!
    const instance = visits.instance[v]!
    this.closeVisit(v)
    this.pickEvent(host.attached[attached]!.node)
    this.send(instance, provenance)
  }

  /** An attached timer of a visit happens now. */
  protected attachedHappens(v: number, index: number): void {
    const { visits } = this
    visits.events[v]!--
    const attached = this.net.hosts[visits.node[v]!]!.attached[index]!
    if (attached.inside) {
      visits.inside[v]!--
      this.startInside(v, index)
    } else {
      const provenance = this.cutRuns(v)
      this.leaveBy(v, index, provenance)
    }
  }

  /** An event sub-process begins in the instance that the visit runs. */
  protected abstract startInside(v: number, index: number): void

  /** Decides early about timers, and starts them. */
  protected armTimers(v: number): void {
    const { net, visits } = this
    const node = visits.node[v]!
    const host = net.hosts[node]
    if (host === undefined) return
    const owner = visits.owner[v]!
    if (host.early) {
      const chosen = host.interrupting[this.decide(host.interruption)] ?? -1
      visits.interruption[v] = chosen
      if (chosen !== -1 && host.attached[chosen]!.after >= 0) this.arm(v, chosen)
    }
    for (const { index, decision } of host.beside) {
      const attached = host.attached[index]!
      if (attached.after < 0 || this.decide(decision) === 0) continue
      if (attached.inside) this.arm(v, index)
      else {
        const instance = visits.instance[v]!
        const isStep = net.isStep[node] === 1
        const timer = this.openVisit(attached.node, instance, owner, isStep ? this.onlyPerformerOf(node) : visits.provenance[v]!)
        this.instances.tokens[instance]!++
        visits.host[timer] = v
        visits.stage[timer] = STAGE.delaying
        visits.events[timer] = 1
        this.later(
          this.pace.timer(attached.after, attached.node),
          EVENT.delayed,
          timer,
          -1,
          visits.pool.generation[timer]!,
          owner,
        )
      }
    }
  }

  private arm(v: number, index: number): void {
    const { visits } = this
    const attached = this.net.hosts[visits.node[v]!]!.attached[index]!
    visits.events[v]!++
    if (attached.inside) visits.inside[v]!++
    this.later(
      this.pace.timer(attached.after, attached.node),
      EVENT.attached,
      v,
      index,
      visits.pool.generation[v]!,
      visits.owner[v]!,
    )
  }

  /** Decides which interrupting event happens, if that is still open. */
  protected interruptionOf(v: number): number {
    const { visits } = this
    if (visits.interruption[v] !== UNDECIDED) return visits.interruption[v]!
    const host = this.net.hosts[visits.node[v]!]
    const none = host === undefined || host.interruption === -1
    return (visits.interruption[v] = none ? -1 : (host.interrupting[this.decide(host.interruption)] ?? -1))
  }
}
