import { Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { Late } from '../components/Late.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Header } from '../frame/Header.tsx'
import { useCommands, useHome, useServices } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Home.module.css'
import { HomeBar } from './HomeBar.tsx'
import { ProjectCards } from './ProjectCards.tsx'
import { References } from './References.tsx'
import { StorageLine } from './StorageLine.tsx'

/** All projects of this browser, and the worked examples. */
export function HomePage() {
  const words = useWords()
  const cards = useHome((home) => home.cards)
  const problem = useHome((home) => home.problem)
  const [search, setSearch] = useState('')
  useCloseProject()
  useEffect(() => {
    document.title = words.t('common.brand')
  }, [words])
  const empty = cards?.length === 0

  return (
    <div className={styles.shell}>
      <Header />
      <main id="content" className={styles.page} tabIndex={-1}>
        <HomeBar count={cards?.length ?? 0} search={search} onSearch={setSearch} />
        {problem && <ProblemAlert title={words.t('home.unreadable')} problem={problem} />}
        {!empty && <StorageLine />}
        {cards === null && !problem && (
          <Late>
            <Skeleton height={354} animate={false} />
          </Late>
        )}
        {empty && (
          <PartBoundary>
            <References grown />
          </PartBoundary>
        )}
        {cards && (
          <PartBoundary>
            <ProjectCards cards={cards} search={search} onClearSearch={() => setSearch('')} />
          </PartBoundary>
        )}
        {cards && !empty && (
          <PartBoundary>
            <References grown={false} />
          </PartBoundary>
        )}
        {empty && <StorageLine />}
      </main>
    </div>
  )
}

/** Coming home closes the open project; one that could not be saved stays open, and its page is shown again. */
function useCloseProject() {
  const { app } = useServices()
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const stay = useEffectEvent(() => {
    const open = app.project.getState().project
    tell.failed(words.t('shell.unsaved'), words.t('shell.notSavedSwitch'))
    if (open) go(placePath(open.id, 'model'))
  })
  useEffect(() => {
    void commands.close().then((closed) => {
      if (!closed) stay()
      else void commands.refreshStorage().catch(() => {})
    })
  }, [commands])
}
