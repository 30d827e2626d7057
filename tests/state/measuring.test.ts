import { beforeEach, expect, it } from 'vitest'
import { analysisOf, comparisonOf } from '#src/state/analysisStore.ts'
import { headlineOf, notExported } from '#src/state/homeStore.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

let test: ReturnType<typeof createTestApp>

const asked = () => test.analyst.asked.map(({ xml }) => xml)
const answer = async (index: number) => {
  test.analyst.asked[index]?.answer()
  await test.clock.pass(0)
}
const measured = (variant: string) => analysisOf(test.app.analysis.getState(), variant)

beforeEach(async () => {
  test = createTestApp()
  await test.store.save(sampleProject())
  await test.app.commands.open('project')
  await test.clock.pass(0)
})

it('measures the variant on screen and the as-is, each once', async () => {
  expect(asked()).toEqual([sampleXml('as is')])
  test.app.commands.showVariant('tobe')
  await test.clock.pass(100)
  expect(asked()).toEqual([sampleXml('as is'), sampleXml('to be')])
  expect(measured('asis')).toEqual({ value: null, stale: true, problem: null })
  await answer(0)
  expect(measured('asis')).toMatchObject({ value: { model: { steps: sampleXml('as is').length } }, stale: false })
})

it('asks once for edits that follow each other quickly', async () => {
  for (const text of ['1', '12', '123']) {
    test.app.commands.editXml('asis', text)
    await test.clock.pass(20)
  }
  await test.clock.pass(100)
  expect(asked()).toEqual([sampleXml('as is'), '123'])
})

it('keeps the last value, marked as stale, until the new one is there', async () => {
  await answer(0)
  test.app.commands.editXml('asis', '123')
  expect(measured('asis')).toMatchObject({ value: { model: { steps: sampleXml('as is').length } }, stale: true })
  await test.clock.pass(100)
  await answer(1)
  expect(measured('asis')).toMatchObject({ value: { model: { steps: 3 } }, stale: false })
})

it('cancels what was overtaken and never shows its late answer', async () => {
  test.app.commands.editXml('asis', '123')
  await test.clock.pass(100)
  expect(test.analyst.asked[0]?.signal?.aborted).toBe(true)
  await answer(1)
  await answer(0)
  expect(measured('asis').value?.model.steps).toBe(3)
})

it('measures anew when the facts of the service change', async () => {
  await answer(0)
  test.app.commands.updateService({ referenceUnits: [], acts: [], volume: 9 })
  await test.clock.pass(100)
  await answer(1)
  expect(measured('asis').value?.service.volume).toBe(9)
})

it('does not measure for a change of the title', async () => {
  test.app.commands.editTitle('New')
  await test.clock.pass(1000)
  expect(asked()).toHaveLength(1)
})

it('says why nothing could be measured, and measures again after the next change', async () => {
  test.analyst.asked[0]?.fail(new Error('no start'))
  await test.clock.pass(0)
  expect(measured('asis')).toEqual({ value: null, stale: true, problem: { code: 'unexpected', params: { message: 'no start' } } })
  test.app.commands.editXml('asis', '123')
  await test.clock.pass(100)
  await answer(1)
  expect(measured('asis')).toMatchObject({ stale: false, problem: null })
})

it('compares for as long as somebody looks, following both sides', async () => {
  const stop = test.app.commands.wantComparison('asis', 'tobe')
  await test.clock.pass(0)
  const pair = `${sampleXml('as is')}|${sampleXml('to be')}`
  expect(asked()).toContain(pair)
  await answer(asked().indexOf(pair))
  expect(comparisonOf(test.app.analysis.getState(), 'asis', 'tobe')).toMatchObject({ stale: false })

  test.app.commands.editXml('tobe', '123')
  await test.clock.pass(100)
  expect(asked()).toContain(`${sampleXml('as is')}|123`)

  stop()
  stop()
  test.app.commands.editXml('tobe', '1234')
  await test.clock.pass(100)
  expect(asked()).not.toContain(`${sampleXml('as is')}|1234`)
})

it('measures a variant that is asked for until all who asked have stopped', async () => {
  const stops = [test.app.commands.wantAnalysis('tobe'), test.app.commands.wantAnalysis('tobe')]
  stops[0]?.()
  test.app.commands.editXml('tobe', '123')
  await test.clock.pass(100)
  expect(asked()).toContain('123')
  stops[1]?.()
  test.app.commands.editXml('tobe', '1234')
  await test.clock.pass(100)
  expect(asked()).not.toContain('1234')
})

it('forgets variants that were removed, and everything with the project', async () => {
  test.app.commands.showVariant('tobe')
  await test.clock.pass(100)
  test.app.commands.removeVariant('tobe')
  expect(Object.keys(test.app.analysis.getState().variants)).toEqual(['asis'])
  await test.app.commands.close()
  expect(test.app.analysis.getState().variants).toEqual({})
})

it('measures a card of the home page when it is seen, once for one content', async () => {
  await test.store.save(sampleProject({ id: 'other' }))
  await test.clock.pass(0)
  const before = asked().length
  test.app.commands.wantHeadline('other')
  test.app.commands.wantHeadline('other')
  await test.clock.pass(0)
  expect(asked().length).toBe(before + 1)
  await answer(before)
  await answer(before + 1)
  expect(headlineOf(test.app.home.getState(), 'other')).toMatchObject({
    value: { asIs: { model: { steps: sampleXml('as is').length } }, toBe: { model: { steps: sampleXml('to be').length } } },
    stale: false,
  })

  // when it is saved again as it was
  await test.store.save(sampleProject({ id: 'other' }))
  await test.clock.pass(100)
  expect(asked().length).toBe(before + 2)

  // when it is gone
  await test.store.remove('other')
  await test.clock.pass(0)
  expect(test.app.home.getState().headlines).toEqual({})
})

it('shows cards newest first and tells which have no copy outside', async () => {
  await test.clock.pass(1000)
  await test.store.save(sampleProject({ id: 'newer' }))
  await test.clock.pass(1000)
  await test.store.markExported('newer', new Date(test.clock.now()).toISOString())
  await test.clock.pass(0)
  const cards = test.app.home.getState().cards ?? []
  expect(cards.map(({ id }) => id)).toEqual(['newer', 'project'])
  expect(notExported(cards).map(({ id }) => id)).toEqual(['project'])
})

it('forgets the figures of a variant nobody looks at when they are no longer true', async () => {
  // given both measured
  const stop = test.app.commands.wantAnalysis('tobe')
  await test.clock.pass(0)
  await answer(0)
  await answer(1)
  stop()
  expect(measured('tobe').stale).toBe(false)

  // when
  test.app.commands.updateService({ referenceUnits: [], acts: [], volume: 9 })

  // then
  expect(measured('tobe')).toEqual({ value: null, stale: true, problem: null })
})

it('forgets a comparison nobody looks at when it is no longer true', async () => {
  const stop = test.app.commands.wantComparison('asis', 'tobe')
  await test.clock.pass(0)
  await answer(1)
  stop()
  test.app.commands.editTitle('New')
  expect(comparisonOf(test.app.analysis.getState(), 'asis', 'tobe').stale).toBe(false)
  test.app.commands.pair('tobe', 'a', 'a')
  expect(comparisonOf(test.app.analysis.getState(), 'asis', 'tobe').value).toBeNull()
})
