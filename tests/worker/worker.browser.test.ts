import { expect, it } from 'vitest'
import { systemClock } from '#src/storage/browser/systemClock.ts'
import { createWorkerAnalyst } from '#src/worker/client.ts'
import { spawnAnalysisWorker } from '#src/worker/spawn.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

it('measures in a worker of a real browser', async () => {
  const analyst = createWorkerAnalyst(spawnAnalysisWorker, systemClock)
  const analysis = await analyst.analyse({ xml: sampleXml('Now') })
  expect(analysis.model.steps).toBe(1)
  await expect(analyst.analyse({ xml: 'no XML' })).rejects.toMatchObject({ problem: { code: 'notXml' } })
})
