import { ProblemError } from '#src/domain/ports.ts'
import { rowsOfFile } from '#src/interchange/stepList/rows.ts'

/** Larger files hold no list of steps. */
const MAX_BYTES = 20_000_000

/** The rows of a workbook or text, refused with words when there are none to be had. */
export async function tableRows(bytes: Uint8Array): Promise<string[][]> {
  if (bytes.length > MAX_BYTES) throw new ProblemError({ code: 'tableTooLarge', params: { megabytes: MAX_BYTES / 1_000_000 } })
  try {
    return await rowsOfFile(new Uint8Array(bytes))
  } catch (error) {
    throw new ProblemError({ code: 'notATable' }, { cause: error })
  }
}
