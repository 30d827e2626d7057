import { expect, it } from 'vitest'
import { legalChanges } from '#src/analysis/law/legalChanges.ts'
import type { Change } from '#src/domain/comparison.ts'
import { clauseKey } from '#src/domain/law.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { build } from '../../support/models.ts'

const law = (act: string, clause: string, more: Partial<LegalBasis> = {}): LegalBasis => ({
  act,
  clause,
  binding: 'law',
  ...more,
})

const change = (kind: Change['kind'], asIs: string[], toBe: string[], more: Partial<Change>): Change => ({
  key: `${kind} ${asIs.join()} ${toBe.join()}`,
  kind,
  asIs,
  toBe,
  name: '',
  class: 'eliminate',
  effect: {},
  facts: [],
  legalBasis: [],
  legalBasisAfter: [],
  ...more,
})

const chain = (steps: Readonly<Record<string, LegalBasis[]>>) =>
  build((b) => {
    b.start('start')
    for (const [id, legalBases] of Object.entries(steps)) b.task(id, { legalBases })
    b.end('end')
    b.chain('start', ...Object.keys(steps), 'end')
  })

it('says of each clause whether its need falls away, it changes, it stays or it is new', () => {
  // Given: the certificate goes, the check is quicker, the decision stays, an online form and a request are new
  const asIs = chain({
    certificate: [law('a', '4', { effect: 'document', text: 'brings a certificate' })],
    check: [law('a', '12'), law('b', '1')],
    decide: [law('b', '1')],
    copy: [{ binding: 'practice' }],
    sign: [],
  })
  const toBe = chain({ form: [law('c', '7')], request: [], check: [law('a', '12')], decide: [law('b', '1')] })
  const changes = [
    change('removed', ['certificate'], [], { legalBasis: [law('a', '4')], effect: { visits: -1, elapsedDays: -3 } }),
    change('time', ['check'], ['check'], { legalBasis: [law('a', '12')], effect: { elapsedDays: -2 } }),
    change('cost', ['check'], ['check'], { legalBasis: [law('A'.toLowerCase(), ' 12')], effect: { visits: -1 } }),
    change('added', [], ['form'], { legalBasisAfter: [law('c', '7')] }),
    change('added', [], ['request'], { effect: { elapsedDays: 0.5 } }),
  ]

  // When
  const { clauses, practiceOnly, withoutBasis } = legalChanges(asIs, toBe, { changes })

  // Then
  expect(clauses.map(({ key, fate, changes: touching }) => [key, fate, touching])).toEqual([
    ['a 4', 'repealed', [0]],
    ['a 12', 'amended', [1, 2]],
    ['b 1', 'kept', []],
    ['c 7', 'new', [3]],
    ['new request', 'new', [4]],
  ])
  expect(clauses[0]).toMatchObject({
    effects: ['document'],
    quotes: ['brings a certificate'],
    asIsSteps: ['certificate'],
    binding: 'law',
  })
  expect(clauses[1]?.effect).toEqual({ elapsedDays: -2, visits: -1 })
  expect(clauses[2]).toMatchObject({ asIsSteps: ['check', 'decide'], toBeSteps: ['decide'] })
  expect(practiceOnly).toEqual(['copy'])
  expect(withoutBasis).toEqual(['sign'])
})

it('a model compared with itself keeps every clause', () => {
  const model = chain({ apply: [law('a', '1')], check: [law('a', '2')] })
  expect(legalChanges(model, model, { changes: [] }).clauses.map(({ fate }) => fate)).toEqual(['kept', 'kept'])
})

it('a clause is one however its number is spaced', () => {
  expect(clauseKey('vmq-1060', ' Annex  1')).toBe(clauseKey('vmq-1060 ', 'annex 1'))
})
