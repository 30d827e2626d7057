import { describe, expect, it } from 'vitest'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import type { WalkDecision, WalkExecution, WalkPlace } from '#src/domain/walk.ts'
import { createWords } from '#src/i18n/words.ts'
import { answer, howLong, question, whoAndWhere, writtenDays, writtenHours, writtenShare } from '#src/ui/path/pathWords.ts'

const en = createWords('en')
const ru = createWords('ru')
const uz = createWords('uz')

const place: WalkPlace = {
  id: 'A',
  name: 'Apply',
  kind: 'task',
  performer: 'Gas office',
  performerKind: 'other-agency',
  organisation: 'Gas company',
  channel: 'in-person',
  place: 'Hall 7',
  waitKind: 'queue',
  pains: [],
}
const decision: WalkDecision = { kind: 'way', at: 0, element: 'x', name: '', options: [], taken: null }

describe('hours', () => {
  it.each([
    [0.25, '15 minutes', '15 минут', '15 daqiqa'],
    [1, '1 hour', '1 час', '1 soat'],
    [7.5, '7.5 hours', '7,5 часа', '7,5 soat'],
    [8, '1 working day', '1 рабочий день', '1 ish kuni'],
    [44, '5.5 working days', '5,5 рабочего дня', '5,5 ish kuni'],
  ])('%d h are said in the unit that people use', (hours, english, russian, uzbek) => {
    const said = [en, ru, uz].map((words) => writtenHours(hours, DEFAULT_WEEK, words).replaceAll('\u00a0', ' '))
    expect(said).toEqual([english, russian, uzbek])
  })

  it('become calendar days with one decimal', () => {
    expect(writtenDays(40, DEFAULT_WEEK, en)).toBe('7.0')
    expect(writtenDays(44, DEFAULT_WEEK, ru)).toBe('7,7')
  })
})

describe('a step', () => {
  it('says who, how and where', () => {
    expect(whoAndWhere(place, en)).toBe('Gas office · In person · Hall 7 · Gas company')
  })

  it('says each of them once, and nothing of what is not known', () => {
    const { channel: _channel, place: _place, ...bare } = place
    expect(whoAndWhere({ ...bare, organisation: 'Gas office' }, en)).toBe('Gas office')
    expect(whoAndWhere({ ...bare, performer: '', organisation: '' }, ru)).toBe('Другое ведомство')
  })

  it('does not call internal what the applicant does alone', () => {
    const alone: WalkPlace = {
      ...place,
      performer: 'Applicant',
      performerKind: 'applicant',
      channel: 'internal',
      organisation: '',
    }
    expect(whoAndWhere(alone, en)).toBe('Applicant · Hall 7')
  })

  it('at the applicant’s is said so', () => {
    expect(whoAndWhere({ ...place, place: 'applicant' }, en)).toContain('at the applicant’s')
  })

  it('says how long one waits and why, and how long it takes', () => {
    const times = { waitHours: 16, workHours: 0.5 } as WalkExecution
    expect(howLong(times, place, DEFAULT_WEEK, en)).toBe('waits 2 working days: queue, takes 30 minutes')
    expect(howLong({ ...times, waitHours: 0 }, place, DEFAULT_WEEK, en)).toBe('takes 30 minutes')
    expect(howLong({ ...times, waitHours: 0, workHours: 0 }, place, DEFAULT_WEEK, en)).toBe('')
  })
})

describe('a decision', () => {
  it('asks what is drawn, else which way', () => {
    expect(question({ ...decision, name: 'Complete?' }, en)).toBe('Complete?')
    expect(question(decision, en)).toBe('Which way?')
  })

  it('asks about the thing that may happen', () => {
    const options = [
      { kind: 'no', probability: 0.9, name: 'Reminder' },
      { kind: 'yes', probability: 0.1, name: 'Reminder' },
    ] as const
    expect(question({ ...decision, kind: 'beside', name: 'Pay', options }, en)).toBe('Does “Reminder” happen?')
    expect(question({ ...decision, kind: 'repeat', name: 'Pay', options }, en)).toBe('Once more “Pay”?')
  })

  it('is answered by the name of the way, its number when it has none, or yes and no', () => {
    expect(answer(decision, { kind: 'flow', probability: 1, name: 'complete' }, 0, en)).toBe('complete')
    expect(answer(decision, { kind: 'flow', probability: 1, name: '' }, 1, en)).toBe('Way 2')
    expect(answer({ ...decision, kind: 'repeat' }, { kind: 'yes', probability: 1, name: '' }, 1, en)).toBe('Yes')
    expect(answer({ ...decision, kind: 'interruption' }, { kind: 'no', probability: 1, name: '' }, 1, en)).toBe('No, it goes on')
  })

  it('never shows a small share as nothing', () => {
    expect(writtenShare(0.004, en)).toBe('0.4\u00a0%')
    expect(writtenShare(0.72, ru)).toBe('72\u00a0%')
  })
})
