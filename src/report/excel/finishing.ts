import type { Feature } from 'write-excel-file/universal'
import { cellAt, columnLetters, sheetText } from './address.ts'
import type { SheetPlan } from './plan.ts'

/** What the library leaves out: values of formulas, choosing of rows, how pages are printed, texts that stay texts. */
export function finishing(plans: readonly SheetPlan[]): Feature<Blob> {
  return {
    files: {
      transform: {
        'xl/worksheets/sheet{id}.xml': {
          transformElementAttributes: (tag, attributes, _index, _options, { sheetIndex }) => {
            if (tag === 'pageSetup') return { ...attributes, fitToWidth: plans[sheetIndex]?.pagesWide ?? 1, fitToHeight: 0 }
            return tag === 'row' ? growing(attributes) : attributes
          },
          transform: (xml, _options, { sheetIndex }) => {
            const plan = plans[sheetIndex]
            return plan ? finishedSheet(xml, plan) : xml
          },
        },
        'xl/workbook.xml': { transform: (xml) => xml.replace(/<definedNames\s*\/>/, () => definedNames(plans)) },
        'xl/styles.xml': { transform: textStaysText },
      },
    },
  }
}

type Attributes = Record<string, string | number>

/** A row that is as high as its texts need, and grows with them when somebody writes more. */
const growing = (attributes: Attributes): Attributes =>
  Object.fromEntries(Object.entries(attributes).filter(([name]) => name !== 'customHeight'))

function finishedSheet(xml: string, plan: SheetPlan): string {
  const values = cachedValues(plan)
  return xml
    .replace(/<worksheet[^>]*>/, (tag) => `${tag}<sheetPr><pageSetUpPr fitToPage="1"/></sheetPr>`)
    .replace(/<c r="([A-Z]+\d+)"([^>]*)><f>/g, (tag, address: string, attributes: string) =>
      typeof values.get(address) === 'string' ? `<c r="${address}"${attributes} t="str"><f>` : tag,
    )
    .replace(/<c r="([A-Z]+\d+)"[^>]*><f>[^<]*<\/f>/g, (cell, address: string) => {
      const value = values.get(address)
      return value === undefined ? cell : `${cell}<v>${value}</v>`
    })
    .replace('</sheetData>', () => `</sheetData>${filterOf(plan)}`)
    .replace(
      /<pageSetup[^>]*\/>/,
      (tag) => `${tag}<headerFooter><oddFooter>&amp;L&amp;A&amp;R&amp;P / &amp;N</oddFooter></headerFooter>`,
    )
}

/** What formulas come to, by address. */
function cachedValues({ rows }: SheetPlan): Map<string, number | string> {
  const values = new Map<string, number | string>()
  for (const [r, row] of rows.entries())
    for (const [c, cell] of row.entries()) if (cell?.kind === 'formula') values.set(cellAt(c + 1, r + 1), cell.value)
  return values
}

const filterArea = ({ filter, widths }: SheetPlan): { from: string; to: string; head: number; last: number } | undefined =>
  filter && { from: 'A', to: columnLetters(widths.length), head: filter.head, last: filter.last }

function filterOf(plan: SheetPlan): string {
  const area = filterArea(plan)
  return area ? `<autoFilter ref="${area.from}${area.head}:${area.to}${area.last}"/>` : ''
}

/** What is repeated on every printed page, and what is chosen from. */
function definedNames(plans: readonly SheetPlan[]): string {
  const names = plans.flatMap((plan, i) => {
    const sheet = sheetText(plan.name)
    const area = filterArea(plan)
    const { rows, columns } = plan.frozen
    const titles = [
      ...(columns > 0 ? [`${sheet}!$A:$${columnLetters(columns)}`] : []),
      ...(rows > 0 ? [`${sheet}!$1:$${rows}`] : []),
    ]
    return [
      ...(area
        ? [defined('_xlnm._FilterDatabase', i, `${sheet}!$${area.from}$${area.head}:$${area.to}$${area.last}`, true)]
        : []),
      ...(titles.length > 0 ? [defined('_xlnm.Print_Titles', i, titles.join(','))] : []),
    ]
  })
  return names.length === 0 ? '' : `<definedNames>${names.join('')}</definedNames>`
}

const defined = (name: string, sheet: number, refers: string, isHidden = false): string =>
  `<definedName name="${name}" localSheetId="${sheet}"${isHidden ? ' hidden="1"' : ''}>${refers}</definedName>`

/** Texts that look like formulas are marked by the format of texts, which the style says in a way that also holds long texts. */
function textStaysText(xml: string): string {
  const id = /numFmtId="(\d+)" formatCode="@"/.exec(xml)?.[1]
  return id === undefined ? xml : xml.replaceAll(`numFmtId="${id}" applyNumberFormat="1"`, 'numFmtId="0" quotePrefix="1"')
}
