import type { Revision } from '#src/domain/project.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR

/** So many of the newest automatic revisions stay, however close together. */
const NEWEST = 20

/** Older ones thin out: up to an age, one per span stays. Beyond the last, nothing automatic does. */
const SPANS = [
  { upTo: DAY, span: HOUR },
  { upTo: 30 * DAY, span: DAY },
  { upTo: 365 * DAY, span: 7 * DAY },
] as const

/** Kept until the project is removed: somebody or something asked for them. */
export const isKept = ({ reason }: Pick<Revision, 'reason'>): boolean =>
  reason === 'named' || reason === 'created' || reason === 'imported'

/** Ids of the revisions that may go, seen at a moment (milliseconds since 1970). Of a span the newest stays. */
export function outdated(revisions: readonly Revision[], now: number): string[] {
  const passing = revisions.filter((revision) => !isKept(revision)).sort((a, b) => b.savedAt.localeCompare(a.savedAt))
  const seen = new Set<string>()
  return passing
    .slice(NEWEST)
    .filter(({ savedAt }) => {
      const time = Date.parse(savedAt)
      const rule = SPANS.find(({ upTo }) => now - time <= upTo)
      if (!rule) return true
      const slot = `${rule.span} ${Math.floor(time / rule.span)}`
      if (seen.has(slot)) return true
      seen.add(slot)
      return false
    })
    .map(({ id }) => id)
}
