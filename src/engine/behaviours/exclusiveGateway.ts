import type { Behaviour } from './behaviour.ts'
import { passing } from './passing.ts'

/** Splits by probability, merges by passing through: each token that comes goes on alone. */
export const exclusiveGateway: Behaviour = passing
