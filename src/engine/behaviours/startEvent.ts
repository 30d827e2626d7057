import type { Behaviour } from './behaviour.ts'
import { passing } from './passing.ts'

/** Where a token is born: which start happens is decided when the process begins (compile/starts.ts). */
export const startEvent: Behaviour = passing
