import { describe, expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import { fitting } from '#src/ui/model/table/choices.ts'
import { HEAD_HEIGHT, ROW_HEIGHT, revealed, rowsInView } from '#src/ui/model/table/geometry.ts'
import { marksOf } from '#src/ui/model/table/marks.ts'
import type { TableRow } from '#src/ui/model/table/rows.ts'
import { summaryOf } from '#src/ui/model/table/summary.ts'
import { viewOf } from '#src/ui/model/table/view.ts'

const row = (id: string, part: Partial<TableRow> = {}): TableRow => ({
  id,
  number: 1,
  name: id,
  performer: { id: 'front', name: 'Front' },
  facts: NO_FACTS,
  inherited: {},
  ...part,
})
const finding = (part: Partial<Finding>): Finding => ({
  severity: 'warning',
  rule: 'work-missing',
  element: 'a',
  name: '',
  ...part,
})

describe('the rows that are drawn', () => {
  it('are those in view with a few more, however many there are', () => {
    const rows = rowsInView(100 * ROW_HEIGHT, 10 * ROW_HEIGHT, 300, 105)
    expect(rows[0]).toBe(94)
    expect(rows.at(-1)).toBe(116)
  })

  it('always hold the active one, which has the focus', () => {
    expect(rowsInView(0, 330, 300, 250).at(-1)).toBe(250)
    expect(rowsInView(200 * ROW_HEIGHT, 330, 300, 3)[0]).toBe(3)
  })

  it('are none for an empty table', () => {
    expect(rowsInView(0, 330, 0, 0)).toEqual([])
  })
})

describe('bringing a cell into view', () => {
  const scroller = { scrollTop: 0, scrollLeft: 0, clientHeight: HEAD_HEIGHT + 10 * ROW_HEIGHT, clientWidth: 600 }
  const columns = ['number', 'name', 'performer', 'channel', 'place', 'note'] as const

  it('scrolls no more than it must', () => {
    expect(revealed({ row: 9, column: 1 }, columns, scroller).top).toBe(0)
    expect(revealed({ row: 10, column: 1 }, columns, scroller).top).toBe(ROW_HEIGHT)
    expect(revealed({ row: 2, column: 1 }, columns, { ...scroller, scrollTop: 500 }).top).toBe(2 * ROW_HEIGHT)
  })

  it('never hides a cell behind the frozen columns, and leaves those where they are', () => {
    expect(revealed({ row: 0, column: 2 }, columns, { ...scroller, scrollLeft: 300 }).left).toBe(0)
    expect(revealed({ row: 0, column: 5 }, columns, scroller).left).toBeGreaterThan(0)
    expect(revealed({ row: 0, column: 1 }, columns, { ...scroller, scrollLeft: 300 }).left).toBe(300)
  })
})

describe('findings in cells', () => {
  it('stand in the column they concern, the worst first', () => {
    const marks = marksOf(
      [
        finding({}),
        finding({ rule: 'bad-number', severity: 'error', params: { part: 'work' } }),
        finding({ rule: 'unreachable' }),
      ],
      [row('a')],
    )
    expect(
      marks
        .get('a')
        ?.get('work')
        ?.map(({ rule }) => rule),
    ).toEqual(['bad-number', 'work-missing'])
    expect(
      marks
        .get('a')
        ?.get('name')
        ?.map(({ rule }) => rule),
    ).toEqual(['unreachable'])
  })

  it('about a performer stand at each of its steps; those about something else nowhere', () => {
    const marks = marksOf(
      [finding({ rule: 'hourly-cost-missing', element: 'front' }), finding({ element: 'gateway' })],
      [row('a'), row('b'), row('c', { performer: { id: 'back', name: 'Back' } })],
    )
    expect([...marks].map(([id, ofRow]) => [id, ...ofRow.keys()])).toEqual([
      ['a', 'performer'],
      ['b', 'performer'],
    ])
  })
})

describe('marks after a new analysis', () => {
  it('are the same objects where nothing changed, so that their rows are not drawn anew', () => {
    // given
    const rows = [row('a'), row('b')]
    const before = marksOf([finding({}), finding({ element: 'b' })], rows)

    // when
    const after = marksOf([finding({}), finding({ element: 'b', severity: 'error' })], rows, before)

    // then
    expect(after.get('a')).toBe(before.get('a'))
    expect(after.get('b')).not.toBe(before.get('b'))
  })
})

describe('the sum of a selection', () => {
  const rows = [
    row('a', {
      facts: { ...NO_FACTS, work: { likely: 30, unit: 'minute' }, wait: { likely: 1, unit: 'week' }, costs: [{ amount: 500 }] },
    }),
    row('b', {
      facts: { ...NO_FACTS, work: { min: 1, likely: 2, max: 3, unit: 'hour' }, costs: [{ amount: 2, currency: 'BRV' }] },
    }),
  ]

  it('is in the unit of the column, whatever the steps are written in', () => {
    const sum = summaryOf({ top: 0, left: 0, bottom: 1, right: 2 }, rows, ['work', 'wait', 'costs'], DEFAULT_WEEK)
    expect(sum).toEqual({ cells: 6, steps: 2, work: 150, wait: 5, costs: 500 })
  })

  it('leaves out columns that are not selected or say nothing', () => {
    expect(summaryOf({ top: 1, left: 0, bottom: 1, right: 1 }, rows, ['work', 'wait', 'costs'], DEFAULT_WEEK)).toEqual({
      cells: 2,
      steps: 1,
      work: 120,
    })
  })
})

describe('choosing from a list', () => {
  const choices = { list: ['In person', 'By phone', 'Online'], only: true }

  it('shows all until something is typed, then beginnings before the rest', () => {
    expect(fitting(choices, 'In person', true)).toEqual(choices.list)
    expect(fitting(choices, 'on', false)).toEqual(['Online', 'In person', 'By phone'])
    expect(fitting(choices, 'pigeon', false)).toEqual([])
  })
})

describe('the view', () => {
  it('is the drawing until another one was chosen', () => {
    expect(viewOf(undefined)).toBe('canvas')
    expect(viewOf('both')).toBe('both')
    expect(viewOf('hologram')).toBe('canvas')
  })
})
