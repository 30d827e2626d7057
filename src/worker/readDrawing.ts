import type { Analyst } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import type { ProcessModel } from '#src/domain/process.ts'

/** Reads the text of a drawing in a worker. Fails with a `ProblemError` where it cannot be read. */
export const readDrawingWith =
  (analyst: Pick<Analyst, 'read'>) =>
  async (xml: string): Promise<ProcessModel> => {
    const { model, problem } = await analyst.read(new TextEncoder().encode(xml))
    if (!model) throw new ProblemError(problem ?? { code: 'unexpected', params: { message: '' } })
    return model
  }
