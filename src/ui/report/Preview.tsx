import { Button, Progress } from '@mantine/core'
import { IconPencilExclamation } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Project } from '#src/domain/project.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { Paper } from './Paper.tsx'
import styles from './Report.module.css'
import type { ShownReport } from './usePreview.ts'

export interface PreviewProps {
  readonly project: Project
  readonly preview: ShownReport
}

/** The report as a web page, and above it what is still missing in it or how far it is made. */
export function Preview({ project, preview }: PreviewProps) {
  const words = useWords()
  const { state, html } = preview
  const { phase, problem } = state
  return (
    <section className={styles.preview} aria-label={words.t('reportPage.preview')} aria-busy={phase === 'making'}>
      <div className={styles.bar}>
        <Missing project={project} toFill={state.made?.toFill ?? {}} />
        <State preview={preview} />
      </div>
      {problem && (
        <div className={styles.problem}>
          <ProblemAlert title={words.t('reportPage.failed')} problem={problem}>
            <Button size="xs" variant="default" onClick={preview.again}>
              {words.t('common.tryAgain')}
            </Button>
          </ProblemAlert>
        </div>
      )}
      {html === '' ? <div className={styles.ground} /> : <Paper preview={preview} title={words.t('reportPage.preview')} />}
    </section>
  )
}

/** How far the newest is, or that it was left. */
function State({ preview: { state, stop, again } }: { readonly preview: ShownReport }) {
  const words = useWords()
  if (state.phase === 'stopped') {
    return (
      <span className={styles.state} role="status">
        {words.t('reportPage.stopped')}
        <Button size="compact-sm" variant="default" onClick={again}>
          {words.t('reportPage.makeNow')}
        </Button>
      </span>
    )
  }
  if (state.phase !== 'making') return null
  return (
    <span className={styles.state}>
      <span role="status">{words.t('reportPage.making')}</span>
      <Progress value={100 * state.share} size={5} w={120} aria-label={words.t('reportPage.making')} />
      <Button size="compact-sm" variant="subtle" onClick={stop}>
        {words.t('common.cancel')}
      </Button>
    </span>
  )
}

function Missing({ project, toFill }: { readonly project: Project; readonly toFill: Readonly<Record<string, number>> }) {
  const words = useWords()
  const count = Object.values(toFill).reduce((sum, places) => sum + places, 0)
  if (count === 0) return <span />
  return (
    <span className={styles.missing}>
      <IconPencilExclamation size={18} stroke={1.6} aria-hidden />
      {words.t('reportPage.toFill', { count })}
      <Link href={placePath(project.id, 'law')}>{words.t('reportPage.toLaw')}</Link>
    </span>
  )
}
