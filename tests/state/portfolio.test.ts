import { expect, it } from 'vitest'
import { entryOf } from '#src/state/portfolioStore.ts'
import { createTestApp } from '#tests/support/appUnderTest.ts'
import { createFakeClock, settled } from '#tests/support/fakeClock.ts'
import { createMemoryStore } from '#tests/support/memoryStore.ts'
import { sampleProject, sampleXml } from '#tests/support/sampleProject.ts'

const AS_IS = sampleXml('as is')
const TO_BE_A = sampleXml('to be, first')
const TO_BE_B = sampleXml('to be, second way')

const project = (id: string) =>
  sampleProject({
    id,
    variants: [
      { id: 'asis', name: 'As-is', role: 'as-is', xml: AS_IS },
      { id: 'a', name: 'A', role: 'to-be', xml: TO_BE_A },
      { id: 'b', name: 'B', role: 'to-be', xml: TO_BE_B },
    ],
  })

async function setUp(...ids: readonly string[]) {
  const clock = createFakeClock()
  const store = createMemoryStore(clock)
  for (const id of ids) await store.save(project(id))
  const under = createTestApp({ clock, store })
  await settled()
  return { ...under, clock, store }
}

/** Answers everything that is asked, one after the other. */
async function answerAll({ clock, analyst }: Awaited<ReturnType<typeof setUp>>) {
  for (let answered = 0; ;) {
    await clock.pass(100)
    if (answered === analyst.asked.length) return
    for (; answered < analyst.asked.length; answered++) analyst.asked[answered]?.answer()
  }
}

it('measures every project with all its to-be variants', async () => {
  // given
  const under = await setUp('flat', 'car')

  // when
  under.app.commands.wantPortfolio()
  await answerAll(under)

  // then
  const { value, stale } = entryOf(under.app.portfolio.getState(), 'car')
  expect(stale).toBe(false)
  expect(value?.asIs.model.steps).toBe(AS_IS.length)
  expect(value?.toBes.map(({ name, analysis }) => [name, analysis.model.steps])).toEqual([
    ['A', TO_BE_A.length],
    ['B', TO_BE_B.length],
  ])
  expect(entryOf(under.app.portfolio.getState(), 'flat').value).not.toBeNull()
})

it('measures nothing until somebody looks, and nothing twice', async () => {
  const under = await setUp('flat')
  await answerAll(under)
  expect(under.analyst.asked).toHaveLength(0)

  const stop = under.app.commands.wantPortfolio()
  await answerAll(under)
  stop()
  under.app.commands.wantPortfolio()
  await answerAll(under)
  expect(under.analyst.asked).toHaveLength(3)
})

it('follows what changes while it is looked at', async () => {
  // given
  const under = await setUp('flat')
  under.app.commands.wantPortfolio()
  await answerAll(under)

  // when
  await under.store.save({ ...project('flat'), variants: project('flat').variants.slice(0, 2) })
  await settled()
  await answerAll(under)

  // then
  expect(entryOf(under.app.portfolio.getState(), 'flat').value?.toBes.map(({ name }) => name)).toEqual(['A'])

  // when it is removed
  await under.store.remove('flat')
  await settled()
  expect(entryOf(under.app.portfolio.getState(), 'flat').value).toBeNull()
})
