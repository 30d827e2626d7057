import type { NodeKind } from '#src/domain/process.ts'
import type { Behaviour } from './behaviour.ts'
import { boundaryEvent } from './boundaryEvent.ts'
import { callActivity } from './callActivity.ts'
import { complexGateway } from './complexGateway.ts'
import { endEvent } from './endEvent.ts'
import { eventBasedGateway } from './eventBasedGateway.ts'
import { exclusiveGateway } from './exclusiveGateway.ts'
import { inclusiveGateway } from './inclusiveGateway.ts'
import { intermediateCatchEvent } from './intermediateCatchEvent.ts'
import { intermediateThrowEvent } from './intermediateThrowEvent.ts'
import { parallelGateway } from './parallelGateway.ts'
import { startEvent } from './startEvent.ts'
import { subProcess } from './subProcess.ts'
import { task } from './task.ts'

/** The behaviour of every kind of node: a kind without one does not compile. */
export const BEHAVIOURS = {
  task,
  subProcess,
  callActivity,
  exclusiveGateway,
  parallelGateway,
  inclusiveGateway,
  eventBasedGateway,
  complexGateway,
  startEvent,
  endEvent,
  intermediateCatchEvent,
  intermediateThrowEvent,
  boundaryEvent,
} as const satisfies Record<NodeKind, Behaviour>
