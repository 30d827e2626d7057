import { Contents } from './contents.ts'

/** Signals to boundary events and event sub-processes of what is active in the case. */
export abstract class Signals extends Contents {
  /** Visits that a signal reaches, with their generations and the attached event. */
  private readonly reached: number[] = []

  /**
   * A signal is thrown at a node: it reaches at once every activity and process of the case that is active and has a
   * matching event. True when the token that threw it was cut off thereby.
   */
  throwSignals(node: number, instance: number, provenance: number): boolean {
    const targets = this.net.signals.get(node)
    if (targets === undefined) return false
    const { instances, visits } = this
    const owner = instances.owner[instance]!
    const generation = instances.pool.generation[instance]!
    const reached = this.reached
    for (const { host, index } of targets) {
      reached.length = 0
      this.find(this.cases.firstRoot[owner]!, host)
      for (let at = 0; at < reached.length; at += 2)
        if (visits.pool.generation[reached[at]!] === reached[at + 1]) this.signalled(reached[at]!, index, provenance)
    }
    return instances.pool.generation[instance] !== generation
  }

  /** Lists the visits to a host, those inside of others included. */
  private find(first: number, host: number): void {
    const { visits, runs, instances } = this
    for (let v = first; v !== -1; v = visits.next[v]!) {
      if (visits.node[v] === host) this.reached.push(v, visits.pool.generation[v]!)
      for (let r = visits.firstRun[v]!; r !== -1; r = runs.next[r]!)
        if (runs.instance[r] !== -1) this.find(instances.firstVisit[runs.instance[r]!]!, host)
    }
  }

  private signalled(v: number, index: number, provenance: number): void {
    const { visits, instances, net } = this
    const host = visits.node[v]!
    const { inside, interrupting, node } = net.hosts[host]!.attached[index]!
    if (inside) {
      this.signalledInside(v, node, interrupting, provenance)
      return
    }
    if (interrupting) {
      this.leaveBy(v, index, this.union(this.cutRuns(v), provenance))
      return
    }
    const outer = visits.instance[v]!
    const own = net.isStep[host] === 1 ? this.onlyPerformerOf(host) : visits.provenance[v]!
    instances.tokens[outer]!++
    this.pickEvent(node)
    this.send(outer, this.union(own, provenance))
  }

  /** An event sub-process begins in every instance that is running: once, when it interrupts. */
  private signalledInside(v: number, node: number, interrupting: boolean, provenance: number): void {
    const { visits, runs, instances } = this
    for (let r = visits.firstRun[v]!; r !== -1; r = runs.next[r]!) {
      const i = runs.instance[r]!
      if (i === -1 || instances.ended[i] === 1) continue
      let own = instances.provenance[i]!
      if (interrupting) {
        own = this.union(own, this.clearInstance(i))
        instances.ended[i] = 1
      }
      this.addToken(node, i, this.union(own, provenance))
    }
  }
}
