import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { Words } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'

const SAID = ['visits', 'elapsedDays'] as const satisfies readonly IndicatorId[]
const EVIDENCE = ['regulation', 'measured', 'interview', 'estimate', 'none'] as const
const NOTHING = 0.05

interface ConclusionProps {
  readonly comparison: Comparison
  readonly certainty: Certainty | null
}

/** The result in one line: what is saved, between which limits, and what that rests on. */
export function Conclusion({ comparison, certainty }: ConclusionProps) {
  const words = useWords()
  return (
    <p className={styles.conclusion}>
      <b>{savedSentence(comparison, certainty, words)}</b>
      <span>{certainty ? restsOn(certainty, words) : words.t('compare.certaintyLater')}</span>
    </p>
  )
}

/** What the redesign saves, and between which limits. */
export function savedSentence(comparison: Comparison, certainty: Certainty | null, words: Words): string {
  const said = SAID.map((id) => savedText(id, comparison, certainty, words)).filter((text) => text !== null)
  return said.length === 0 ? words.t('compare.saved.none') : `${words.t('compare.saved.title')}: ${said.join(', ')}`
}

/** What one indicator saves, as `days 31 (27 to 36)`; null when nothing changes. */
function savedText(
  id: (typeof SAID)[number],
  { indicators }: Comparison,
  certainty: Certainty | null,
  words: Words,
): string | null {
  const difference = indicators.find((row) => row.id === id)?.difference ?? null
  if (difference === null || Math.abs(difference) < NOTHING) return null
  const isSaved = difference < 0
  const write = (value: number) => formatNumber(isSaved ? -value : value, words.language, { max: 1 })
  const band = certainty?.bands.find(({ indicator }) => indicator === id)
  const text = words.t(`compare.saved.${id}`, { value: write(difference) })
  const what = isSaved ? text : words.t('compare.saved.more', { what: text })
  if (!band || write(band.low) === write(band.high)) return what
  // The ends are those of all facts at their least and at their most; which saves more depends on the service.
  const [one, other] = isSaved === band.low > band.high ? [band.low, band.high] : [band.high, band.low]
  return `${what} ${words.t('compare.saved.range', { low: write(one), high: write(other) })}`
}

/** How many steps rest on which evidence. */
export function restsOn({ evidence }: Certainty, words: Words): string {
  const count = EVIDENCE.reduce((sum, source) => sum + evidence[source], 0)
  const list = EVIDENCE.filter((source) => evidence[source] > 0).map((source) =>
    words.t('compare.evidenceCount', { name: words.t(`compare.evidence.${source}`), count: evidence[source] }),
  )
  return words.t('compare.rests', { count, list: list.join(', ') })
}
