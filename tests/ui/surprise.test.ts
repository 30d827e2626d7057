import { expect, it } from 'vitest'
import type { Analysis } from '#src/domain/results.ts'
import { surpriseOf } from '#src/ui/references/reference.ts'

const measured = (means: Readonly<Record<'visits' | 'elapsedDays' | 'documents' | 'steps', number | null>>): Analysis =>
  ({ indicators: Object.fromEntries(Object.entries(means).map(([id, mean]) => [id, { mean }])) }) as unknown as Analysis

it('names the figure that falls by the largest share', () => {
  const asIs = measured({ visits: 10, elapsedDays: 40, documents: 10, steps: 20 })
  const toBe = measured({ visits: 1, elapsedDays: 2, documents: 4, steps: 8 })
  expect(surpriseOf({ asIs, toBe })).toEqual({ indicator: 'elapsedDays', asIs: 40, toBe: 2 })
})

it('names the visits first when several fall to nothing', () => {
  const asIs = measured({ visits: 3, elapsedDays: 40, documents: 10, steps: 20 })
  const toBe = measured({ visits: 0, elapsedDays: 0, documents: 4, steps: 8 })
  expect(surpriseOf({ asIs, toBe })?.indicator).toBe('visits')
})

it('names none when nothing falls or a figure is not known', () => {
  const asIs = measured({ visits: 1, elapsedDays: null, documents: 1, steps: 5 })
  const toBe = measured({ visits: 1, elapsedDays: 3, documents: 2, steps: 5 })
  expect(surpriseOf({ asIs, toBe })).toBeUndefined()
})
