import { describe, expect, it } from 'vitest'
import { contributions } from '#src/analysis/why.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { createWords } from '#src/i18n/words.ts'
import type { StripFigure } from '#src/ui/model/why/inputs.ts'
import { evidenceTexts, serviceInputs, stepInputs } from '#src/ui/model/why/inputs.ts'
import { whyRows } from '#src/ui/model/why/rows.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'

const { model } = await readModel(DRAWING)
const words = createWords('en')
const facts = model.nodes.find(({ id }) => id === 'apply')?.facts

describe('why a figure is what it is', () => {
  it('is told by the steps it comes from, with their numbers and shares', () => {
    // when
    const rows = whyRows(contributions(model).steps, model)

    // then apply and check are done 1.25 times, fix 0.25 times
    expect(rows.map(({ number, name, amount }) => [number, name, amount])).toEqual([
      [1, 'Apply', expect.closeTo(1.25)],
      [2, 'Check', expect.closeTo(1.25)],
      [3, 'Fix', expect.closeTo(0.25)],
    ])
    expect(rows.reduce((sum, { share = 0 }) => sum + share, 0)).toBeCloseTo(1)
  })

  it('is told by the facts that count for it, and no others', () => {
    const named = (id: StripFigure) => stepInputs(id, facts, NO_SERVICE, words).map(({ name }) => name)

    expect(named('elapsedDays')).toEqual(['Work', 'Wait'])
    expect(named('documents')).toEqual(['Documents'])
    expect(named('visits')).toEqual(['How', 'Place', 'Wait'])
    expect(stepInputs('steps', undefined, NO_SERVICE, words)).toEqual([])
  })

  it('names the sources of a step in words', () => {
    const said = {
      ...NO_FACTS,
      evidence: [
        { source: 'interview' as const, text: 'Asked', date: '2016', sample: 24 },
        { text: 'Order 5' },
        { source: 'estimate' as const },
      ],
    }

    expect(evidenceTexts(said, words)).toEqual(['Asked (Interview, 2016, cases: 24)', 'Order 5', 'Estimate'])
    expect(evidenceTexts(undefined, words)).toEqual([])
  })

  it('says what the service gives, and what it does not', () => {
    const texts = serviceInputs('applicantCost', { ...NO_SERVICE, currency: 'UZS', hourlyValue: 12_000 }, words).map(
      ({ value }) => value.replace(/\s/g, ' '),
    )

    expect(texts).toEqual(['12 000 UZS', 'not given', 'not given'])
    expect(serviceInputs('elapsedDays', NO_SERVICE, words).map(({ value }) => value)).toEqual(['8 h a day', '5 days a week'])
  })

  it('of parts that come to nothing has no shares', () => {
    expect(whyRows([{ id: 'gone', amount: 0 }], model)).toEqual([{ id: 'gone', name: '', amount: 0 }])
  })
})
