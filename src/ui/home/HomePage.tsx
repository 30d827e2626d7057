import { Skeleton } from '@mantine/core'
import { useEffect, useEffectEvent, useState } from 'react'
import { Late } from '../components/Late.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { OuterPage } from '../frame/OuterPage.tsx'
import { useCommands, useHome, useServices } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import { HomeTools } from './HomeTools.tsx'
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
  const count = cards?.length ?? 0
  const empty = cards?.length === 0

  return (
    <OuterPage
      isHome
      title={words.t(count === 0 ? 'home.titleEmpty' : 'home.title')}
      count={count > 0 && words.t('home.projects', { count })}
      tools={<HomeTools count={count} search={search} onSearch={setSearch} />}
    >
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
    </OuterPage>
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
