import type { Spread } from '#src/domain/simulation.ts'
import { BatchMeans } from './batchMeans.ts'
import { Moments } from './moments.ts'
import { Quantiles } from './quantiles.ts'
import { studentT } from './studentT.ts'

/** One figure of every case, over all replications. */
export class Measure {
  readonly #all = new Moments()
  readonly #quantiles = new Quantiles()
  readonly #batches = new BatchMeans()
  readonly #means = new Moments()
  #ours = new Moments()

  /** The figure of the case that came in as number `place` of its replication. */
  add(place: number, value: number): void {
    this.#ours.add(value)
    this.#quantiles.add(value)
    this.#batches.add(place, value)
  }

  /** A replication is over. */
  endReplication(): void {
    const { mean } = this.#ours
    if (mean !== null) this.#means.add(mean)
    this.#all.merge(this.#ours)
    this.#ours = new Moments()
  }

  /** The half-width comes from the means of replications, with a single one from batches of consecutive cases. */
  spread(unit: Spread['unit']): Spread {
    const { mean, sd } = this.#all
    const quantile = (q: number) => this.#quantiles.at(q)
    return { mean, sd, p50: quantile(0.5), p90: quantile(0.9), p95: quantile(0.95), ci95: this.#halfWidth(), unit }
  }

  #halfWidth(): number | null {
    const { count, sd } = this.#means
    if (count <= 1) return this.#batches.halfWidth
    return ((sd ?? 0) * studentT(count - 1)) / Math.sqrt(count)
  }
}
