import { Events } from './events.ts'
import { reachOf, type Reach } from './inclusiveJoins.ts'
import { STAGE } from './records.ts'

/** A case is helped over this many races without events; then it is stuck, not endless. */
const HELPED_RACES = 32

/** What is looked at when everything of a moment is done: inclusive joins, then cases in which nothing is left to happen. */
export abstract class Settling extends Events {
  /** Fires one inclusive join that can fire; true when one did. */
  protected lookAtJoins(): boolean {
    const { instances, touched, net } = this
    while (touched.length > 0) {
      const i = touched[touched.length - 1]!
      if (instances.joining[i]! > 0)
        for (const join of net.scopes[instances.scope[i]!]!.inclusiveJoins) {
          if (!this.canFire(join, i)) continue
          this.current = instances.owner[i]!
          this.fire(join, i)
          return true
        }
      instances.touched[i] = 0
      touched.pop()
    }
    return false
  }

  /** BPMN 2.0.2, inclusive gateway: no token elsewhere can still fill an empty flow without also being able to fill a filled one. */
  private canFire(join: number, i: number): boolean {
    if (this.filled(join, i) === 0) return false
    const { net, arena, instances } = this
    const { slots } = arena
    const base = instances.base[i]!
    const scope = net.scopes[instances.scope[i]!]!
    const reach = reachOf(net, join)
    let held = 0
    for (const flow of reach.flows) held += slots[base + net.flowSlot[flow]!]!
    if (held === instances.tokens[i]) return true
    for (const node of scope.nodes)
      if (slots[base + net.nodeSlot[node]! + 1]! > 0 && this.inhibits(node, reach, base)) return false
    for (const flow of scope.joinFlows)
      if (slots[base + net.flowSlot[flow]!]! > 0 && this.inhibits(net.flowTarget[flow]!, reach, base)) return false
    return true
  }

  /** Whether a token at the node may still come to an empty flow into the join, and to no filled one. */
  private inhibits(node: number, { flows, from }: Reach, base: number): boolean {
    const reached = from.get(node)
    if (reached === undefined) return false
    let empty = false
    for (let k = 0; k < flows.length; k++) {
      if (reached[k] === 0) continue
      if (this.arena.slots[base + this.net.flowSlot[flows[k]!]!]! > 0) return false
      empty = true
    }
    return empty
  }

  /** Looks at cases in which nothing is pending; true when something moves again. */
  protected lookAtCases(): boolean {
    const { unsettled, cases } = this
    let moved = false
    while (unsettled.length > 0 && !moved) {
      const owner = unsettled.pop()!
      cases.listed[owner] = 0
      if (cases.pending[owner]! > 0) continue
      if (cases.kept[owner] !== -1) {
        this.watcher.completed(owner)
        this.spare.push(owner)
      } else if (cases.firstRoot[owner] !== -1) moved = this.helpOn(owner)
      else {
        if (cases.abandoned[owner] === 0) this.watcher.completed(owner)
        cases.pool.release(owner)
      }
    }
    return moved
  }

  /** A case rests: the first in file order among what may go on goes on; else the case is stuck. */
  private helpOn(owner: number): boolean {
    this.current = owner
    const { visits, net, watcher, instances } = this
    const stuckAt: number[] = []
    const mayHelp = this.cases.helped[owner]! < HELPED_RACES
    let best = -1
    let bestVisit = -1
    let bestInstance = -1
    for (let v = this.cases.firstWaiter[owner]!; v !== -1; v = visits.nextWaiter[v]!) {
      const node = visits.node[v]!
      const stage = visits.stage[v]!
      stuckAt.push(node)
      const receives = net.nodes[node]!.taskKind === 'receive'
      const free = stage === STAGE.racing ? mayHelp && net.untriggered.has(node) : stage !== STAGE.catching && !receives
      if (!free || (best !== -1 && node >= best)) continue
      best = node
      bestVisit = v
    }
    this.eachInstance(owner, (i) => {
      for (const flow of net.scopes[instances.scope[i]!]!.joinFlows) {
        if (this.arena.slots[instances.base[i]! + net.flowSlot[flow]!] === 0) continue
        const join = net.flowTarget[flow]!
        stuckAt.push(join)
        if (net.inclusiveJoin[join] === 0 || (best !== -1 && join >= best)) continue
        best = join
        bestVisit = -1
        bestInstance = i
      }
    })
    if (best === -1) {
      watcher.stuck(owner, [...new Set(stuckAt)])
      this.abandon(owner)
      return false
    }
    if (bestVisit === -1) {
      watcher.forced(owner, best, 'join')
      this.fire(best, bestInstance)
    } else if (visits.stage[bestVisit] === STAGE.racing) {
      this.cases.helped[owner]!++
      watcher.forced(owner, best, 'event')
      this.raceWithoutEvents(bestVisit)
    } else {
      watcher.forced(owner, best, 'message')
      this.resumeActivity(bestVisit, 0)
    }
    this.settle(owner, 0)
    return true
  }

  private eachInstance(owner: number, see: (instance: number) => void): void {
    const { visits, runs, instances } = this
    const visit = (first: number) => {
      for (let v = first; v !== -1; v = visits.next[v]!)
        for (let r = visits.firstRun[v]!; r !== -1; r = runs.next[r]!) {
          const i = runs.instance[r]!
          if (i === -1) continue
          see(i)
          visit(instances.firstVisit[i]!)
        }
    }
    visit(this.cases.firstRoot[owner]!)
  }

  /** Gives up a case that is stuck or endless; it is over when what is still under way for it has passed. */
  protected abandon(owner: number): void {
    const { cases } = this
    cases.abandoned[owner] = 1
    for (let v = cases.firstRoot[owner]!; v !== -1; v = cases.firstRoot[owner]!) this.cutVisit(v)
    this.settle(owner, 0)
  }
}
