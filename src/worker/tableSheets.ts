import { ProblemError } from '#src/domain/ports.ts'
import type { TableSheet } from '#src/domain/stepList.ts'
import { sheetsOfFile } from '#src/interchange/stepList/rows.ts'

/** Larger files hold no list of steps. */
const MAX_BYTES = 20_000_000

/** What Excel saved until 2003 begins with. */
const OLD_WORKBOOK = [0xd0, 0xcf, 0x11, 0xe0]

/** The sheets of a workbook or the table of a text, refused with words when there are none to be had. */
export async function tableSheets(bytes: Uint8Array): Promise<TableSheet[]> {
  if (bytes.length > MAX_BYTES) throw new ProblemError({ code: 'tableTooLarge', params: { megabytes: MAX_BYTES / 1_000_000 } })
  if (OLD_WORKBOOK.every((byte, i) => bytes[i] === byte)) throw new ProblemError({ code: 'oldWorkbook' })
  try {
    return await sheetsOfFile(new Uint8Array(bytes))
  } catch (error) {
    throw new ProblemError({ code: 'notATable' }, { cause: error })
  }
}
