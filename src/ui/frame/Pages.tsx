import { Button } from '@mantine/core'
import { IconMapOff } from '@tabler/icons-react'
import { Suspense } from 'react'
import { Link, Redirect, Route, Switch } from 'wouter'
import { EmptyState } from '../components/EmptyState.tsx'
import { lazyPart } from '../components/lazyPart.ts'
import { HomePage } from '../home/HomePage.tsx'
import type { Place } from '../hooks/useRoutes.ts'
import { FROM_TABLE_PATH, HOME_PATH, PLACES, PORTFOLIO_PATH, REFERENCES_PATH, placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { Header } from './Header.tsx'
import { ProjectShell } from './ProjectShell.tsx'

const ReferencesPage = lazyPart(async () => (await import('../references/ReferencesPage.tsx')).ReferencesPage)
const PortfolioPage = lazyPart(async () => (await import('../portfolio/PortfolioPage.tsx')).PortfolioPage)

const FromTablePage = lazyPart(async () => (await import('../fromTable/FromTablePage.tsx')).FromTablePage)

/** Which page an address shows. */
export function Pages() {
  return (
    <Switch>
      <Route path={HOME_PATH}>
        <HomePage />
      </Route>
      <Route path={REFERENCES_PATH}>
        <Suspense>
          <ReferencesPage />
        </Suspense>
      </Route>
      <Route path={PORTFOLIO_PATH}>
        <Suspense>
          <PortfolioPage />
        </Suspense>
      </Route>
      <Route path={FROM_TABLE_PATH}>
        <Suspense>
          <FromTablePage />
        </Suspense>
      </Route>
      <Route path="/p/:id">{({ id }) => <Redirect to={placePath(decodeURIComponent(id), 'model')} replace />}</Route>
      <Route path="/p/:id/:place">
        {({ id, place }) => (isPlace(place) ? <ProjectShell id={decodeURIComponent(id)} place={place} /> : <NoSuchPage />)}
      </Route>
      <Route>
        <NoSuchPage />
      </Route>
    </Switch>
  )
}

const isPlace = (text: string): text is Place => PLACES.some((place) => place === text)

function NoSuchPage() {
  const words = useWords()
  return (
    <>
      <Header />
      <main id="content" tabIndex={-1}>
        <h1 className="visually-hidden">{words.t('common.brand')}</h1>
        <EmptyState icon={IconMapOff} title={words.t('shell.notFoundTitle')} body="">
          <Button component={Link} href={HOME_PATH}>
            {words.t('shell.toHome')}
          </Button>
        </EmptyState>
      </main>
    </>
  )
}
