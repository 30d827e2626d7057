import type { BpmnReader } from '#src/domain/ports.ts'
import { createModelReader } from '#src/worker/modelReader.ts'

/** The real reader, without a worker in between. */
export const readBpmn: BpmnReader = (bytes) => createModelReader().read(bytes)
