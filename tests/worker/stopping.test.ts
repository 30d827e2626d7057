import { MessageChannel } from 'node:worker_threads'
import { expect, it, onTestFinished } from 'vitest'
import { createWorkerAnalyst } from '#src/worker/client.ts'
import type { WorkerLike } from '#src/worker/client.ts'
import { createMethods } from '#src/worker/methods.ts'
import type { Progress, Reply } from '#src/worker/protocol.ts'
import { serve } from '#src/worker/serve.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'
import { sampleXml } from '#tests/support/sampleProject.ts'

/** Steps one after the other, each skipped by half of the cases: so many ways that they are sampled for a second or more. */
const long = (() => {
  const parts = Array.from({ length: 120 }, (_, i) => {
    const after = i === 119 ? 'e' : `x${i + 1}`
    return `<bpmn:exclusiveGateway id="x${i}" /><bpmn:task id="t${i}" name="Step ${i}" />
      <bpmn:sequenceFlow id="a${i}" sourceRef="x${i}" targetRef="t${i}" /><bpmn:sequenceFlow id="b${i}" sourceRef="x${i}" targetRef="${after}" />
      <bpmn:sequenceFlow id="c${i}" sourceRef="t${i}" targetRef="${after}" />`
  })
  return `<?xml version="1.0" encoding="UTF-8"?>
<bpmn:definitions xmlns:bpmn="http://www.omg.org/spec/BPMN/20100524/MODEL" id="d" targetNamespace="t">
  <bpmn:process id="p"><bpmn:startEvent id="s" /><bpmn:endEvent id="e" />
    <bpmn:sequenceFlow id="f" sourceRef="s" targetRef="x0" />${parts.join('\n')}</bpmn:process>
</bpmn:definitions>`
})()

/** The worker as it is, behind a real message channel, and everything that it says. */
function listenedTo() {
  const said: (Reply | Progress)[] = []
  let started = 0
  const spawn = (): WorkerLike => {
    started++
    const { port1: page, port2: inside } = new MessageChannel()
    onTestFinished(() => page.close())
    serve(
      {
        postMessage(message) {
          said.push(message)
          inside.postMessage(message)
        },
        addEventListener: (_, listener) => inside.on('message', (data) => listener({ data })),
      },
      createMethods(),
    )
    return {
      postMessage: (call) => page.postMessage(call),
      addEventListener(type: string, listener: (event: never) => void) {
        if (type === 'message') page.on('message', (data: Reply) => listener({ data } as never))
      },
      terminate: () => page.close(),
    } as WorkerLike
  }
  const analyst = createWorkerAnalyst(spawn, createFakeClock())
  const underWay = async () => {
    while (!said.some((message) => 'progress' in message)) await new Promise((resolve) => setTimeout(resolve))
  }
  const failed = () => said.flatMap((message) => ('ok' in message ? [message.ok ? 'done' : 'left'] : []))
  return { analyst, underWay, said, failed, started: () => started }
}

it.each([
  {
    what: 'an analysis',
    ask: (analyst: ReturnType<typeof createWorkerAnalyst>, signal: AbortSignal) => analyst.analyse({ xml: long }, signal),
  },
  {
    what: 'a comparison',
    ask: (analyst: ReturnType<typeof createWorkerAnalyst>, signal: AbortSignal) =>
      analyst.compare({ xml: sampleXml('as is') }, { xml: long }, signal),
  },
])('a newer request stops $what while it is being worked out, in the same worker', { timeout: 60_000 }, async ({ ask }) => {
  // given
  const { analyst, underWay, said, failed, started } = listenedTo()
  const cancel = new AbortController()
  const older = ask(analyst, cancel.signal)
  await underWay()

  // when
  cancel.abort()
  const newer = analyst.analyse({ xml: sampleXml('Now') })
  await expect(older).rejects.toMatchObject({ name: 'AbortError' })

  // then
  expect((await newer).model.steps).toBe(1)
  expect(failed()).toEqual(['left', 'done'])
  expect(started()).toBe(1)
  for (const message of said) if ('progress' in message) expect(message.progress).toBeLessThan(1)
})
