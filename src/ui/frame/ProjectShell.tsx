import { Button, Skeleton } from '@mantine/core'
import { IconFolderOff } from '@tabler/icons-react'
import { Suspense, useEffect, useEffectEvent } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '../components/EmptyState.tsx'
import { lazyPart } from '../components/lazyPart.ts'
import { Late } from '../components/Late.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useCommands, useProject, useServices } from '../hooks/useApp.ts'
import type { Place } from '../hooks/useRoutes.ts'
import { HOME_PATH, placePath, useGo } from '../hooks/useRoutes.ts'
import { leaveRemarks, useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import { ProjectHeader } from './ProjectHeader.tsx'
import styles from './ProjectShell.module.css'
import { Rail } from './Rail.tsx'

const PAGES = {
  service: lazyPart(async () => (await import('../service/ServicePage.tsx')).ServicePage),
  model: lazyPart(async () => (await import('../model/ModelPage.tsx')).ModelPage),
  compare: lazyPart(async () => (await import('../compare/ComparePage.tsx')).ComparePage),
  path: lazyPart(async () => (await import('../path/PathPage.tsx')).PathPage),
  law: lazyPart(async () => (await import('../law/LawPage.tsx')).LawPage),
  report: lazyPart(async () => (await import('../report/ReportPage.tsx')).ReportPage),
} as const satisfies Record<Place, unknown>

/** The frame around the pages of one project; opens it. */
export function ProjectShell({ id, place }: { readonly id: string; readonly place: Place }) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const { app } = useServices()
  const go = useGo()
  const phase = useProject((state) => state.phase)
  const title = useProject((state) => state.project?.title)

  const stay = useEffectEvent(() => {
    const open = app.project.getState().project
    tell.failed(words.t('shell.unsaved'), words.t('shell.notSavedSwitch'))
    if (open) go(placePath(open.id, place))
  })
  useEffect(() => {
    void commands.open(id).then((opened) => {
      if (!opened) stay()
    })
  }, [commands, id])

  useEffect(() => () => leaveRemarks(id), [id])

  useEffect(() => {
    document.title = title === undefined ? words.t('common.brand') : `${title} · ${words.t(`shell.place.${place}`)} · Darcha`
  }, [words, title, place])

  return (
    <div className={styles.shell}>
      <ProjectHeader withHistory={WITH_HISTORY.has(place) && phase === 'open'} />
      <div className={styles.body}>
        {phase !== 'missing' && phase !== 'failed' && <Rail project={id} current={place} />}
        <main id="content" className={styles.main} tabIndex={-1} data-place={place}>
          {(place === 'model' || phase !== 'open') && <h1 className="visually-hidden">{words.t(`shell.place.${place}`)}</h1>}
          <PartBoundary resetKey={`${id} ${place}`} title={words.t('shell.pageFailed')}>
            <Page place={place} />
          </PartBoundary>
        </main>
      </div>
    </div>
  )
}

/** Where things are changed; the other pages only show. */
const WITH_HISTORY: ReadonlySet<Place> = new Set(['service', 'model', 'law'])

function Page({ place }: { readonly place: Place }) {
  const words = useWords()
  const phase = useProject((state) => state.phase)
  const problem = useProject((state) => state.problem)
  const CurrentPage = PAGES[place]
  if (phase === 'missing' || phase === 'none') {
    if (phase === 'none') return <PageSkeleton />
    return (
      <EmptyState icon={IconFolderOff} title={words.t('shell.missingTitle')} body={words.t('shell.missingBody')}>
        <Button component={Link} href={HOME_PATH}>
          {words.t('shell.toHome')}
        </Button>
      </EmptyState>
    )
  }
  if (phase === 'failed' && problem) {
    return (
      <div className={styles.problem}>
        <ProblemAlert title={words.t('shell.failedTitle')} problem={problem} />
      </div>
    )
  }
  if (phase !== 'open') return <PageSkeleton />
  return (
    <Suspense fallback={<PageSkeleton />}>
      <CurrentPage />
    </Suspense>
  )
}

const PageSkeleton = () => {
  const words = useWords()
  return (
    <Late>
      <div className={styles.skeleton} aria-busy="true" aria-label={words.t('shell.loading')} role="status">
        <Skeleton height={44} animate={false} />
        <Skeleton height={100} animate={false} />
        <Skeleton height={360} animate={false} />
      </div>
    </Late>
  )
}
