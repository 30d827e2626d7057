import { readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { createWords } from '#src/i18n/words.ts'
import { runsInARow } from '#src/report/excel/live.ts'
import { excelReport } from '#src/report/excel/workbook.ts'
import type { ReportInput } from '#src/report/input.ts'
import { reportInput } from '#src/report/input.ts'
import { build } from '../../support/models.ts'
import { Spreadsheet } from './support/spreadsheet.ts'

const MODELS = new URL('../../../models/', import.meta.url)
const SERVICES = readdirSync(MODELS).filter((name) => name !== 'schema')
const words = createWords('en')
const [STEPS, FIGURES] = ['As-is steps', 'Indicators']

const modelOf = async (path: string): Promise<ProcessModel> =>
  (await readModel(readFileSync(new URL(`${path}.bpmn`, MODELS), 'utf8'))).model

const EMPTY = { width: 0, height: 0, shapes: [], lines: [] }

/** A model alone, measured as the app measures it. */
const alone = (model: ProcessModel): Promise<ReportInput> =>
  reportInput(
    { title: 'One', service: model.service, assumptions: '', texts: {}, illustrative: false },
    { asIs: { name: 'Today', model, picture: EMPTY, findings: [] } },
  )

const bookOf = async (input: ReportInput): Promise<Spreadsheet> => Spreadsheet.open(await excelReport(input, words))

/** The cell with the figure of an indicator, in the column behind name and unit. */
const cellOf = (book: Spreadsheet, id: IndicatorId): string =>
  book.find(FIGURES, words.t(`indicator.name.${id}`)).replace('A', 'C')

/** A cell of a sheet of steps by the row of a step and the head of a column. */
function stepCell(book: Spreadsheet, step: string, head: string): string {
  const row = /\d+/.exec(book.find(STEPS, step))?.[0] ?? ''
  return book.find(STEPS, head).replace(/\d+/, row)
}

/** How far two numbers lie apart, as a share of the second. */
const apart = (one: unknown, other: number | null): number =>
  typeof one === 'number' && other !== null ? Math.abs(one - other) / Math.max(1, Math.abs(other)) : Number.POSITIVE_INFINITY
const CLOSE = 1e-9

const isLive = (book: Spreadsheet, id: IndicatorId): boolean => book.cells(FIGURES).get(cellOf(book, id))?.formula !== undefined

/** What adds up over steps in every model, whatever its flow. */
const ALWAYS: readonly IndicatorId[] = [
  'steps',
  'interactions',
  'visits',
  'copies',
  'certifiedCopies',
  'workHours',
  'applicantHours',
  'agencyHours',
  'waitHours',
  'fees',
  'applicantOutOfPocket',
  'applicantCost',
  'agencyCost',
  'burden',
]

describe.each(SERVICES.flatMap((service) => [`${service}/as-is`, `${service}/to-be`]))(
  'the workbook of %s',
  { timeout: 60_000 },
  (path) => {
    it('gives every measured figure by its own formulas', async () => {
      const input = await alone(await modelOf(path))
      const book = await bookOf(input)
      for (const id of INDICATOR_IDS) {
        const { mean } = input.asIs.analysis.indicators[id]
        if (mean === null) continue
        const cell = cellOf(book, id)
        // The value that stands in the file, for programs that do not calculate, and what a program makes of the formula.
        expect(apart(book.cells(FIGURES).get(cell)?.value, mean), id).toBeLessThan(CLOSE)
        expect(apart(book.value(FIGURES, cell), mean), id).toBeLessThan(CLOSE)
      }
      expect(ALWAYS.filter((id) => input.asIs.analysis.indicators[id].mean !== null && !isLive(book, id))).toEqual([])
    })
  },
)

describe('a change on the sheet of steps', { timeout: 60_000 }, () => {
  const STEP = 'Certify the sale contract'

  const changed = (model: ProcessModel, work: Time): ProcessModel => ({
    ...model,
    nodes: model.nodes.map((node) => (node.name === STEP && node.facts ? { ...node, facts: { ...node.facts, work } } : node)),
  })

  it('gives what the engine measures of a model with the same change', async () => {
    // given the workbook of the flat sold, in which a contract takes nine hours instead
    const model = await modelOf('property-registration/as-is')
    const book = await bookOf(await alone(model))
    const cell = stepCell(book, STEP, words.t('workbook.step.work'))
    const before = book.value(FIGURES, cellOf(book, 'workHours'))
    book.put(STEPS, cell, 9)
    // when the same is written into the model
    const { analysis } = (await alone(changed(model, { likely: 9, unit: 'hour' }))).asIs
    // then both say the same
    expect(book.value(FIGURES, cellOf(book, 'workHours'))).not.toBeCloseTo(Number(before), 3)
    for (const id of [
      'workHours',
      'applicantHours',
      'agencyHours',
      'elapsedDays',
      'applicantCost',
      'agencyCost',
      'burden',
    ] as const)
      expect(apart(book.value(FIGURES, cellOf(book, id)), analysis.indicators[id].mean), id).toBeLessThan(CLOSE)
  })

  it('moves money when a fee, a visit or the yearly volume changes', async () => {
    const input = await alone(await modelOf('property-registration/as-is'))
    const book = await bookOf(input)
    const figure = (id: IndicatorId) => Number(book.value(FIGURES, cellOf(book, id)))
    const { service, steps } = input.asIs.analysis
    const step = steps.find(({ name }) => name === STEP)
    const times = step?.executions ?? 0
    const before = { fees: figure('fees'), cost: figure('applicantCost'), visits: figure('visits') }
    // A fee more.
    book.put(STEPS, stepCell(book, STEP, words.t('workbook.step.fees', { currency: 'UZS' })), 100_000)
    expect(figure('fees') - before.fees).toBeCloseTo(times * 100_000, 4)
    expect(figure('applicantCost') - before.cost).toBeCloseTo(times * 100_000, 4)
    // A visit less.
    const withFee = figure('applicantCost')
    book.put(STEPS, stepCell(book, STEP, words.t('workbook.step.visits')), 0)
    expect(figure('visits')).toBeLessThan(before.visits)
    const visit = (service.visitCost ?? 0) + (service.visitHours ?? 0) * (service.hourlyValue ?? 0)
    expect(withFee - figure('applicantCost')).toBeCloseTo((before.visits - figure('visits')) * visit, 4)
    // Twice as many cases.
    const burden = figure('burden')
    const volume = book.find('Service', words.t('report.fact.volume')).replace('A', 'B')
    book.put('Service', volume, 2 * (service.volume ?? 0))
    expect(figure('burden')).toBeCloseTo(2 * burden, 2)
  })
})

describe('what does not add up', { timeout: 60_000 }, () => {
  const side = (draw: Parameters<typeof build>[0]) => bookOfModel(build(draw))
  const bookOfModel = async (model: ProcessModel) => bookOf(await alone(model))

  it('stands as measured, and says so', async () => {
    const book = await bookOfModel(await modelOf('property-registration/as-is'))
    const cell = cellOf(book, 'documents')
    expect(book.cells(FIGURES).get(cell)?.formula).toBeUndefined()
    expect(book.cells(FIGURES).get(cell.replace('C', 'D'))?.value).toBe(words.t('workbook.follows.no'))
    const live = cellOf(book, 'applicantCost')
    expect(book.cells(FIGURES).get(live.replace('C', 'D'))?.value).toBe(words.t('workbook.follows.yes'))
    // The two are told apart by their looks too.
    expect(book.cells(FIGURES).get(cell)?.style).not.toBe(book.cells(FIGURES).get(live)?.style)
  })

  it('days follow where one step comes after the other, and not where two run side by side', async () => {
    const inARow = await side((b) => {
      b.start('s')
      b.task('one', { work: { likely: 2, unit: 'hour' } })
      b.task('two', { work: { likely: 6, unit: 'hour' } })
      b.end('e')
      b.chain('s', 'one', 'two', 'e')
    })
    expect(isLive(inARow, 'elapsedDays')).toBe(true)
    // One of the branches takes no time: the sum would be right by chance.
    const beside = await side((b) => {
      b.start('s')
      b.and('fork')
      b.task('one', { work: { likely: 2, unit: 'hour' } })
      b.task('two', {})
      b.and('join')
      b.end('e')
      b.chain('s', 'fork', 'one', 'join', 'e')
      b.chain('fork', 'two', 'join')
    })
    expect(isLive(beside, 'elapsedDays')).toBe(false)
    expect(isLive(beside, 'workHours')).toBe(true)
  })

  it('a model with two processes, or with a clock that cuts a step off, does not run in a row', async () => {
    const plain = build((b) => {
      b.start('s')
      b.task('one', {})
      b.end('e')
      b.chain('s', 'one', 'e')
    })
    expect(runsInARow(plain)).toBe(true)
    const [first] = plain.nodes
    if (!first) throw new Error('no node')
    expect(runsInARow({ ...plain, nodes: [...plain.nodes, { ...first, id: 'x', process: 'other' }] })).toBe(false)
    expect(
      runsInARow({
        ...plain,
        nodes: [
          ...plain.nodes,
          { ...first, id: 'clock', kind: 'boundaryEvent', attachedTo: 'one', interrupting: true, events: [{ kind: 'timer' }] },
        ],
      }),
    ).toBe(false)
  })

  it('waits and costs beside steps have rows of their own that are counted too', async () => {
    const model = build((b) => {
      b.service({ currency: 'UZS', volume: 10 })
      b.start('s')
      b.task('one', { work: { likely: 1, unit: 'hour' } })
      b.catch('pause', 'timer', { name: 'Two days of waiting', facts: { ...NO_FACTS, wait: { likely: 16, unit: 'hour' } } })
      b.end('e')
      b.chain('s', 'one', 'pause', 'e')
    })
    const book = await bookOfModel(model)
    const cell = stepCell(book, 'Two days of waiting', words.t('workbook.step.wait'))
    expect(book.value(STEPS, cell)).toBe(16)
    expect(book.value(FIGURES, cellOf(book, 'waitHours'))).toBe(16)
    book.put(STEPS, cell, 24)
    expect(book.value(FIGURES, cellOf(book, 'waitHours'))).toBe(24)
    expect(book.value(FIGURES, cellOf(book, 'steps'))).toBe(1)
  })
})
