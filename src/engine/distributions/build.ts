import { checkDistribution } from '#src/domain/distribution.ts'
import type { Cut, DistributionProblem, DistributionSpec } from '#src/domain/distribution.ts'
import { constant } from './constant.ts'
import { cutDistribution } from './cut.ts'
import type { CutRule } from './cut.ts'
import type { Distribution } from './distribution.ts'
import { discrete, histogram, mixture, sum } from './empirical.ts'
import { erlang } from './erlang.ts'
import { exponential, exponentialShare } from './exponential.ts'
import { gamma } from './gamma.ts'
import { lognormal, lognormalShare } from './lognormal.ts'
import { normal } from './normal.ts'
import { pert } from './pert.ts'
import { gammaShare } from './special.ts'
import { triangular } from './triangular.ts'
import { uniform } from './uniform.ts'
import { weibull } from './weibull.ts'

export type Built =
  { readonly ok: true; readonly distribution: Distribution } | { readonly ok: false; readonly problem: DistributionProblem }

/** The distribution that a specification describes, or what is wrong with it. */
export function buildDistribution(spec: DistributionSpec): Built {
  const problem = checkDistribution(spec)
  return problem ? { ok: false, problem } : { ok: true, distribution: make(spec) }
}

function make(spec: DistributionSpec): Distribution {
  switch (spec.name) {
    case 'constant':
      return constant(spec.value)
    case 'pert':
      return pert(spec.min, spec.likely, spec.max)
    case 'triangular':
      return triangular(spec.min, spec.likely, spec.max)
    case 'uniform':
      return uniform(spec.min, spec.max)
    case 'exponential': {
      const { mean, origin = 0 } = spec
      return cutIfAsked(exponential(mean, origin), spec, origin, (x) => exponentialShare(x, mean, origin))
    }
    case 'normal':
      return normal(spec.mean, spec.sd, spec.lower, spec.upper)
    case 'lognormal':
      return cutIfAsked(lognormal(spec.mean, spec.sd), spec, 0, (x) => lognormalShare(x, spec.mean, spec.sd))
    case 'gamma':
      return cutIfAsked(gamma(spec.shape, spec.scale), spec, 0, (x) => gammaShare(x / spec.scale, spec.shape))
    case 'erlang':
      return erlang(spec.phases, spec.mean)
    case 'weibull':
      return weibull(spec.shape, spec.scale)
    case 'histogram':
      return histogram(spec.bins)
    case 'discrete':
      return discrete(spec.values)
    case 'mixture':
      return mixture(spec.parts.map(({ weight, of }) => ({ weight, of: make(of) })))
    case 'sum':
      return sum(spec.parts.map(make))
  }
}

/** The whole distribution when the cut takes nothing away, so that its own formulas hold; the cut one otherwise. */
function cutIfAsked(whole: Distribution, cut: Cut, least: number, share: CutRule['share']): Distribution {
  const lower = Math.max(0, cut.lower ?? 0)
  const upper = cut.upper ?? Number.POSITIVE_INFINITY
  if (whole.variance === 0) return constant(Math.min(Math.max(whole.mean, lower), upper))
  if (lower <= least && (upper === Number.POSITIVE_INFINITY || share(upper) === 1)) return whole
  return cutDistribution({ sample: (random) => whole.sample(random), share, lower, upper, scale: whole.mean })
}
