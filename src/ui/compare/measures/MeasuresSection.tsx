import { Button } from '@mantine/core'
import { IconArrowsJoin, IconArrowsShuffle } from '@tabler/icons-react'
import { memo, useState } from 'react'
import type { ChangeClass, Comparison } from '#src/domain/comparison.ts'
import { CHANGE_CLASSES } from '#src/domain/comparison.ts'
import { NameModal } from '../../components/NameModal.tsx'
import { useWords } from '../../hooks/useWords.ts'
import { ClassMark } from '../ClassMark.tsx'
import compare from '../Compare.module.css'
import type { Marked } from '../marked.ts'
import styles from './Measures.module.css'
import type { MeasureList } from './measureRows.ts'
import { MeasureTable } from './MeasureTable.tsx'
import type { MeasureActs } from './useMeasureActs.ts'

export interface MeasuresSectionProps {
  readonly comparison: Comparison
  readonly list: MeasureList
  readonly marked: Marked | null
  readonly onMark: (marked: Marked | null) => void
  readonly onPoint: (marked: Marked | null) => void
  readonly onPairing: () => void
  readonly acts: MeasureActs | null
}

const ALL: ReadonlySet<ChangeClass> = new Set()

/** What the redesign does: measures with what each saves, and the clause that each needs. */
export const MeasuresSection = memo(function MeasuresSection({
  comparison,
  list,
  marked,
  onMark,
  onPoint,
  onPairing,
  acts,
}: MeasuresSectionProps) {
  const words = useWords()
  const [classes, setClasses] = useState(ALL)
  const toggle = (name: ChangeClass) =>
    setClasses(classes.has(name) ? new Set([...classes].filter((one) => one !== name)) : new Set([...classes, name]))
  return (
    <section className={compare.section} id="changes">
      <div className={compare.sectionHead}>
        <h2>{words.t('compare.changes')}</h2>
        <span>{words.t('compare.measuresCount', { count: list.rows.length })}</span>
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconArrowsShuffle size={15} stroke={1.6} aria-hidden />}
          onClick={onPairing}
        >
          {words.t('compare.pairing.open')}
        </Button>
        <div className={styles.classes} role="group">
          {CHANGE_CLASSES.map((name) => (
            <button
              key={name}
              type="button"
              aria-pressed={classes.has(name)}
              title={words.t('compare.filter', { name: words.t(`compare.class.${name}`) })}
              onClick={() => toggle(name)}
            >
              <ClassMark name={name} /> {words.t(`compare.class.${name}`)}
            </button>
          ))}
        </div>
      </div>
      {list.rows.length === 0 ? (
        <p className={compare.quiet}>
          <strong>{words.t('compare.noChanges')}</strong> {words.t('compare.noChangesBody')}
        </p>
      ) : (
        <>
          {acts && acts.picked.size > 0 && <PickedBar acts={acts} />}
          <MeasureTable
            list={list}
            comparison={comparison}
            shownClasses={classes}
            marked={marked}
            onMark={onMark}
            onPoint={onPoint}
            acts={acts}
          />
          <p className={styles.method}>{words.t(`compare.attribution.${comparison.attributionMethod}`)}</p>
        </>
      )}
      {acts && (
        <NameModal
          opened={acts.asked !== null}
          title={
            (acts.asked?.measures.length ?? 0) > 1
              ? words.t('compare.edit.merge', { count: acts.asked?.measures.length ?? 0 })
              : words.t('compare.edit.rename')
          }
          label={words.t('compare.edit.renameTitle')}
          value={acts.asked?.name ?? ''}
          action={words.t('common.save')}
          onClose={acts.stopAsking}
          onSubmit={acts.answer}
        />
      )}
    </section>
  )
})

function PickedBar({ acts }: { readonly acts: MeasureActs }) {
  const words = useWords()
  return (
    <div className={styles.picked} role="status">
      <Button
        variant="default"
        size="compact-sm"
        disabled={acts.picked.size < 2}
        leftSection={<IconArrowsJoin size={15} stroke={1.6} aria-hidden />}
        onClick={acts.askMerge}
      >
        {words.t('compare.edit.merge', { count: acts.picked.size })}
      </Button>
      <Button variant="subtle" size="compact-sm" onClick={acts.pickNone}>
        {words.t('compare.edit.cancel')}
      </Button>
    </div>
  )
}
