import { beforeEach, describe, expect, it } from 'vitest'
import type { Change, Measure, StoredMeasure } from '#src/domain/comparison.ts'
import { certaintyOf, comparisonOf } from '#src/state/analysisStore.ts'
import { joined, put, storedOf } from '#src/state/measures.ts'
import { variantById } from '#src/state/projectState.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { settled } from '#tests/support/fakeClock.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

let test: ReturnType<typeof createTestApp>
const toBe = () => variantById(test.app.project.getState().project, 'tobe')!

beforeEach(async () => {
  test = createTestApp()
  const project = sampleProject()
  const bare = project.variants.map((variant) => {
    const { pairing: _, ...rest } = variant
    return rest
  })
  await test.store.save({ ...project, variants: bare })
  await test.app.commands.open('project')
})

describe('the pairing', () => {
  it('is corrected, and each correction taken back by itself', () => {
    const undoFirst = test.app.commands.pair('tobe', 'b', 'a')
    test.app.commands.pair('tobe', 'c', null)
    expect(toBe().pairing).toEqual({ b: 'a', c: null })
    undoFirst?.()
    expect(toBe()).not.toHaveProperty('pairing')
  })

  it('takes merges and splits, as declared or as proposed', () => {
    test.app.commands.declareMerge('tobe', ['a', 'b'], 'x')
    test.app.commands.declareSplit('tobe', 'c', ['y', 'z'])
    expect(toBe()).toMatchObject({ merged: { a: 'x', b: 'x' }, pairing: { y: 'c', z: 'c' } })
    const undo = test.app.commands.confirm('tobe', { kind: 'merged', asIs: ['d', 'e'], toBe: ['x'] })
    expect(toBe().merged).toEqual({ a: 'x', b: 'x', d: 'x', e: 'x' })
    undo?.()
    expect(toBe().merged).toEqual({ a: 'x', b: 'x' })
    test.app.commands.confirm('tobe', { kind: 'split', asIs: ['d'], toBe: ['v', 'w'] })
    expect(toBe().pairing).toEqual({ y: 'c', z: 'c', v: 'd', w: 'd' })
  })

  it('is given back to the rule, for some elements or for all', () => {
    test.app.commands.declareMerge('tobe', ['a', 'b'], 'x')
    test.app.commands.declareMerge('tobe', ['c'], 'y')
    test.app.commands.pair('tobe', 'q', 'r')
    test.app.commands.resetPairing('tobe', { asIs: ['a', 'r'], toBe: ['y'] })
    expect(toBe()).toMatchObject({ merged: { b: 'x' } })
    expect(toBe()).not.toHaveProperty('pairing')
    const undo = test.app.commands.resetPairing('tobe')
    expect(toBe()).not.toHaveProperty('merged')
    undo?.()
    expect(toBe().merged).toEqual({ b: 'x' })
  })

  it('of a variant that is not there changes nothing', () => {
    expect(test.app.commands.pair('gone', 'a', 'b')).toBeNull()
    expect(test.app.commands.confirm('tobe', { kind: 'merged', asIs: ['a'], toBe: [] })).toBeNull()
    expect(test.app.commands.mergeMeasures('tobe', [])).toBeNull()
  })
})

describe('measures', () => {
  const one: StoredMeasure = { id: 'one', changes: ['k1', 'k2', 'k3'], class: 'eliminate' }
  const two: StoredMeasure = { id: 'two', name: 'Second', changes: ['k4'] }

  it('are named, and the name is taken back', () => {
    const undo = test.app.commands.nameMeasure('tobe', one, 'No certificates')
    expect(toBe().measures).toEqual([{ ...one, name: 'No certificates' }])
    undo?.()
    expect(toBe()).not.toHaveProperty('measures')
  })

  it('are merged into the first of them, with the first name there is', () => {
    test.app.commands.keepMeasure('tobe', two)
    test.app.commands.mergeMeasures('tobe', [one, two])
    expect(toBe().measures).toEqual([{ ...one, name: 'Second', changes: ['k1', 'k2', 'k3', 'k4'] }])
  })

  it('are split in two, each with changes left', () => {
    test.app.commands.splitMeasure('tobe', { ...one, name: 'All' }, ['k2'])
    expect(toBe().measures).toEqual([
      { ...one, name: 'All', changes: ['k1', 'k3'] },
      { ...one, id: 'new1', changes: ['k2'] },
    ])
    const before = toBe().measures
    test.app.commands.splitMeasure('tobe', two, ['k4'])
    expect(toBe().measures).toEqual(before)
  })

  it('are forgotten one by one or all at once', () => {
    test.app.commands.keepMeasure('tobe', one)
    test.app.commands.keepMeasure('tobe', two)
    test.app.commands.resetMeasures('tobe', 'one')
    expect(toBe().measures).toEqual([two])
    const undo = test.app.commands.resetMeasures('tobe')
    expect(toBe()).not.toHaveProperty('measures')
    undo?.()
    expect(toBe().measures).toEqual([two])
  })

  it('never share a change: it goes with the measure kept last', () => {
    expect(put([one, two], { id: 'three', changes: ['k2', 'k4'] })).toEqual([
      { ...one, changes: ['k1', 'k3'] },
      { id: 'three', changes: ['k2', 'k4'] },
    ])
  })

  it('are stored as they are shown', () => {
    const changes = ['k1', 'k2'].map((key) => ({ key }) as Change)
    const shown: Measure = {
      id: 'm',
      about: { kind: 'steps' },
      changes: [1],
      class: 'automate',
      heuristic: 'triage',
      effect: { visits: -1 },
      legalBasis: [],
    }
    expect(storedOf(shown, changes)).toEqual({ id: 'm', changes: ['k2'], class: 'automate', heuristic: 'triage' })
    expect(() => joined([])).toThrow('no measures')
  })
})

describe('comparing again', () => {
  const at = (text: string) => test.analyst.asked.find(({ xml }) => xml.startsWith(text))

  it('how sure a difference is, is worked out for those who want it, and again after a correction', async () => {
    const stop = test.app.commands.wantCertainty('asis', 'tobe')
    await test.clock.pass(0)
    at('sure')?.answer()
    await settled()
    expect(certaintyOf(test.app.analysis.getState(), 'asis', 'tobe')).toMatchObject({ value: { bands: [] }, stale: false })
    test.app.commands.declareMerge('tobe', ['a'], 'x')
    expect(certaintyOf(test.app.analysis.getState(), 'asis', 'tobe').stale).toBe(true)
    stop()
  })

  it('a new name of a measure concerns the comparison, not how sure it is', async () => {
    const stops = [test.app.commands.wantCertainty('asis', 'tobe'), test.app.commands.wantComparison('asis', 'tobe')]
    await test.clock.pass(0)
    for (const { answer } of test.analyst.asked) answer()
    await settled()
    test.app.commands.nameMeasure('tobe', { id: 'm', changes: ['k'] }, 'Mine')
    const state = test.app.analysis.getState()
    expect(certaintyOf(state, 'asis', 'tobe').stale).toBe(false)
    expect(comparisonOf(state, 'asis', 'tobe').stale).toBe(true)
    for (const stop of stops) stop()
  })
})
