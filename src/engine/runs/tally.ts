import type { Finding } from '#src/domain/findings.ts'
import { finding, HELP_RULES, type EngineRule } from '../findings.ts'
import type { Net } from '../net.ts'
import { OUTCOME, type CaseRunner, type RunOutcome } from './caseRunner.ts'

/** Share of the cases that get stuck at a node. */
export interface StuckPlace {
  readonly node: number
  readonly share: number
}

/** What went wrong, by weight: shares of stuck, endless and forced cases. */
export class Tally {
  complete = 0
  stuck = 0
  endless = 0
  private readonly stuckAt = new Map<number, number>()
  private readonly forced = new Map<string, { rule: EngineRule; node: number; weight: number }>()

  /** Adds the case that the runner ran last. */
  add(runner: CaseRunner, outcome: RunOutcome, weight: number): void {
    if (outcome === OUTCOME.complete) this.complete += weight
    else if (outcome === OUTCOME.endless) this.endless += weight
    else {
      this.stuck += weight
      for (const node of runner.trace.stuckAt) this.stuckAt.set(node, (this.stuckAt.get(node) ?? 0) + weight)
    }
    if (runner.forcedNow.length === 0) return
    const seen = new Set<string>()
    for (const { node, why } of runner.forcedNow) {
      const key = `${why} ${node}`
      if (seen.has(key)) continue
      seen.add(key)
      const known = this.forced.get(key)
      if (known === undefined) this.forced.set(key, { rule: HELP_RULES[why], node, weight })
      else known.weight += weight
    }
  }

  /** Adds another tally, counting `weight` times. */
  addTally(other: Tally, weight: number): void {
    this.complete += other.complete * weight
    this.stuck += other.stuck * weight
    this.endless += other.endless * weight
    for (const [node, share] of other.stuckAt) this.stuckAt.set(node, (this.stuckAt.get(node) ?? 0) + share * weight)
    for (const [key, { rule, node, weight: share }] of other.forced) {
      const known = this.forced.get(key)
      if (known === undefined) this.forced.set(key, { rule, node, weight: share * weight })
      else known.weight += share * weight
    }
  }

  /** Places at which cases are stuck, as shares of `total`. */
  stuckPlaces(total: number): StuckPlace[] {
    return [...this.stuckAt].map(([node, weight]) => ({ node, share: weight / total })).sort((a, b) => a.node - b.node)
  }

  /** Findings with their shares of `total`, in file order of the nodes. */
  findings(net: Net, total: number): Finding[] {
    const findings = this.stuckPlaces(total).map(({ node, share }) => finding('stuck', net.nodes[node]!, { share }))
    const forced = [...this.forced.values()].sort((a, b) => a.node - b.node)
    for (const { rule, node, weight } of forced) findings.push(finding(rule, net.nodes[node]!, { share: weight / total }))
    if (this.endless > 0) {
      const place = net.model.processes[net.startsAlone[0] ?? 0] ?? net.model
      findings.push(finding('endless-case', place, { share: this.endless / total }))
    }
    return findings
  }
}
