import type { ChapterId } from '#src/domain/report.ts'
import type { Block, ReportDocument, Run } from './blocks.ts'

const runsOf = (block: Block): readonly Run[] => {
  switch (block.kind) {
    case 'paragraph':
      return block.runs
    case 'list':
      return block.items.flat()
    case 'table':
      return block.rows.flatMap(({ cells }) => cells.flat())
    case 'heading':
    case 'picture':
      return []
  }
}

/** How many places in each chapter a person has still to fill; chapters without any are not named. */
export function placesToFill({ sections }: ReportDocument): Partial<Record<ChapterId, number>> {
  const places: Partial<Record<ChapterId, number>> = {}
  for (const { chapter, blocks } of sections) {
    const here = blocks.flatMap(runsOf).filter(({ manner }) => manner === 'toFill').length
    if (here > 0) places[chapter] = (places[chapter] ?? 0) + here
  }
  return places
}
