import { strFromU8, unzipSync } from 'fflate'
import { openingTags } from '#src/bpmn/scan.ts'

/** Cells drawn as one: rows and columns counted from 0, both ends included. */
export interface MergedCells {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}

/** Larger parts of a workbook are not looked through. */
const MAX_PART_BYTES = 100_000_000
const PARTS = /^xl\/(?:workbook\.xml|_rels\/workbook\.xml\.rels|worksheets\/[^/]+\.xml)$/
const REF = /^\$?([A-Z]{1,3})\$?(\d+):\$?([A-Z]{1,3})\$?(\d+)$/

/** The merged cells of each sheet of a workbook, by the name of the sheet. Empty where the workbook does not say. */
export function mergedCellsOf(bytes: Uint8Array): Map<string, readonly MergedCells[]> {
  const parts = unzipSync(bytes, { filter: ({ name, originalSize }) => PARTS.test(name) && originalSize <= MAX_PART_BYTES })
  const textOf = (name: string) => (parts[name] ? strFromU8(parts[name]) : '')
  const targets = new Map(tagsOf(textOf('xl/_rels/workbook.xml.rels'), 'Relationship').map((tag) => [tag('Id'), tag('Target')]))
  return new Map(
    tagsOf(textOf('xl/workbook.xml'), 'sheet').map((sheet) => {
      const target = targets.get(sheet('id')) ?? ''
      return [sheet('name'), mergesIn(textOf(`xl/${target.replace(/^\/?(?:xl\/)?/, '')}`))]
    }),
  )
}

function mergesIn(xml: string): MergedCells[] {
  const start = xml.search(/<(?:\w+:)?mergeCells\b/)
  if (start === -1) return []
  return tagsOf(xml.slice(start), 'mergeCell').flatMap((tag) => {
    const [, left, top, right, bottom] = REF.exec(tag('ref')) ?? []
    if (left === undefined || right === undefined) return []
    return [{ top: Number(top) - 1, left: columnOf(left), bottom: Number(bottom) - 1, right: columnOf(right) }]
  })
}

/** Attributes, by local name, of all tags of a name. */
function tagsOf(xml: string, name: string): ((attribute: string) => string)[] {
  return [...openingTags(xml)]
    .filter(({ local }) => local === name)
    .map(({ attributes }) => {
      const values = new Map(attributes.map((one) => [one.name.slice(one.name.indexOf(':') + 1), one.value]))
      return (attribute) => values.get(attribute) ?? ''
    })
}

/** `A` is 0, `AA` is 26. */
const columnOf = (letters: string): number => [...letters].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1
