import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import type { StepFacts } from '#src/domain/step.ts'
import {
  BINDINGS,
  CHANNELS,
  COST_KINDS,
  DOCUMENT_FORMS,
  DOCUMENT_ROLES,
  EVIDENCE_SOURCES,
  LEGAL_EFFECTS,
  PAYERS,
  VALUE_CLASSES,
  WAIT_KINDS,
} from '#src/domain/step.ts'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import type { CellContext } from '#src/i18n/cells/cell.ts'
import { STEP_CELLS } from '#src/i18n/cells/stepCells.ts'

const inEnglish: CellContext = { language: 'en', currency: 'UZS' }
const inRussian: CellContext = { language: 'ru', currency: 'UZS' }
const inUzbek: CellContext = { language: 'uz', currency: 'UZS' }

describe('what people type into a cell', () => {
  it.each([
    ['en', '30 min', { likely: 30, unit: 'minute' }],
    ['en', '2h', { likely: 2, unit: 'hour' }],
    ['en', '1.5 working days', { likely: 1.5, unit: 'working-day' }],
    ['en', '10-20-40 min', { min: 10, likely: 20, max: 40, unit: 'minute' }],
    ['en', '1–3 weeks', { min: 1, max: 3, unit: 'week' }],
    ['en', '45', { likely: 45, unit: 'minute' }],
    ['ru', '3 дня', { likely: 3, unit: 'working-day' }],
    ['ru', '1,5 часа', { likely: 1.5, unit: 'hour' }],
    ['ru', '10 календарных дней', { likely: 10, unit: 'calendar-day' }],
    ['ru', '5 рабочих дней', { likely: 5, unit: 'working-day' }],
    ['ru', '2 р.д.', { likely: 2, unit: 'working-day' }],
    ['ru', '2 мес.', { likely: 2, unit: 'month' }],
    ['uz', '2 soat', { likely: 2, unit: 'hour' }],
    ['uz', '3 ish kuni', { likely: 3, unit: 'working-day' }],
    ['uz', '7 taqvim kuni', { likely: 7, unit: 'calendar-day' }],
    ['uz', '20 daqiqa', { likely: 20, unit: 'minute' }],
    ['uz', '2 hafta', { likely: 2, unit: 'week' }],
    ['uz', '30 min', { likely: 30, unit: 'minute' }],
    ['ru', '1 ч 30 мин', { likely: 90, unit: 'minute' }],
    ['uz', '1 soat 30 daqiqa', { likely: 90, unit: 'minute' }],
    ['en', '2 hours and 5 minutes', { likely: 125, unit: 'minute' }],
    ['ru', 'около 20 мин', { likely: 20, unit: 'minute' }],
    ['en', '~20 min', { likely: 20, unit: 'minute' }],
    ['ru', '3 (три) рабочих дня', { likely: 3, unit: 'working-day' }],
    ['ru', 'от 2 до 3 дней', { min: 2, max: 3, unit: 'working-day' }],
    ['ru', 'за 15 мин', { likely: 15, unit: 'minute' }],
    ['ru', '2 суток', { likely: 2, unit: 'calendar-day' }],
  ] as const)('as work in %s: %s', (language, text, time) => {
    expect(STEP_CELLS.work.read(text, { language })).toEqual({ ok: true, value: time })
  })

  it.each([
    ['work', '5 parsecs', 'unit'],
    ['work', 'soon', 'time'],
    ['work', '40-20-10 min', 'time'],
    ['work', '1-2-3-4 min', 'time'],
    // What holds of a limit is not what the step usually takes.
    ['work', 'до 5 дней', 'limit'],
    ['wait', 'до 5 дней, очередь', 'limit'],
    ['work', 'сразу', 'atOnce'],
    ['deadline', 'darhol', 'atOnce'],
    ['work', '2 days 3 hours', 'time'],
    ['costs', 'пошлина 34 000', 'number'],
    ['costs', '1 БРВ, 20 000 сум', 'number'],
    ['channel', 'by owl', 'word'],
    ['repeat', 'often', 'number'],
    ['repeat', '-1', 'negative'],
    ['documents', 'Passport [by owl]', 'word'],
    ['documents', 'Passport [clause: 3]', 'attribute'],
    ['costs', 'dear [fee]', 'ok'],
    ['costs', '1.2.3.4 UZS', 'number'],
    ['painPoints', 'Queue [7]', 'severity'],
    ['evidence', 'Order [date: yesterday]', 'date'],
    ['deadline', '1-2-3 days', 'range'],
    ['deadline', 'до 3-5 дней', 'range'],
  ] as const)('is refused in %s with a reason: %s', (field, text, code) => {
    const result = STEP_CELLS[field].read(text, inEnglish)
    expect(result.ok ? 'ok' : result.problem.code).toBe(code)
  })

  it.each([
    ['34 000 сум', [{ amount: 34_000 }]],
    ["100 so'm", [{ amount: 100 }]],
    ['1,25 БРВ', [{ amount: 1.25, currency: 'BRV' }]],
    ['2 BHM', [{ amount: 2, currency: 'BRV' }]],
    ['25% БРВ', [{ amount: 0.25, currency: 'BRV' }]],
    ['25 % от БРВ', [{ amount: 0.25, currency: 'BRV' }]],
    ['бесплатно', [{ amount: 0 }]],
    ['BHMning 10 foizi', [{ amount: 0.1, currency: 'BRV' }]],
    ['BHMning 2 baravari miqdorida', [{ amount: 2, currency: 'BRV' }]],
    ['bepul', [{ amount: 0 }]],
    ['10 USD', [{ amount: 10, currency: 'USD' }]],
  ])('is an amount in the words of the country: %s', (text, costs) => {
    expect(STEP_CELLS.costs.read(text, inRussian)).toEqual({ ok: true, value: costs })
  })

  it.each([
    ['очно', 'in-person'],
    ['через портал', 'online'],
    ['ЕПИГУ', 'online'],
    ['elektron shaklda', 'online'],
    ['по почте', 'post'],
    ['telefon orqali', 'phone'],
    ['внутри ведомства', 'internal'],
    ['ichki hujjat almashinuvi', 'internal'],
  ])('is a channel as people say it: %s', (text, channel) => {
    expect(STEP_CELLS.channel.read(text, inUzbek)).toEqual({ ok: true, value: channel })
  })

  it.each(['в течение 3 дней', 'не более 3 дней', 'до 3 дней', 'up to 3 days', '3 дня'])(
    'is a deadline as the law puts it: %s',
    (text) => {
      expect(STEP_CELLS.deadline.read(text, inRussian)).toEqual({ ok: true, value: { value: 3, unit: 'working-day' } })
    },
  )

  it('is empty for what is not known', () => {
    for (const field of STEP_FIELDS)
      expect(STEP_CELLS[field].read('  ', inEnglish), field).toEqual({ ok: true, value: undefined })
  })

  it('is a document, a fee and a clause in the words of the panel', () => {
    expect(
      STEP_CELLS.documents.read('Паспорт [предъявляют, оригинал]; Справка [подают, держатель: МВД, копий: 2]', inRussian),
    ).toEqual({
      ok: true,
      value: [
        { name: 'Паспорт', role: 'presented', form: 'original' },
        { name: 'Справка', role: 'submitted', holder: 'МВД', copies: 2 },
      ],
    })
    expect(STEP_CELLS.costs.read('34 000; 1,25 BRV [davlat boji, ariza beruvchi]', inUzbek)).toMatchObject({
      ok: true,
      value: [{ amount: 34_000 }, { amount: 1.25, currency: 'BRV', kind: 'duty', payer: 'applicant' }],
    })
    expect(STEP_CELLS.legalBases.read('vmq-1060 [clause: 12, law]', inEnglish)).toEqual({
      ok: true,
      value: [{ act: 'vmq-1060', clause: '12', binding: 'law' }],
    })
    expect(STEP_CELLS.evidence.read('estimate', inEnglish)).toEqual({ ok: true, value: [{ source: 'estimate' }] })
  })

  it('keeps what one knows of a wait: how long, and for what', () => {
    expect(STEP_CELLS.wait.read('10 дней, срок по закону', inRussian)).toEqual({
      ok: true,
      value: { likely: 10, unit: 'working-day', kind: 'statutory' },
    })
  })
})

describe('a cell that is written and read again', () => {
  it.each(LANGUAGES)('says the same in %s', (language) => {
    fc.assert(
      fc.property(facts(), (step) => {
        const context: CellContext = { language, currency: 'UZS' }
        for (const field of STEP_FIELDS) expectSame(step, field, context, context)
      }),
      { numRuns: 150 },
    )
  })

  it('is understood in any language, but for its numbers', () => {
    const step = sample()
    for (const from of LANGUAGES)
      for (const to of LANGUAGES.filter((one) => (one === 'en') === (from === 'en')))
        for (const field of STEP_FIELDS)
          expectSame(step, field, { language: from, currency: 'UZS' }, { language: to, currency: 'UZS' })
  })
})

function expectSame(
  step: StepFacts,
  field: (typeof STEP_FIELDS)[number],
  writing: CellContext,
  understanding: CellContext,
): void {
  const cell = STEP_CELLS[field] as (typeof STEP_CELLS)['note']
  const text = cell.write(step[field] as string | undefined, writing)
  const empty = Array.isArray(step[field]) && step[field].length === 0
  const read = cell.read(text, understanding)
  expect(read, `${field}: ${text}`).toEqual({ ok: true, value: empty ? undefined : step[field] })
}

const sample = (): StepFacts => ({
  channel: 'in-person',
  work: { min: 10, likely: 20, max: 40, unit: 'minute' },
  wait: { likely: 3, unit: 'calendar-day', kind: 'applicant' },
  deadline: { value: 3, unit: 'working-day' },
  costs: [{ kind: 'fee', payer: 'applicant', amount: 34_000 }],
  documents: [{ name: 'Passport; old', role: 'submitted', form: 'data', holder: 'Ministry [of] "all"', copies: 2 }],
  legalBases: [{ act: 'vmq-1060', clause: '12, 13', effect: 'deadline', binding: 'law', text: 'within three days' }],
  evidence: [{ source: 'interview', date: '2016-03-01', sample: 24, text: 'asked' }],
  painPoints: [{ severity: 4, source: 'survey', text: 'long' }],
})

function facts(): fc.Arbitrary<StepFacts> {
  const word = fc
    .string({ unit: fc.constantFrom(...'abжқʻ ;,[]":-1.5\n'), minLength: 1, maxLength: 12 })
    .map((text) => `N${text}`.trim())
  const count = fc.double({ min: 0, max: 1e6, noNaN: true }).map((number) => Math.round(number * 1000) / 1000)
  const unit = fc.constantFrom(...TIME_UNITS)
  const time = fc.oneof(
    fc.record({ likely: count, unit }),
    fc.tuple(fc.array(count, { minLength: 3, maxLength: 3 }), unit).map(([points, u]) => {
      const [min = 0, likely = 0, max = 0] = [...points].sort((a, b) => a - b)
      return { min, likely, max, unit: u }
    }),
  )
  const some = <T extends string>(values: readonly T[]) => fc.constantFrom(...values)
  const list = <T>(one: fc.Arbitrary<T>) => fc.array(one, { maxLength: 3 })
  const optional = { requiredKeys: [] as [] }
  return fc.record({
    channel: some(CHANNELS),
    place: word,
    organisation: word,
    work: time,
    wait: fc.tuple(time, some(WAIT_KINDS)).map(([one, kind]) => ({ ...one, kind })),
    repeat: count,
    costs: list(
      fc.record(
        { kind: some(COST_KINDS), payer: some(PAYERS), amount: count, currency: fc.constantFrom('BRV', 'USD') },
        optional,
      ),
    ).map((all) => all.filter(({ amount }) => amount !== undefined)),
    documents: list(
      fc.record(
        {
          name: word,
          role: some(DOCUMENT_ROLES),
          form: some(DOCUMENT_FORMS),
          copies: count,
          certifiedCopies: count,
          holder: word,
          register: word,
        },
        { requiredKeys: ['name'] },
      ),
    ),
    legalBases: list(
      fc.record(
        { act: word, clause: word, effect: some(LEGAL_EFFECTS), binding: some(BINDINGS), text: word },
        { requiredKeys: ['act'] },
      ),
    ),
    deadline: fc.record({ value: count, unit }),
    value: some(VALUE_CLASSES),
    evidence: list(
      fc.record(
        { source: some(EVIDENCE_SOURCES), date: fc.constant('2016-03-01'), sample: fc.nat(500), text: word },
        { requiredKeys: ['text', 'source'] },
      ),
    ),
    painPoints: list(
      fc.record({ severity: fc.integer({ min: 1, max: 5 }), source: word, text: word }, { requiredKeys: ['text'] }),
    ),
    heuristic: word,
    note: word,
  })
}
