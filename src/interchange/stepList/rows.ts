import Papa from 'papaparse'

/** More than this is no list of steps. */
const MAX_ROWS = 5_000

/**
 * The rows of a text as a spreadsheet copies or saves it: cells apart by tabs, semicolons or commas, quoted where they
 * hold such signs or lines of their own. Rows beyond 5,000 are left out.
 */
export function rowsOfText(text: string): string[][] {
  const { data } = Papa.parse<string[]>(text.replace(/^\ufeff/, ''), {
    delimitersToGuess: ['\t', ';', ',', '|'],
    delimiter: text.includes('\t') ? '\t' : '',
    skipEmptyLines: 'greedy',
    preview: MAX_ROWS,
  })
  return data
}

/** The rows of the first sheet of an Excel workbook, every cell as text. Fails when the bytes are no workbook. */
export async function rowsOfWorkbook(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const { readSheet } = await import('read-excel-file/universal')
  const rows = await readSheet(bytes.buffer)
  return rows.slice(0, MAX_ROWS).map((row) => row.map(cellText))
}

function cellText(cell: unknown): string {
  if (cell === null || cell === undefined) return ''
  if (typeof cell !== 'object') return String(cell)
  return 'toISOString' in cell && typeof cell.toISOString === 'function' ? String(cell.toISOString()).slice(0, 10) : ''
}

/** The rows of a file: of a workbook, else of a text in UTF-8, UTF-16 or, as Excel saves in Russian, windows-1251. */
export async function rowsOfFile(bytes: Uint8Array<ArrayBuffer>): Promise<string[][]> {
  const isZip = bytes[0] === 0x50 && bytes[1] === 0x4b
  return isZip ? rowsOfWorkbook(bytes) : rowsOfText(decoded(bytes))
}

function decoded(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes)
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes)
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('windows-1251').decode(bytes)
  }
}
