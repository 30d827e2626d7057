import { ActionIcon, Button } from '@mantine/core'
import { IconLock, IconLockOpen } from '@tabler/icons-react'
import { useState } from 'react'
import type { BranchShare } from '#src/domain/branchShares.ts'
import { effectiveShares, equalShares, normalised, withShare } from '#src/domain/branchShares.ts'
import type { ElementInfo, Way } from '#src/modeler/describe.ts'
import { formatNumber, formatShare, roundTo } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { HelpMark } from './Helped.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'
import ways from './Ways.module.css'

export interface WaysFieldsProps {
  readonly element: ElementInfo
  readonly probabilityOf: (way: string) => number | undefined
  /** All that changed, to be one step of the undo history. */
  readonly onCommit: (shares: ReadonlyMap<string, number | undefined>) => void
}

const HINTS = { some: 'model.decision.any', all: 'model.decision.all', first: 'model.decision.first' } as const
const TOPICS = { one: 'share', some: 'shareSome', first: 'shareFirst' } as const

/** How often each way on is taken. Where exactly one is taken, the others follow a change, so that all are 100 %. */
export function WaysFields({ element, probabilityOf, onCommit }: WaysFieldsProps) {
  const words = useWords()
  const { readOnly } = usePanel()
  const [locked, setLocked] = useState<ReadonlySet<string>>(new Set())
  const { rule, ways: all } = element
  if (rule === undefined) return null
  const nameOf = (way: Way) => way.name || words.t('model.decision.to', { name: way.target || words.t('model.panel.unnamed') })
  if (rule === 'all') {
    return (
      <section className={styles.fields} aria-label={words.t('model.decision.title')}>
        <p className={styles.none}>{words.t('model.decision.all')}</p>
      </section>
    )
  }

  const isWhole = rule !== 'some'
  const branches = all.map(({ id }): BranchShare => ({ share: probabilityOf(id), locked: locked.has(id) }))
  const known = branches.flatMap(({ share }) => share ?? [])
  const shown = effectiveShares(branches)
  const sum = roundTo(
    known.reduce((total, share) => total + share, 0),
    6,
  )
  const isComplete = known.length === all.length
  const put = (shares: readonly number[]) => onCommit(new Map(all.map(({ id }, i) => [id, shares[i]])))
  const commit = (at: number, share: number | undefined) => {
    const way = all[at]
    if (way === undefined) return
    if (isWhole && share !== undefined) put(withShare(branches, at, share))
    else onCommit(new Map([[way.id, share]]))
  }
  const toggle = (id: string) => {
    const next = new Set(locked)
    if (!next.delete(id)) next.add(id)
    setLocked(next)
  }
  const percent = (share: number) => formatShare(share, words.language, { max: 2 })

  return (
    <section className={styles.fields} aria-label={words.t('model.decision.title')} data-field="ways">
      <div className={styles.labelRow}>
        <h3 className={styles.listTitle}>{words.t('model.decision.title')}</h3>
        <HelpMark topic={TOPICS[rule]} />
      </div>
      {rule !== 'one' && <p className={styles.none}>{words.t(HINTS[rule])}</p>}
      {isWhole && (
        <div className={ways.bar} role="img" aria-label={words.t('panel.bar')}>
          {all.map(({ id }, i) => (
            <span key={id} style={{ flexGrow: shown[i] ?? 0 }} data-missing={branches[i]?.share === undefined || undefined} />
          ))}
        </div>
      )}
      {all.map((way, i) => (
        <div key={way.id} className={ways.way}>
          <NumberField
            label={nameOf(way)}
            kind="share"
            unit="%"
            value={branches[i]?.share}
            placeholder={
              isWhole && known.length > 0 ? formatNumber(roundTo((shown[i] ?? 0) * 100, 2), words.language) : undefined
            }
            onCommit={(share) => commit(i, share)}
          />
          {isWhole && !readOnly && all.length > 2 && (
            <ActionIcon
              variant={locked.has(way.id) ? 'light' : 'subtle'}
              color={locked.has(way.id) ? 'lapis' : 'gray'}
              size={36}
              aria-pressed={locked.has(way.id)}
              aria-label={words.t(locked.has(way.id) ? 'panel.unlock' : 'panel.lock', { name: nameOf(way) })}
              title={words.t(locked.has(way.id) ? 'panel.unlock' : 'panel.lock', { name: nameOf(way) })}
              onClick={() => toggle(way.id)}
            >
              {locked.has(way.id) ? <IconLock size={16} stroke={1.6} /> : <IconLockOpen size={16} stroke={1.6} />}
            </ActionIcon>
          )}
        </div>
      ))}
      {isWhole && sumLine()}
      {isWhole && !readOnly && (
        <div className={ways.buttons}>
          <Button variant="default" size="compact-sm" onClick={() => put(equalShares(all.length))}>
            {words.t('panel.equal')}
          </Button>
          {known.length > 0 && (sum !== 1 || !isComplete) && (
            <Button variant="default" size="compact-sm" onClick={() => put(normalised(shown))}>
              {words.t('panel.toWhole')}
            </Button>
          )}
        </div>
      )}
    </section>
  )

  function sumLine() {
    if (known.length === 0) return null
    if (!isComplete && sum <= 1) {
      return <p className={styles.becomes}>{words.t('model.decision.rest', { rest: percent(1 - sum) })}</p>
    }
    if (sum === 1) return <p className={styles.becomes}>{words.t('model.decision.sum', { sum: percent(sum) })}</p>
    return <p className={styles.problem}>{words.t('model.decision.sumWrong', { sum: percent(sum), whole: percent(1) })}</p>
  }
}
