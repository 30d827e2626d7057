import type { RatioIndicator } from './indicator.ts'

const described = { kind: 'ratio', unit: 'share', source: 'darcha', addsUp: false } as const

/** Interactions with channel `online`, of all interactions. */
export const onlineShare: RatioIndicator = {
  ...described,
  numerator: (facts) => ({ execution: facts.online }),
  denominator: (facts) => ({ execution: facts.involves }),
}

/** Executions with channel `automatic`, of all executions of steps. */
export const automationShare: RatioIndicator = {
  ...described,
  numerator: (facts) => ({ execution: facts.automatic }),
  denominator: (facts) => ({ execution: facts.isStep }),
}
