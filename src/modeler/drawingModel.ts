import { readModel } from '#src/bpmn/readModel.ts'
import type { ProcessModel } from '#src/domain/process.ts'

/** What the text of a drawing says, without showing it; null where it cannot be read. */
export const drawingModel = (xml: string): Promise<ProcessModel | null> =>
  readModel(xml).then(
    ({ model }) => model,
    () => null,
  )
