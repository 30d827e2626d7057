import { Button, UnstyledButton } from '@mantine/core'
import { IconArrowRight } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { formatNumber } from '#src/i18n/format/number.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { problemOf } from '#src/domain/ports.ts'
import type { Problem } from '#src/domain/ports.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ReferenceService, Surprise } from '../references/reference.ts'
import { surpriseOf } from '../references/reference.ts'
import { Picture } from './Picture.tsx'
import styles from './References.module.css'
import { usePictures } from './usePictures.ts'

/** The worked examples; on an empty page they are what one sees first, and larger. */
export function References({ grown }: { readonly grown: boolean }) {
  const words = useWords()
  const { references } = useServices()
  const [all, setAll] = useState<readonly ReferenceService[] | null>(null)
  const [problem, setProblem] = useState<Problem | null>(null)
  useEffect(() => {
    references.list().then(setAll, (error: unknown) => setProblem(problemOf(error)))
  }, [references])

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
          <ReferenceCard key={reference.id} reference={reference} grown={grown} />
        ))}
      </div>
    </section>
  )
}

interface ReferenceCardProps {
  readonly reference: ReferenceService
  readonly grown: boolean
}

function ReferenceCard({ reference, grown }: ReferenceCardProps) {
  const words = useWords()
  const { language } = words
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const [busy, setBusy] = useState(false)
  const surprise = useSurprise(reference)
  const drawn = usePictures(reference.asIs, grown ? reference.toBe : undefined)
  const name = reference.title[language]

  const open = async () => {
    if (busy) return
    setBusy(true)
    const id = await tell.attempt(words.t('shell.failed'), commands.createFromReference(reference.id))
    setBusy(false)
    if (id !== undefined) go(placePath(id, 'model'))
  }
  const figure = surprise && (
    <span className={styles.figure}>
      {words.t(`home.row.${surprise.indicator}`)}
      <strong className={styles.asIs}>{formatNumber(surprise.asIs, language, { max: 1 })}</strong>
      <IconArrowRight size={14} stroke={1.8} aria-hidden />
      <span className="visually-hidden">{words.t('common.toBeLower')}</span>
      <strong className={styles.toBe}>{formatNumber(surprise.toBe, language, { max: 1 })}</strong>
    </span>
  )
  const size = grown ? { width: 560, height: 214 } : { width: 184, height: 62 }
  return (
    <article className={styles.card} data-grown={grown || undefined}>
      <div className={styles.picture}>{drawn && <Picture drawings={drawn} label={name} {...size} />}</div>
      <div className={styles.words}>
        <h3>
          {grown ? (
            name
          ) : (
            <UnstyledButton className={styles.link ?? ''} disabled={busy} onClick={() => void open()}>
              {name}
              <span className="visually-hidden">. {words.t('home.useReference')}</span>
            </UnstyledButton>
          )}
        </h3>
        {figure}
        {grown && (
          <>
            <p>{reference.summary[language]}</p>
            <Button variant="default" loading={busy} onClick={() => void open()}>
              {words.t('home.useReference')}
            </Button>
          </>
        )}
      </div>
    </article>
  )
}

/** The figure that surprises most; undefined while it is computed, and when there is none. */
function useSurprise(reference: ReferenceService): Surprise | undefined {
  const { references } = useServices()
  const [surprise, setSurprise] = useState<Surprise>()
  useEffect(() => {
    let gone = false
    references.figures(reference).then(
      (figures) => !gone && setSurprise(surpriseOf(figures)),
      () => !gone && setSurprise(undefined),
    )
    return () => {
      gone = true
    }
  }, [references, reference])
  return surprise
}
