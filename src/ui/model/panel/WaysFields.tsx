import type { ElementInfo, Way, WayRule } from '#src/modeler/describe.ts'
import { formatShare, roundTo } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Panel.module.css'

export interface WaysFieldsProps {
  readonly element: ElementInfo
  readonly probabilityOf: (way: string) => number | undefined
  readonly onCommit: (way: string, probability: number | undefined) => void
}

const HINTS = { some: 'model.decision.any', all: 'model.decision.all', first: 'model.decision.first' } as const

/** How often each way on is taken. */
export function WaysFields({ element, probabilityOf, onCommit }: WaysFieldsProps) {
  const words = useWords()
  const { rule, ways } = element
  if (rule === undefined) return null
  const nameOf = (way: Way) => way.name || words.t('model.decision.to', { name: way.target || words.t('model.panel.unnamed') })
  return (
    <section className={styles.fields} aria-label={words.t('model.decision.title')}>
      {rule !== 'all' && <h3 className={styles.listTitle}>{words.t('model.decision.title')}</h3>}
      {rule !== 'one' && <p className={styles.none}>{words.t(HINTS[rule])}</p>}
      {rule !== 'all' &&
        ways.map((way) => (
          <NumberField
            key={way.id}
            label={nameOf(way)}
            kind="share"
            unit="%"
            value={probabilityOf(way.id)}
            onCommit={(probability) => onCommit(way.id, probability)}
          />
        ))}
      {sumLine(
        rule,
        ways.map((way) => probabilityOf(way.id)),
      )}
    </section>
  )

  function sumLine(of: WayRule, shares: readonly (number | undefined)[]) {
    const known = shares.filter((share) => share !== undefined)
    if (of !== 'one' || known.length === 0) return null
    const sum = roundTo(
      known.reduce((total, share) => total + share, 0),
      9,
    )
    const whole = formatShare(1, words.language)
    const said = formatShare(sum, words.language, { max: 2 })
    if (known.length < shares.length && sum <= 1) {
      return (
        <p className={styles.becomes}>
          {words.t('model.decision.rest', { rest: formatShare(1 - sum, words.language, { max: 2 }) })}
        </p>
      )
    }
    if (sum === 1) return <p className={styles.becomes}>{words.t('model.decision.sum', { sum: said })}</p>
    return <p className={styles.problem}>{words.t('model.decision.sumWrong', { sum: said, whole })}</p>
  }
}
