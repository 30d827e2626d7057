import { expect, it } from 'vitest'
import type { Block, ReportDocument } from '#src/report/blocks.ts'
import { placesToFill } from '#src/report/toFill.ts'

const gap = { text: 'to be filled in', manner: 'toFill' } as const
const text = { text: 'known' }

const report = (...sections: ReportDocument['sections']): ReportDocument => ({
  language: 'en',
  title: '',
  subtitle: '',
  facts: [],
  runningTitle: '',
  sections,
})

const blocks: Block[] = [
  { kind: 'heading', level: 1, text: 'to be filled in' },
  { kind: 'paragraph', runs: [text, gap] },
  { kind: 'list', isOrdered: false, items: [[gap], [text], [gap]] },
  { kind: 'table', caption: '', columns: [], rows: [{ cells: [[gap], [text, gap]] }, { cells: [[text]] }] },
  { kind: 'picture', caption: '', alt: '', svg: '', width: 1, height: 1 },
]

it('counts the places to be filled in every kind of block, all sections of a chapter together', () => {
  const portrait = { orientation: 'portrait' } as const
  const places = placesToFill(
    report(
      { chapter: 'service', ...portrait, blocks },
      { chapter: 'impact', ...portrait, blocks: [{ kind: 'paragraph', runs: [text] }] },
      { chapter: 'service', ...portrait, blocks: [{ kind: 'paragraph', runs: [gap] }] },
    ),
  )
  expect(places).toEqual({ service: 6 })
})
