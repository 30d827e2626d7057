import { describe, expect, it } from 'vitest'
import type { StepFacts } from '#src/domain/step.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Beside } from '#src/modeler/batch.ts'
import type { TableContext } from '#src/ui/model/table/cellText.ts'
import type { CommitTarget } from '#src/ui/model/table/commit.ts'
import { commit } from '#src/ui/model/table/commit.ts'
import type { Rejects } from '#src/ui/model/table/rejects.ts'
import { NO_REJECTS, rejectKey, rejectOf } from '#src/ui/model/table/rejects.ts'
import type { TableRow } from '#src/ui/model/table/rows.ts'

const CONTEXT: TableContext = { language: 'ru', currency: 'UZS', acts: [], currencies: ['UZS'] }
const COLUMNS = ['number', 'name', 'performer', 'work', 'wait'] as const
const row = (id: string, facts: Partial<StepFacts> = {}): TableRow => ({
  id,
  number: 1,
  name: id,
  performer: { id: 'front', name: 'Front' },
  facts: { ...NO_FACTS, ...facts },
  inherited: {},
})

/** Writes down what is done to the drawing. */
function drawing() {
  const log: string[] = []
  const besides: Beside[] = []
  let ids = 0
  const editor: CommitTarget = {
    batch(run, beside) {
      log.push('begin')
      run()
      log.push('end')
      if (beside) besides.push(beside)
      beside?.done()
    },
    updateFacts: (id, patch) => log.push(`${id} ${JSON.stringify(patch)}`),
    updateName: (id, name) => log.push(`${id} is ${name}`),
    moveToLane: (id, lane) => log.push(`${id} to ${lane}`),
    lanesFor: () => [{ id: 'back', name: 'Back' }],
    addStep(name, after) {
      ids += 1
      log.push(`new ${name} after ${after}`)
      return `new${ids}`
    },
  }
  const kept = { rejects: NO_REJECTS }
  const keep = (rejects: Rejects) => {
    kept.rejects = rejects
  }
  const put = (edits: Parameters<typeof commit>[0], rows: readonly TableRow[], steps?: Parameters<typeof commit>[2]) =>
    commit(edits, { editor, rows, columns: COLUMNS, context: CONTEXT, rejects: kept.rejects, keep }, steps)
  return { log, besides, kept, put }
}

describe('putting texts into cells', () => {
  it('is one step of the history, and one change for each step of the service', () => {
    // given
    const { log, put } = drawing()

    // when
    const done = put(
      [
        { row: 0, column: 3, text: '1,5 ч' },
        { row: 0, column: 4, text: '3 дня' },
        { row: 1, column: 1, text: 'Renamed' },
        { row: 1, column: 2, text: 'Back' },
      ],
      [row('a'), row('b')],
    )

    // then
    expect(done).toEqual({ changed: 4, rejected: 0, added: [] })
    expect(log).toEqual([
      'begin',
      'a {"work":{"likely":1.5,"unit":"hour"},"wait":{"likely":3,"unit":"working-day"}}',
      'b is Renamed',
      'b to back',
      'end',
    ])
  })

  it('leaves the history alone when nothing changes', () => {
    const { log, put } = drawing()
    put([{ row: 0, column: 1, text: 'a' }], [row('a')])
    expect(log).toEqual([])
  })

  it('keeps what cannot be read in its cell, and takes it back with the step of the history', () => {
    // given
    const { besides, kept, put } = drawing()
    const at = row('a', { work: { likely: 5, unit: 'minute' } })

    // when
    expect(put([{ row: 0, column: 3, text: 'скоро' }], [at])).toMatchObject({ changed: 0, rejected: 1 })

    // then
    expect(rejectOf(at, 'work', kept.rejects)).toMatchObject({ text: 'скоро', problem: { code: 'time' } })
    besides[0]?.undone()
    expect(kept.rejects.size).toBe(0)
    besides[0]?.done()
    expect(kept.rejects.has(rejectKey('a', 'work'))).toBe(true)
  })

  it('forgets it as soon as something readable is put there, even what stood there before', () => {
    // given
    const { kept, put } = drawing()
    const at = row('a', { work: { likely: 5, unit: 'minute' } })
    put([{ row: 0, column: 3, text: 'скоро' }], [at])

    // when
    put([{ row: 0, column: 3, text: '5 мин' }], [at])

    // then
    expect(kept.rejects.size).toBe(0)
  })

  it('takes it for history once the step says something else there', () => {
    const { kept, put } = drawing()
    put([{ row: 0, column: 3, text: 'скоро' }], [row('a')])
    expect(rejectOf(row('a', { work: { likely: 9, unit: 'minute' } }), 'work', kept.rejects)).toBeUndefined()
  })

  it('draws new steps one behind the other, with what their cells say', () => {
    // given
    const { log, kept, put } = drawing()

    // when
    const done = put([], [row('a')], {
      after: 'a',
      steps: [
        {
          name: 'Stamp',
          cells: [
            { column: 'work', text: '10' },
            { column: 'wait', text: '' },
          ],
        },
        { name: 'Sign', cells: [{ column: 'work', text: 'долго' }] },
      ],
    })

    // then
    expect(done).toMatchObject({ rejected: 1, added: ['new1', 'new2'] })
    expect(log).toEqual([
      'begin',
      'new Stamp after a',
      'new1 {"work":{"likely":10,"unit":"minute"}}',
      'new Sign after new1',
      'end',
    ])
    expect(kept.rejects.has(rejectKey('new2', 'work'))).toBe(true)
  })
})
