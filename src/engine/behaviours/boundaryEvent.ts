import type { Behaviour } from './behaviour.ts'
import { passing } from './passing.ts'

/**
 * Decided at its activity (machine/activities.ts), so that a token is only ever put on its outgoing flows. A non-interrupting
 * timer stands here while it runs, and goes on when its time is over.
 */
export const boundaryEvent: Behaviour = passing
