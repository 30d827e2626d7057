import { Checkbox, UnstyledButton } from '@mantine/core'
import type { ChapterId, MadeReport } from '#src/domain/report.ts'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Report.module.css'

export interface ChaptersProps {
  readonly chosen: readonly ChapterId[]
  readonly toFill: MadeReport['toFill']
  /** The one that is read beside the list. */
  readonly read: ChapterId | null
  readonly onRead: (chapter: ChapterId) => void
  readonly onChoose: (chapters: readonly ChapterId[]) => void
}

/** The chapters in their order, each with the places in it that are still to be filled. */
export function Chapters({ chosen, toFill, read, onRead, onChoose }: ChaptersProps) {
  const words = useWords()
  return (
    <section className={styles.part} aria-label={words.t('reportPage.chapters')}>
      <div className={styles.partHead}>
        <h2>{words.t('reportPage.chapters')}</h2>
        <Link
          label={words.t('reportPage.all')}
          disabled={chosen.length === CHAPTER_IDS.length}
          onClick={() => onChoose(CHAPTER_IDS)}
        />
        <Link label={words.t('reportPage.none')} disabled={chosen.length === 0} onClick={() => onChoose([])} />
      </div>
      <ul className={styles.chapters}>
        {CHAPTER_IDS.map((id) => {
          const name = words.t(`report.chapter.${id}`)
          const isIn = chosen.includes(id)
          const places = toFill[id]
          return (
            <li key={id} aria-current={isIn && read === id ? 'location' : undefined}>
              <Checkbox
                size="xs"
                checked={isIn}
                aria-label={name}
                onChange={() => onChoose(CHAPTER_IDS.filter((one) => (one === id ? !isIn : chosen.includes(one))))}
              />
              <button type="button" disabled={!isIn} onClick={() => onRead(id)}>
                {name}
              </button>
              {isIn && places !== undefined && (
                <span className={styles.places} title={words.t('reportPage.toFill', { count: places })}>
                  {places}
                  <span className="visually-hidden"> {words.t('reportPage.toFillShort')}</span>
                </span>
              )}
            </li>
          )
        })}
      </ul>
    </section>
  )
}

interface LinkProps {
  readonly label: string
  readonly disabled: boolean
  readonly onClick: () => void
}

const Link = ({ label, disabled, onClick }: LinkProps) => (
  <UnstyledButton className={styles.link ?? ''} disabled={disabled} onClick={onClick}>
    {label}
  </UnstyledButton>
)
