import { expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import { clauseEntries } from '#src/ui/compare/measures/clauseEntries.ts'
import { analysisWith, comparisonOf } from '#tests/charts/sampleComparison.ts'

const comparison = comparisonOf(analysisWith({}), analysisWith({}), [], [])
const en = createWords('en')

it('clauses go by the key of the Law page, each once however it is spelt', () => {
  const bases = [{ act: 'vmq-1', clause: '12' }, { act: 'vmq-1', clause: ' 12' }, { act: 'vmq-2' }]
  expect(clauseEntries(bases, comparison, en).map(({ key }) => key)).toEqual(['vmq-1 12', 'vmq-2'])
})

it('norms without an act lead nowhere', () => {
  expect(clauseEntries([{ clause: '3' }, { text: 'as practised' }], comparison, en)).toEqual([])
})
