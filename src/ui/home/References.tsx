import { Link } from 'wouter'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { REFERENCES_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { GalleryCards } from '../references/GalleryCards.tsx'
import { ReferenceCard } from './ReferenceCard.tsx'
import styles from './References.module.css'
import { useReferences } from './useReference.ts'

/** Examples shown before one asks for all of them. */
const FIRST = 6

/** The worked examples; on an empty page they are what one sees first, larger and all of them. */
export function References({ grown }: { readonly grown: boolean }) {
  const words = useWords()
  const { all, problem } = useReferences()
  return (
    <section className={styles.section} aria-labelledby="references">
      <div className={styles.head}>
        <h2 id="references">{words.t('home.references')}</h2>
        <p>{words.t(grown ? 'home.referencesEmpty' : 'home.referencesBody')}</p>
        {all && all.length > 0 && (
          <Link href={REFERENCES_PATH} className={styles.all}>
            {words.t('home.allReferences', { count: all.length })}
          </Link>
        )}
      </div>
      {problem && <ProblemAlert title={words.t('home.noReferences')} problem={problem} />}
      {all?.length === 0 && <p>{words.t('home.noReferences')}</p>}
      {!all && !problem && grown && <div className={styles.awaited} />}
      {all && grown && <GalleryCards references={all} heading="h3" />}
      {all && !grown && (
        <div className={styles.row}>
          {all.slice(0, FIRST).map((reference) => (
            <ReferenceCard key={reference.id} reference={reference} />
          ))}
        </div>
      )}
    </section>
  )
}
