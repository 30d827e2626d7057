import type { Language } from '#src/domain/language.ts'
import type { TableSheet } from '#src/domain/stepList.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'

/** The sheet of a workbook that looks most like a list of steps: the most columns known, then the most steps. */
export function likeliestSheet(sheets: readonly TableSheet[], language: Language): number {
  const told = sheets.map(({ rows }) => {
    const { columns, steps } = readStepTable(rows, { language })
    return { columns: steps.length === 0 ? 0 : columns.filter((column) => column !== undefined).length, steps: steps.length }
  })
  return told.reduce((best, { columns, steps }, i) => {
    const top = told[best]
    return top && (columns > top.columns || (columns === top.columns && steps > top.steps)) ? i : best
  }, 0)
}
