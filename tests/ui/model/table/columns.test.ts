import { describe, expect, it } from 'vitest'
import { STEP_FIELDS } from '#src/domain/stepFields.ts'
import { columnsOf, letterOf, moved, readChoice, toggled, writeChoice } from '#src/ui/model/table/columns.ts'

describe('the columns of the table', () => {
  it('begin with number and name, whatever was chosen', () => {
    expect(columnsOf(readChoice(undefined)).slice(0, 3)).toEqual(['number', 'name', 'performer'])
    expect(columnsOf(readChoice('-performer note')).slice(0, 3)).toEqual(['number', 'name', 'note'])
  })

  it('can all be shown', () => {
    const { order } = readChoice(undefined)
    expect([...order].sort()).toEqual(['performer', ...STEP_FIELDS].sort())
  })

  it('are remembered in their order, with those that are hidden', () => {
    // given
    const choice = toggled(moved(readChoice(undefined), 'value', 'performer'), 'costs')

    // when
    const again = readChoice(writeChoice(choice))

    // then
    expect(again.order).toEqual(choice.order)
    expect(columnsOf(again)).toEqual(columnsOf(choice))
    expect(columnsOf(again)[2]).toBe('value')
    expect(columnsOf(again)).not.toContain('costs')
  })

  it('move to the left and to the right', () => {
    const choice = readChoice('performer channel work')
    expect(moved(choice, 'work', 'performer').order.slice(0, 3)).toEqual(['work', 'performer', 'channel'])
    expect(moved(choice, 'performer', 'work').order.slice(0, 3)).toEqual(['channel', 'work', 'performer'])
  })

  it('take a spoilt memory for none, and a column of a later version for nothing', () => {
    expect(columnsOf(readChoice('later-column'))).toEqual(columnsOf(readChoice(undefined)))
    expect(columnsOf(readChoice('work work later wait'))).toEqual(['number', 'name', 'work', 'wait'])
  })

  it('are lettered as in a spreadsheet', () => {
    expect([0, 4, 25, 26, 51, 52].map(letterOf)).toEqual(['A', 'E', 'Z', 'AA', 'AZ', 'BA'])
  })
})
