import { activity } from './activity.ts'
import type { Behaviour } from './behaviour.ts'

/** A call activity that names a process of the file is that process (`Net.content`); else, or when the call is recursive, a step. */
export const callActivity: Behaviour = activity
