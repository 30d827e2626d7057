import { USUAL_OPTIONS } from '#src/domain/report.ts'
import type { Words } from '#src/i18n/words.ts'
import { contextOf } from '../context.ts'
import type { ReportInput } from '../input.ts'
import { localised } from '../localise.ts'
import type { SheetPlan } from './plan.ts'
import { changesSheet } from './sheets/changesSheet.ts'
import { comparisonSheet } from './sheets/comparisonSheet.ts'
import { documentsSheet } from './sheets/documentsSheet.ts'
import { lawSheet } from './sheets/lawSheet.ts'
import { measuresSheet } from './sheets/measuresSheet.ts'
import { methodSheet } from './sheets/methodSheet.ts'
import { serviceSheet } from './sheets/serviceSheet.ts'
import { stepTable } from './stepTable.ts'
import { writeWorkbook } from './write.ts'

/**
 * The report as an Excel workbook (.xlsx) in the language of `words`: the service, the steps of each variant, their
 * comparison by formulas that follow the steps, changes, measures, documents, law, and what all of it rests on. Sheets
 * about the comparison are there only when there is a to-be.
 */
export const excelReport = (input: ReportInput, words: Words): Promise<Uint8Array> => writeWorkbook(sheetsOf(input, words))

/** What stands in the workbook, as plain data. */
export function sheetsOf(input: ReportInput, words: Words): SheetPlan[] {
  const context = contextOf(localised(input, words.language), words, USUAL_OPTIONS)
  const { t } = words
  const { asIs, compared } = context.input
  const service = serviceSheet(context)
  const before = {
    variant: asIs,
    table: stepTable(t('workbook.sheet.asIs'), asIs, service.asIs, context),
    parameters: service.asIs,
  }
  const after = compared && {
    variant: compared.toBe,
    table: stepTable(t('workbook.sheet.toBe'), compared.toBe, service.toBe, context),
    parameters: service.toBe,
  }
  return [
    service.sheet,
    before.table.sheet,
    ...(after ? [after.table.sheet] : []),
    comparisonSheet(before, after, context),
    ...(compared
      ? [
          changesSheet(compared, context),
          measuresSheet(compared, context),
          documentsSheet(compared, context),
          lawSheet(compared, context),
        ]
      : []),
    methodSheet(context),
  ]
}
