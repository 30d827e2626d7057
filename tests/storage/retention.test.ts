import * as fc from 'fast-check'
import { expect, it } from 'vitest'
import type { Revision, RevisionReason } from '#src/domain/project.ts'
import { outdated } from '#src/storage/retention.ts'

const NOW = Date.UTC(2026, 5, 1, 12)
const MINUTE = 60_000
const DAY = 24 * 60 * MINUTE

const revision = (minutesAgo: number, reason: RevisionReason = 'auto'): Revision => ({
  id: `${reason} ${minutesAgo}`,
  project: 'p',
  savedAt: new Date(NOW - minutesAgo * MINUTE).toISOString(),
  reason,
})

const every = (minutes: number, days: number) =>
  Array.from({ length: Math.floor((days * DAY) / MINUTE / minutes) }, (_, index) => revision(index * minutes))

it('keeps the newest ones however close together', () => {
  expect(outdated(every(5, 0.05), NOW)).toEqual([])
})

it('keeps one an hour of the last day, one a day of the last month, one a week of the last year', () => {
  const all = every(30, 400)
  const gone = new Set(outdated(all, NOW))
  const left = (from: number, to: number) =>
    all.filter(({ id, savedAt }) => {
      const age = (NOW - Date.parse(savedAt)) / DAY
      return !gone.has(id) && age >= from && age < to
    }).length
  expect(left(0, 10 / 24)).toBe(20)
  expect(left(11 / 24, 1)).toBe(13)
  expect(left(2, 30)).toBe(28)
  expect(left(35, 365)).toBeGreaterThanOrEqual(46)
  expect(left(35, 365)).toBeLessThanOrEqual(49)
  expect(left(366, 400)).toBe(0)
})

it('never lets go of what was asked for', () => {
  const asked = (['named', 'created', 'imported'] as const).flatMap((reason) => [revision(1e6, reason), revision(2e6, reason)])
  expect(outdated([...every(5, 2), ...asked], NOW).filter((id) => !id.startsWith('auto'))).toEqual([])
})

it('lets nothing more go when it is asked again at the same moment', () => {
  const ages = fc.array(fc.integer({ min: 0, max: 600_000 }), { maxLength: 80 })
  fc.assert(
    fc.property(ages, (minutes) => {
      const all = [...new Set(minutes)].map((ago) => revision(ago))
      const gone = new Set(outdated(all, NOW))
      const left = all.filter(({ id }) => !gone.has(id))
      expect(outdated(left, NOW)).toEqual([])
      expect(left.length).toBeGreaterThanOrEqual(Math.min(20, all.length))
    }),
  )
})
