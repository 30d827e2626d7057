import { describe, expect, it } from 'vitest'
import type { ProcessModel } from '#src/domain/process.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { createWords } from '#src/i18n/words.ts'
import { cellSentence, rememberedWords } from '#src/ui/model/table/rememberedWords.ts'
import type { RowSource } from '#src/ui/model/table/rows.ts'
import { createRowReader } from '#src/ui/model/table/rows.ts'

const node = (id: string, performer: string, taskKind: 'user' | 'service' = 'user') =>
  ({ id, name: id, kind: 'task', taskKind, process: 'p', performer, events: [] }) as const
const MODEL: ProcessModel = {
  id: 'm',
  name: '',
  service: NO_SERVICE,
  pools: [],
  processes: [{ id: 'p', name: '' }],
  lanes: [],
  performers: [
    { id: 'citizen', name: 'Citizen', kind: 'applicant', kindGiven: true, organisation: 'Citizen' },
    { id: 'office', name: 'Desk', kind: 'front-office', kindGiven: true, organisation: 'Ministry' },
  ],
  nodes: [node('a', 'citizen'), node('b', 'office', 'service')],
  flows: [],
  messageFlows: [],
}

/** A drawing whose facts and names can be changed. */
function drawing() {
  const facts = new Map<string, StepFacts>()
  const names = new Map([
    ['a', 'Apply'],
    ['b', 'Check'],
  ])
  const source: RowSource = {
    describe(id) {
      const name = names.get(id)
      const performer = id === 'a' ? { id: 'citizen', name: 'Citizen' } : { id: 'office', name: 'Desk' }
      return name === undefined ? undefined : { id, kind: 'step', name, ways: [], performer }
    },
    readFacts: (id) => facts.get(id) ?? NO_FACTS,
    lanesFor: () => [],
  }
  return { facts, names, source }
}

describe('the rows of the table', () => {
  it('are the steps as the drawing says them, with what they inherit', () => {
    const rows = createRowReader()(['a', 'b'], drawing().source, MODEL, 0)
    expect(rows.map(({ number, name, inherited }) => ({ number, name, inherited }))).toEqual([
      // The applicant is no organisation, and what a system does is automatic.
      { number: 1, name: 'Apply', inherited: {} },
      { number: 2, name: 'Check', inherited: { organisation: 'Ministry', channel: 'automatic' } },
    ])
  })

  it('stay the same objects until something of them changes', () => {
    // given
    const read = createRowReader()
    const { facts, names, source } = drawing()
    const first = read(['a', 'b'], source, MODEL, 0)
    expect(read(['a', 'b'], source, MODEL, 0)).toBe(first)

    // when
    facts.set('b', { ...NO_FACTS, note: 'new' })
    const second = read(['a', 'b'], source, MODEL, 1)

    // then
    expect(second[0]).toBe(first[0])
    expect(second[1]?.facts.note).toBe('new')

    // and a rename, and another number
    names.set('a', 'Ask')
    expect(read(['b', 'a'], source, MODEL, 2).map(({ number, name }) => `${number} ${name}`)).toEqual(['1 Check', '2 Ask'])
  })

  it('leave out what was just deleted', () => {
    const { names, source } = drawing()
    names.delete('a')
    expect(createRowReader()(['a', 'b'], source, MODEL, 0).map(({ id, number }) => [id, number])).toEqual([['b', 2]])
  })
})

describe('words looked up once', () => {
  it('are the words of the catalogue', () => {
    const words = createWords('ru')
    const remembered = rememberedWords(words)
    for (let i = 0; i < 2; i += 1) {
      expect(remembered.t('cells.column.work')).toBe(words.t('cells.column.work'))
      expect(remembered.find('no.such.key')).toBeUndefined()
      expect(remembered.t('table.clause', { clause: `${i}` })).toBe(`п. ${i}`)
    }
  })

  it('read out a cell as the catalogue words it', () => {
    for (const language of ['en', 'ru', 'uz'] as const) {
      const words = createWords(language)
      const params = { column: 'Work', number: 5, name: 'Check $1 {{name}}', value: '25 min' }
      expect(cellSentence(words)(params.column, params.number, params.name, params.value)).toBe(
        words.t('table.cell', { ...params, name: '@' }).replace('@', () => params.name),
      )
    }
  })
})
