import { activity } from './activity.ts'
import type { Behaviour } from './behaviour.ts'

/** A sub-process is its content, its own wait before it; without an activity inside it is a step (`Net.isStep`, `Net.content`). */
export const subProcess: Behaviour = activity
