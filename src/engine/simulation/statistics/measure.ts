import type { Spread } from '#src/domain/simulation.ts'
import { BatchMeans } from './batchMeans.ts'
import { Moments } from './moments.ts'
import { Quantiles } from './quantiles.ts'
import { studentT } from './studentT.ts'

/** One figure of every case, over all replications. */
export class Measure {
  private readonly all = new Moments()
  private readonly quantiles = new Quantiles()
  private readonly batches = new BatchMeans()
  private readonly means = new Moments()
  private ours = new Moments()

  /** The first `count` figures, of the cases that came in as these numbers of their replication, `last` the last of them. */
  add(places: Int32Array, last: number, values: Float64Array, count: number): void {
    this.ours.addAll(values, count)
    this.quantiles.addAll(values, count)
    this.batches.addAll(places, last, values, count)
  }

  /** A replication is over. */
  endReplication(): void {
    const { mean } = this.ours
    if (mean !== null) this.means.add(mean)
    this.all.merge(this.ours)
    this.ours = new Moments()
  }

  /** The half-width comes from the means of replications, with a single one from batches of consecutive cases. */
  spread(unit: Spread['unit']): Spread {
    const { mean, sd } = this.all
    const quantile = (q: number) => this.quantiles.at(q)
    return { mean, sd, p50: quantile(0.5), p90: quantile(0.9), p95: quantile(0.95), ci95: this.halfWidth(), unit }
  }

  private halfWidth(): number | null {
    const { count, sd } = this.means
    if (count <= 1) return this.batches.halfWidth
    return ((sd ?? 0) * studentT(count - 1)) / Math.sqrt(count)
  }
}
