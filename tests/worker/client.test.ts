import { MessageChannel } from 'node:worker_threads'
import type { MessagePort } from 'node:worker_threads'
import { afterEach, expect, it } from 'vitest'
import { ProblemError } from '#src/domain/ports.ts'
import type { Analysis } from '#src/domain/results.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import type { WorkerLike } from '#src/worker/client.ts'
import { createWorkerAnalyst } from '#src/worker/client.ts'
import type { Call, Methods, Reply } from '#src/worker/protocol.ts'
import { serve } from '#src/worker/serve.ts'
import { createFakeClock, settled } from '#tests/support/fakeClock.ts'

const ports: MessagePort[] = []
afterEach(() => {
  for (const port of ports.splice(0)) port.close()
})

/** Workers that answer through a real message channel; `crash` and `hang` are asked for by the text. */
function createWorkers(methods: Partial<Methods> = {}) {
  const started: { terminated: boolean; readonly received: string[]; readonly crash: (message: string) => void }[] = []
  const all: Methods = {
    analyse: ({ xml }) =>
      xml === 'hang' ? new Promise<Analysis>(() => {}) : ({ model: { steps: xml.length } } as unknown as Analysis),
    compare: () => Promise.reject(new ProblemError({ code: 'notBpmn', params: { place: '3:1' } })),
    certainty: () => Promise.reject(new Error('not asked for')),
    contributions: () => Promise.reject(new Error('not asked for')),
    read: (bytes) => ({ xml: new TextDecoder().decode(bytes), findings: [] }),
    withService: ({ xml }) => Promise.reject(new Error(`cannot write ${xml}`)),
    inLanguage: ({ xml, to }) => `${xml} in ${to}`,
    sheets: () => [],
    draw: () => '',
    thumbnail: () => NO_THUMBNAIL,
    simulate: () => Promise.reject(new Error('not asked for')),
    walk: () => Promise.reject(new Error('not asked for')),
    report: () => Promise.reject(new Error('not asked for')),
    ...methods,
  }
  const spawn = (): WorkerLike => {
    const { port1: page, port2: inside } = new MessageChannel()
    ports.push(page, inside)
    const crashed: ((event: { message?: string }) => void)[] = []
    const worker = {
      terminated: false,
      received: [] as string[],
      crash: (message: string) => crashed.forEach((told) => told({ message })),
    }
    started.push(worker)
    serve(
      {
        postMessage: (reply) => inside.postMessage(reply),
        addEventListener: (_, listener) =>
          inside.on('message', (data: Call) => {
            worker.received.push(data.method === 'analyse' ? data.request.xml : data.method)
            listener({ data })
          }),
      },
      all,
    )
    return {
      postMessage: (call) => page.postMessage(call),
      addEventListener(type: string, listener: (event: never) => void) {
        if (type === 'message') page.on('message', (data: Reply) => listener({ data } as never))
        if (type === 'error') crashed.push(listener as (event: { message?: string }) => void)
      },
      terminate() {
        worker.terminated = true
        page.close()
      },
    } as WorkerLike
  }
  const clock = createFakeClock()
  return { started, clock, analyst: createWorkerAnalyst(spawn, clock) }
}

const steps = (analysis: Analysis) => analysis.model.steps

/** Until messages have gone there and back. */
const delivered = async () => {
  for (let turn = 0; turn < 20; turn++) await settled()
}

it('answers each call with its own result', async () => {
  const { analyst } = createWorkers()
  const answers = await Promise.all(['a', 'bb', 'ccc'].map((xml) => analyst.analyse({ xml })))
  expect(answers.map(steps)).toEqual([1, 2, 3])
  expect(await analyst.read(new TextEncoder().encode('<a/>'))).toEqual({ xml: '<a/>', findings: [] })
})

it('starts no worker before there is something to do, and then one', async () => {
  const { analyst, started } = createWorkers()
  expect(started).toHaveLength(0)
  await analyst.analyse({ xml: 'a' })
  await analyst.analyse({ xml: 'b' })
  expect(started).toHaveLength(1)
})

it('carries the words for a failure over the line', async () => {
  const { analyst } = createWorkers()
  await expect(analyst.compare({ xml: 'a' }, { xml: 'b' })).rejects.toMatchObject({
    problem: { code: 'notBpmn', params: { place: '3:1' } },
  })
  await expect(analyst.withService('x', { referenceUnits: [], acts: [] })).rejects.toMatchObject({
    problem: { code: 'unexpected', params: { message: 'cannot write x' } },
  })
})

it('never sends a call that was cancelled while it waited', async () => {
  const { analyst, started } = createWorkers()
  const cancel = new AbortController()
  const first = analyst.analyse({ xml: 'first' })
  const second = analyst.analyse({ xml: 'second' }, cancel.signal)
  const third = analyst.analyse({ xml: 'third' })
  cancel.abort()
  await expect(second).rejects.toMatchObject({ name: 'AbortError' })
  expect([steps(await first), steps(await third)]).toEqual([5, 5])
  expect(started[0]?.received).toEqual(['first', 'third'])
})

it('refuses a call that was cancelled before it was made', async () => {
  const { analyst, started } = createWorkers()
  await expect(analyst.analyse({ xml: 'a' }, AbortSignal.abort())).rejects.toMatchObject({ name: 'AbortError' })
  expect(started).toHaveLength(0)
})

it('replaces a worker that goes on with what nobody wants any more', async () => {
  // given
  const { analyst, started, clock } = createWorkers()
  const cancel = new AbortController()
  const hanging = analyst.analyse({ xml: 'hang' }, cancel.signal)
  const next = analyst.analyse({ xml: 'next' })

  // when
  cancel.abort()
  await expect(hanging).rejects.toMatchObject({ name: 'AbortError' })
  await clock.pass(500)
  expect(started[0]?.terminated).toBe(false)
  await clock.pass(500)

  // then
  expect(started[0]?.terminated).toBe(true)
  expect(steps(await next)).toBe(4)
  expect(started).toHaveLength(2)
})

it('lets a cancelled call end by itself when it ends soon', async () => {
  let finish = () => {}
  const { analyst, started, clock } = createWorkers({
    analyse: ({ xml }) => {
      const value = { model: { steps: xml.length } } as unknown as Analysis
      return xml === 'slow' ? new Promise((resolve) => (finish = () => resolve(value))) : value
    },
  })
  const cancel = new AbortController()
  const slow = analyst.analyse({ xml: 'slow' }, cancel.signal)
  const next = analyst.analyse({ xml: 'next!' })
  await delivered()
  cancel.abort()
  await expect(slow).rejects.toMatchObject({ name: 'AbortError' })
  finish()
  expect(steps(await next)).toBe(5)
  await clock.pass(5_000)
  expect(started).toHaveLength(1)
  expect(started[0]?.terminated).toBe(false)
})

it('fails the call that a crash interrupted, and goes on with a new worker', async () => {
  const { analyst, started } = createWorkers()
  const hanging = analyst.analyse({ xml: 'hang' })
  const next = analyst.analyse({ xml: 'next' })
  await delivered()
  started[0]?.crash('out of memory')
  await expect(hanging).rejects.toMatchObject({ problem: { code: 'analysisCrashed', params: { message: 'out of memory' } } })
  expect(steps(await next)).toBe(4)
  expect(started.map(({ terminated }) => terminated)).toEqual([true, false])
})

it('does not mind a late word from a worker that was replaced', async () => {
  const { analyst, started } = createWorkers()
  const hanging = analyst.analyse({ xml: 'hang' })
  await delivered()
  started[0]?.crash('first')
  await expect(hanging).rejects.toThrow()
  const next = analyst.analyse({ xml: 'next' })
  started[0]?.crash('second')
  expect(steps(await next)).toBe(4)
})

it('fails a call whose content cannot be sent, and goes on', async () => {
  const { analyst } = createWorkers()
  const unsendable = { xml: 'a', service: { referenceUnits: [], acts: [], name: (() => '') as unknown as string } }
  await expect(analyst.analyse(unsendable)).rejects.toMatchObject({ problem: { code: 'analysisCrashed' } })
  expect(steps(await analyst.analyse({ xml: 'ok' }))).toBe(2)
})

it('tells how far long work has got, and the worker when nobody wants it any more', async () => {
  // given
  let sawStop = false
  const { analyst, started } = createWorkers({
    simulate: async (_, watch) => {
      watch.progress(0.25)
      while (!watch.stopped) await settled()
      sawStop = true
      throw new Error('stopped')
    },
  })
  const cancel = new AbortController()
  const told: number[] = []
  const running = analyst.simulate({ xml: 'a' }, cancel.signal, (share) => told.push(share))
  await delivered()
  expect(told).toEqual([0.25])

  // when
  cancel.abort()
  await expect(running).rejects.toMatchObject({ name: 'AbortError' })

  // then: the same worker goes on with the next call
  expect(steps(await analyst.analyse({ xml: 'next' }))).toBe(4)
  expect(sawStop).toBe(true)
  expect(started).toHaveLength(1)
})
