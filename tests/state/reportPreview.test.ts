import { expect, it } from 'vitest'
import { ProblemError } from '#src/domain/ports.ts'
import type { MadeReport, ReportRequest } from '#src/domain/report.ts'
import { createReportPreview } from '#src/state/reportPreview.ts'
import { createFakeClock } from '#tests/support/fakeClock.ts'

const request = (language: ReportRequest['language']) => ({ language }) as ReportRequest
const made = (text: string): MadeReport => ({ bytes: new TextEncoder().encode(text), toFill: {} })

/** A reporter whose reports are finished by hand. */
function underTest() {
  const clock = createFakeClock()
  const asked: {
    readonly language: string
    readonly aborted: () => boolean
    readonly progress: (share: number) => void
    readonly finish: (report: MadeReport) => void
    readonly fail: (error: Error) => void
  }[] = []
  const preview = createReportPreview(
    {
      report: ({ language }, signal, progress) =>
        new Promise((finish, fail) => {
          asked.push({ language, aborted: () => signal!.aborted, progress: progress!, finish, fail })
        }),
    },
    clock,
  )
  return { clock, asked, preview, state: () => preview.state.getState() }
}

it('makes the first report at once and tells how far it is', async () => {
  const { clock, asked, preview, state } = underTest()
  preview.show(request('en'))
  expect(state()).toMatchObject({ phase: 'making', made: null })
  await clock.pass(0)
  asked[0]!.progress(0.4)
  expect(state().share).toBe(0.4)
  asked[0]!.finish(made('one'))
  await clock.pass(0)
  expect(state()).toMatchObject({ phase: 'ready', share: 1, problem: null })
  expect(new TextDecoder().decode(state().made!.bytes)).toBe('one')
})

it('choices that follow each other quickly make one report, and the old one stays until then', async () => {
  // given
  const { clock, asked, preview, state } = underTest()
  preview.show(request('en'))
  await clock.pass(0)
  asked[0]!.finish(made('one'))
  await clock.pass(0)

  // when
  preview.show(request('ru'))
  await clock.pass(100)
  preview.show(request('uz'))
  await clock.pass(1_000)

  // then
  expect(asked.map(({ language }) => language)).toEqual(['en', 'uz'])
  expect(state()).toMatchObject({ phase: 'making' })
  expect(new TextDecoder().decode(state().made!.bytes)).toBe('one')
})

it('a newer request overtakes the older, whatever that still says', async () => {
  const { clock, asked, preview, state } = underTest()
  preview.show(request('en'))
  await clock.pass(0)
  preview.show(request('ru'))
  await clock.pass(1_000)
  expect(asked[0]!.aborted()).toBe(true)
  asked[0]!.progress(0.9)
  asked[0]!.finish(made('old'))
  await clock.pass(0)
  expect(state()).toMatchObject({ phase: 'making', share: 0, made: null })
  asked[1]!.finish(made('new'))
  await clock.pass(0)
  expect(new TextDecoder().decode(state().made!.bytes)).toBe('new')
})

it('is stopped by the reader, and stopping what is ready changes nothing', async () => {
  const { clock, asked, preview, state } = underTest()
  preview.show(request('en'))
  await clock.pass(0)
  preview.stop()
  expect(asked[0]!.aborted()).toBe(true)
  expect(state().phase).toBe('stopped')
  preview.show(request('en'))
  await clock.pass(1_000)
  asked[1]!.finish(made('one'))
  await clock.pass(0)
  preview.stop()
  expect(state().phase).toBe('ready')
})

it('says why nothing was made, and is empty again once it is cleared', async () => {
  const { clock, asked, preview, state } = underTest()
  preview.show(request('en'))
  await clock.pass(0)
  asked[0]!.fail(new ProblemError({ code: 'notXml' }))
  await clock.pass(0)
  expect(state()).toMatchObject({ phase: 'failed', problem: { code: 'notXml' } })
  preview.clear()
  expect(state()).toEqual({ phase: 'none', share: 0, made: null, problem: null })
})

it('forgotten before it began, a report is never asked for', async () => {
  const { clock, asked, preview } = underTest()
  preview.show(request('en'))
  preview.clear()
  await clock.pass(1_000)
  expect(asked).toEqual([])
})
