import { describe, expect, it } from 'vitest'
import { STEP_CELLS } from '#src/i18n/cells/stepCells.ts'

const RU = { language: 'ru' } as const

describe('a time as people say it', () => {
  it.each([
    ['полчаса', { likely: 0.5, unit: 'hour' }],
    ['за полдня', { likely: 0.5, unit: 'working-day' }],
    ['half an hour', { likely: 0.5, unit: 'hour' }],
    ['yarim kun', { likely: 0.5, unit: 'working-day' }],
    ['полтора часа', { likely: 1.5, unit: 'hour' }],
    ['bir yarim soat', { likely: 1.5, unit: 'hour' }],
    ['около недели', { likely: 1, unit: 'week' }],
    ['день', { likely: 1, unit: 'working-day' }],
    ['an hour', { likely: 1, unit: 'hour' }],
    ['три рабочих дня', { likely: 3, unit: 'working-day' }],
    ['ikki hafta', { likely: 2, unit: 'week' }],
    ['o‘n kun', { likely: 10, unit: 'working-day' }],
    ['3 to 5 days', { min: 3, max: 5, unit: 'working-day' }],
    ['2 dan 3 kungacha', { min: 2, max: 3, unit: 'working-day' }],
    ['2 kundan 3 kungacha', { min: 2, max: 3, unit: 'working-day' }],
    ['3 иш куни', { likely: 3, unit: 'working-day' }],
    ['30 дақиқа', { likely: 30, unit: 'minute' }],
    ['2 соат', { likely: 2, unit: 'hour' }],
    ['Время: 20 мин', { likely: 20, unit: 'minute' }],
  ] as const)('%s', (text, time) => {
    expect(STEP_CELLS.work.read(text, RU)).toEqual({ ok: true, value: time })
  })

  it.each(['дней', 'двадцати пяти дней', 'ўн икки кун', 'в тот же день', 'пять'])(
    'but not where it is not certain: %s',
    (text) => {
      expect(STEP_CELLS.work.read(text, RU).ok).toBe(false)
    },
  )
})

describe('a limit', () => {
  it.each([
    ['до 5 рабочих дней', 5],
    ['Срок: до 5 рабочих дней', 5],
    ['не более 3 дней', 3],
    ['не позднее чем через 3 дня', 3],
    ['в срок не более 3 дней', 3],
    ['в течение 3 (трёх) рабочих дней', 3],
    ['В течение одного рабочего дня', 1],
    ['в течение дня', 1],
    ['Не позднее трёх рабочих дней.', 3],
    ['up to 5 working days', 5],
    ['max 3 days', 3],
    ['3 days max', 3],
    ['≤ 3 дней', 3],
    ['5 ish kunigacha', 5],
    ['1 kun ichida', 1],
    ['bir ish kuni davomida', 1],
    ['5 ish kunidan ortiq boʻlmagan muddatda', 5],
    ['3 иш куни ичида', 3],
    ['3 иш кунигача', 3],
  ])('is a deadline, and is told where the usual time is asked: %s', (text, days) => {
    expect(STEP_CELLS.deadline.read(text, RU)).toEqual({ ok: true, value: { value: days, unit: 'working-day' } })
    for (const field of ['work', 'wait'] as const)
      expect(STEP_CELLS[field].read(text, RU)).toEqual({ ok: false, problem: { code: 'limit', text } })
  })
})

describe('what happens at once', () => {
  it.each(['сразу', 'Незамедлительно', 'immediately', 'darhol', 'дарҳол'])(
    'is waited for no time, but says neither how long the work nor the deadline is: %s',
    (text) => {
      expect(STEP_CELLS.wait.read(text, RU)).toEqual({ ok: true, value: { likely: 0, unit: 'minute' } })
      for (const field of ['work', 'deadline'] as const)
        expect(STEP_CELLS[field].read(text, RU)).toEqual({ ok: false, problem: { code: 'atOnce', text } })
    },
  )
})
