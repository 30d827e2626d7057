import * as fc from 'fast-check'
import { BpmnModdle } from 'bpmn-moddle'
import { describe, expect, it } from 'vitest'
import { NO_FACTS } from '#src/domain/step.ts'
import { eventFromModdle, eventToModdle } from '#src/bpmn/annotations/event.ts'
import { flowFromModdle, flowToModdle } from '#src/bpmn/annotations/flow.ts'
import { performerFromModdle, performerToModdle } from '#src/bpmn/annotations/performer.ts'
import { serviceFromModdle, serviceToModdle } from '#src/bpmn/annotations/service.ts'
import { factsFromModdle, factsToModdle } from '#src/bpmn/annotations/step.ts'
import { bprDescriptor } from '#src/bpmn/descriptor.ts'
import type { ModdleElement } from '#src/bpmn/moddle.ts'
import { eventFacts, flowFacts, performerFacts, serviceFacts, stepFacts } from '../arbitraries.ts'

const moddle = new BpmnModdle({ bpr: bprDescriptor })

/** What an element says in all its depth, for comparing before and after. */
const picture = async (element: ModdleElement): Promise<string> => (await moddle.toXML(element, { preamble: false })).xml

describe('facts of a step as elements of the editor', () => {
  it('come back the same without going through a file', () => {
    fc.assert(
      fc.property(stepFacts, (facts) => {
        expect(factsFromModdle(factsToModdle(moddle, facts))).toEqual({ facts, problems: [] })
      }),
      { seed: 4 },
    )
  })

  it('leave the element they replace as it was, so that undo can put it back', async () => {
    await fc.assert(
      fc.asyncProperty(stepFacts, stepFacts, async (first, second) => {
        // given
        const previous = factsToModdle(moddle, first)
        const before = await picture(previous)

        // when
        const next = factsToModdle(moddle, second, previous)

        // then
        expect(next).not.toBe(previous)
        expect(await picture(previous)).toBe(before)
        expect(factsFromModdle(previous).facts).toEqual(first)
        expect(factsFromModdle(next).facts).toEqual(second)
      }),
      { seed: 5 },
    )
  })

  it('that say nothing make an element without anything', async () => {
    expect(await picture(factsToModdle(moddle, NO_FACTS))).toBe('<bpr:step xmlns:bpr="urn:darcha:bpr:1" />')
  })

  it('write an empty text as nothing', async () => {
    const element = factsToModdle(
      moddle,
      { ...NO_FACTS, note: '', place: 'x' },
      factsToModdle(moddle, { ...NO_FACTS, note: 'old' }),
    )
    expect(await picture(element)).toBe('<bpr:step xmlns:bpr="urn:darcha:bpr:1" place="x" />')
  })

  it('keep the form of a number that did not change', async () => {
    const cost = moddle.create('bpr:cost', { amount: '1.50', currency: 'UZS' })
    const previous = moddle.create('bpr:step', { cost: [cost] })
    const next = factsToModdle(moddle, { ...NO_FACTS, costs: [{ amount: 1.5, currency: 'USD' }] }, previous)
    expect(await picture(next)).toContain('<bpr:cost amount="1.50" currency="USD" />')
  })

  it('keep a child that is alike among several, whichever goes', async () => {
    const cost = (amount: string, mark: string) => {
      const element = moddle.create('bpr:cost', { amount })
      element.$attrs['mark'] = mark
      return element
    }
    const previous = moddle.create('bpr:step', { cost: [cost('1', 'a'), cost('1', 'b'), cost('2', 'c')] })
    const marks = (amounts: number[]) => {
      const step = factsToModdle(moddle, { ...NO_FACTS, costs: amounts.map((amount) => ({ amount })) }, previous)
      const costs = step.get('cost') as ModdleElement[]
      return costs.map((element) => element.$attrs['mark'])
    }
    expect(marks([1, 2])).toEqual(['a', 'c'])
    expect(marks([2, 1, 1])).toEqual(['c', 'a', 'b'])
    expect(marks([1, 9, 2])).toEqual(['a', 'b', 'c'])
    expect(marks([1, 1, 2, 3])).toEqual(['a', 'b', 'c', undefined])
  })
})

describe('facts of other elements', () => {
  const kinds = [
    { kind: 'performer', facts: performerFacts, read: performerFromModdle, write: performerToModdle },
    { kind: 'flow', facts: flowFacts, read: flowFromModdle, write: flowToModdle },
    { kind: 'event', facts: eventFacts, read: eventFromModdle, write: eventToModdle },
    { kind: 'service', facts: serviceFacts, read: serviceFromModdle, write: serviceToModdle },
  ] as const

  it.each(kinds)('come back the same and leave the previous element alone: $kind', async ({ facts, read, write }) => {
    type Facts = never
    await fc.assert(
      fc.asyncProperty(facts as fc.Arbitrary<object>, facts as fc.Arbitrary<object>, async (first, second) => {
        const previous = write(moddle, first as Facts)
        const before = await picture(previous)
        const next = write(moddle, second as Facts, previous)
        expect(read(next)).toEqual({ facts: second, problems: [] })
        expect(await picture(previous)).toBe(before)
      }),
      { seed: 6 },
    )
  })
})
