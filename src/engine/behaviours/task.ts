import { activity } from './activity.ts'
import type { Behaviour } from './behaviour.ts'

/** A task of any kind is a step. A receive task takes a message for each execution. */
export const task: Behaviour = activity
