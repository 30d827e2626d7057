import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Variant } from '#src/domain/project.ts'
import type { Time } from '#src/domain/units.ts'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import { createWords } from '#src/i18n/words.ts'
import { timedShare } from '#src/ui/model/completeness.ts'
import { nextLetter } from '#src/ui/model/nextLetter.ts'
import { becomes } from '#src/ui/model/panel/becomes.ts'
import { actShown, actTyped } from '#src/ui/model/panel/acts.ts'
import { withValue } from '#src/ui/model/panel/patch.ts'
import { timeWordsIn } from '#src/ui/model/timeWords.ts'
import { DRAWING } from '../../modeler/support/drawing.ts'

const said = (time: Time | undefined, language: 'en' | 'ru' | 'uz' = 'en') =>
  becomes(time, DEFAULT_WEEK, createWords(language))?.replaceAll('\u00a0', ' ')

describe('what a time becomes', () => {
  it('is calendar days for working days', () => {
    expect(said({ likely: 5, unit: 'working-day' })).toBe('5 working days = 7 calendar days')
    expect(said({ likely: 5, unit: 'working-day' }, 'ru')).toMatch(/^5 рабочих дней = 7 календарных дней$/)
  })

  it('is working days for calendar days', () => {
    expect(said({ likely: 7, unit: 'calendar-day' })).toBe('7 calendar days = 5 working days')
  })

  it('is hours for many minutes and nothing for few', () => {
    expect(said({ likely: 90, unit: 'minute' })).toMatch(/= 1.5 hours$/)
    expect(said({ likely: 25, unit: 'minute' })).toBeUndefined()
  })

  it('names the mean of a range', () => {
    expect(said({ min: 2, likely: 5, max: 9, unit: 'working-day' })).toMatch(/5.17 working days on average = 7.2 calendar days/)
    expect(said({ min: 10, likely: 20, max: 30, unit: 'minute' })).toMatch(/on average 20 minutes/)
  })

  it('is nothing for nothing', () => {
    expect(said(undefined)).toBeUndefined()
    expect(said({ likely: 0, unit: 'hour' })).toBeUndefined()
  })
})

describe('a time on the drawing', () => {
  it('is short, in the language’s own numbers', () => {
    const inRussian = timeWordsIn(createWords('ru'))
    expect(inRussian({ value: 1.5, unit: 'working-day' })).toBe('1,5\u00a0дн')
    expect(timeWordsIn(createWords('uz'))({ value: 25, unit: 'minute' })).toBe('25\u00a0daq')
  })
})

describe('the letter of a new to-be', () => {
  const toBes = (count: number): Variant[] =>
    Array.from({ length: count }, (_, i) => ({ id: `${i}`, name: '', role: 'to-be' as const, xml: '' }))

  it('counts the to-be variants there are', () => {
    expect(nextLetter([{ id: 'a', name: '', role: 'as-is', xml: '' }])).toBe('A')
    expect(nextLetter(toBes(1))).toBe('B')
    expect(nextLetter(toBes(25))).toBe('Z')
    expect(nextLetter(toBes(26))).toBe('AA')
    expect(nextLetter(toBes(28))).toBe('AC')
  })
})

describe('the share of steps with data', () => {
  it('counts steps that say how long they take or are waited for', async () => {
    const { model } = await readModel(DRAWING)

    expect(timedShare(model)).toBeCloseTo(1 / 3)
    expect(timedShare({ ...model, nodes: [] })).toBe(1)
  })
})

describe('an act of a legal basis', () => {
  const acts = [{ id: 'vmq-1060', title: 'On the register', number: '1060' }]

  it('is shown by its title and kept by its id', () => {
    expect(actShown('vmq-1060', acts)).toBe('On the register, № 1060')
    expect(actTyped('On the register, № 1060', acts)).toBe('vmq-1060')
  })

  it('stays as typed when the service does not list it', () => {
    expect(actTyped('Order of the ministry', acts)).toBe('Order of the ministry')
    expect(actShown('Order of the ministry', acts)).toBe('Order of the ministry')
    expect(actTyped(undefined, acts)).toBeUndefined()
  })
})

describe('a changed fact', () => {
  it('loses a property that was emptied', () => {
    expect(withValue<{ a?: number; b?: string }, 'a'>({ a: 1, b: 'x' }, 'a', undefined)).toEqual({ b: 'x' })
    expect(withValue<{ a?: number }, 'a'>({}, 'a', 2)).toEqual({ a: 2 })
  })
})
