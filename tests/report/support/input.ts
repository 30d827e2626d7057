import { readFileSync } from 'node:fs'
import { pictureOf } from '#src/bpmn/picture.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Block, ReportDocument, Run } from '#src/report/blocks.ts'
import type { ChapterId } from '#src/domain/report.ts'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import type { ReadVariant, ReportInput } from '#src/report/input.ts'
import { reportInput } from '#src/report/input.ts'
import type { ReportOptions } from '#src/domain/report.ts'
import { reportOf } from '#src/report/report.ts'
import type { ClauseDrafts } from '#src/domain/law.ts'
import type { Language } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'

const MODELS = new URL('../../../models/', import.meta.url)

async function variant(name: string, path: string): Promise<ReadVariant> {
  const xml = readFileSync(new URL(path, MODELS), 'utf8')
  const { model, findings } = await readModel(xml)
  return { name, model, findings, picture: await pictureOf(xml) }
}

/** The worked example of a flat sold, measured as the app measures it. */
export async function flatSale(drafts: ClauseDrafts = {}): Promise<ReportInput> {
  const asIs = await variant('Today', 'property-registration/as-is.bpmn')
  const toBe = await variant('Proposal', 'property-registration/to-be.bpmn')
  const { service } = asIs.model
  return reportInput(
    { title: 'Sale of a flat', service, assumptions: 'First.\n\nSecond.', texts: { summary: 'In short.' }, illustrative: true },
    { asIs, toBe },
    { drafts, date: '2026-11-22', options: { derived: true } },
  )
}

export const reportIn = (
  input: ReportInput,
  language: Language = 'en',
  chapters: readonly ChapterId[] = CHAPTER_IDS,
  options?: ReportOptions,
): ReportDocument => reportOf(input, chapters, createWords(language), options)

const textOf = (runs: readonly Run[]): string => runs.map(({ text }) => text).join('')

/** Everything a block says, cells between bars. */
export function saidBy(block: Block): string {
  switch (block.kind) {
    case 'heading':
      return block.text
    case 'paragraph':
      return textOf(block.runs)
    case 'list':
      return block.items.map(textOf).join('\n')
    case 'table':
      return [
        block.caption,
        block.columns.map(({ heading }) => heading).join(' | '),
        ...block.rows.map(({ cells }) => cells.map(textOf).join(' | ')),
        block.source ?? '',
      ].join('\n')
    case 'picture':
      return [block.caption, block.alt, block.source ?? ''].join('\n')
  }
}

export const blocksOf = ({ sections }: ReportDocument): Block[] => sections.flatMap(({ blocks }) => blocks)
export const said = (report: ReportDocument): string => blocksOf(report).map(saidBy).join('\n')

export const tablesOf = (report: ReportDocument) => blocksOf(report).filter((block) => block.kind === 'table')
export const picturesOf = (report: ReportDocument) => blocksOf(report).filter((block) => block.kind === 'picture')

/** Every run of a report, wherever it stands. */
export const runsOf = (report: ReportDocument): Run[] =>
  blocksOf(report).flatMap((block) => {
    if (block.kind === 'paragraph') return [...block.runs]
    if (block.kind === 'list') return block.items.flat()
    return block.kind === 'table' ? block.rows.flatMap(({ cells }) => cells.flat()) : []
  })

/** The rows of the table whose caption begins so, cells as texts. */
export function rowsOf(report: ReportDocument, caption: string): string[][] {
  const found = tablesOf(report).find((table) => table.caption.startsWith(caption))
  if (!found)
    throw new Error(
      `no table ${caption}: ${tablesOf(report)
        .map((table) => table.caption)
        .join('; ')}`,
    )
  return found.rows.map(({ cells }) => cells.map(textOf))
}
