import { IconFileText } from '@tabler/icons-react'
import { useWords } from '../hooks/useWords.ts'
import type { Paper, Papers } from './papers.ts'
import styles from './Side.module.css'

interface PaperCardsProps {
  readonly papers: Papers
  /** There is room for so many cards of each kind; the others are only counted. */
  readonly most: number
}

/** The papers that the applicant carries, and those given up, as small cards with their names, the newest first. */
export function PaperCards({ papers: { inHand, handedIn }, most }: PaperCardsProps) {
  const words = useWords()
  if (inHand.length + handedIn.length === 0) return <p className={styles.quiet}>{words.t('path.noDocuments')}</p>
  return (
    <>
      <Stack title={words.t('path.inHand')} papers={inHand} most={most} kind="hand" />
      <Stack title={words.t('path.handedIn')} papers={handedIn} most={most} kind="given" />
    </>
  )
}

interface StackProps {
  readonly title: string
  readonly papers: readonly Paper[]
  readonly most: number
  readonly kind: 'hand' | 'given'
}

function Stack({ title, papers, most, kind }: StackProps) {
  const words = useWords()
  if (papers.length === 0) return null
  const newest = papers.toReversed()
  // A card that says "1 more" takes the room of that one.
  const shown = newest.length > most + 1 ? newest.slice(0, most) : newest
  const rest = newest.slice(shown.length)
  return (
    <section className={styles.papers} data-kind={kind}>
      <h4>
        {title} <strong>{papers.length}</strong>
      </h4>
      <ul>
        {shown.map(({ key, name, times }) => (
          <li key={key} className={styles.paper} title={name}>
            <IconFileText size={13} stroke={1.8} aria-hidden />
            <span>{name}</span>
            {kind === 'given' && times > 1 && <b aria-label={words.t('path.times', { count: times })}>×{times}</b>}
          </li>
        ))}
        {rest.length > 0 && (
          <li className={styles.paper} title={rest.map(({ name }) => name).join(', ')}>
            {words.t('path.more', { count: rest.length })}
          </li>
        )}
      </ul>
    </section>
  )
}
