import type { Behaviour } from './behaviour.ts'
import { inclusiveGateway } from './inclusiveGateway.ts'

/** Its expressions are not in the file: run as an inclusive gateway, with a finding. */
export const complexGateway: Behaviour = inclusiveGateway
