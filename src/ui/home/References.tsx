import { useEffect, useState } from 'react'
import { problemOf } from '#src/domain/ports.ts'
import type { Problem } from '#src/domain/ports.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ReferenceService } from '../references/reference.ts'
import { GrownReferenceCard, ReferenceCard } from './ReferenceCard.tsx'
import styles from './References.module.css'

/** The worked examples; on an empty page they are what one sees first, and larger. */
export function References({ grown }: { readonly grown: boolean }) {
  const words = useWords()
  const { references } = useServices()
  const [all, setAll] = useState<readonly ReferenceService[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    references.list().then(setAll, (error: unknown) => setProblem(problemOf(error)))
  }, [references])

  const Card = grown ? GrownReferenceCard : ReferenceCard
  return (
    <section className={styles.section} aria-labelledby="references">
      <div className={styles.head}>
        <h2 id="references">{words.t('home.references')}</h2>
        <p>{words.t(grown ? 'home.referencesEmpty' : 'home.referencesBody')}</p>
      </div>
      {problem && <ProblemAlert title={words.t('home.noReferences')} problem={problem} />}
      {all?.length === 0 && <p>{words.t('home.noReferences')}</p>}
      <div className={styles.row} data-grown={grown || undefined}>
        {all?.map((reference) => (
          <Card key={reference.id} reference={reference} />
        ))}
      </div>
    </section>
  )
}
