import { MantineProvider } from '@mantine/core'
import { useColorScheme } from '@mantine/hooks'
import { ModalsProvider } from '@mantine/modals'
import { Notifications } from '@mantine/notifications'
import { useEffect } from 'react'
import { Router } from 'wouter'
import { useHashLocation } from 'wouter/use-hash-location'
import { hasUnsaved } from '#src/state/projectState.ts'
import { PartBoundary } from './components/PartBoundary.tsx'
import { FileDrop } from './frame/FileDrop.tsx'
import { NewVersion } from './frame/NewVersion.tsx'
import { StorageTrouble } from './frame/StorageTrouble.tsx'
import { Pages } from './frame/Pages.tsx'
import type { AppServices } from './hooks/appContext.ts'
import { AppContext } from './hooks/appContext.ts'
import { useServices, useSettings } from './hooks/useApp.ts'
import { useWords } from './hooks/useWords.ts'
import { cssVariables, theme } from './theme/theme.ts'
import styles from './App.module.css'

/** Pages are told apart behind the #, so the app runs from any folder of any server. */
const HASH_ROUTES = { hook: useHashLocation }

/** The whole app over what `main.tsx` gives. */
export const App = ({ services }: { readonly services: AppServices }) => (
  <AppContext value={services}>
    <Themed />
  </AppContext>
)

function Themed() {
  const chosen = useSettings((settings) => settings.theme)
  const system = useColorScheme('light', { getInitialValueInEffect: false })
  const words = useWords()
  useLeaveGuard()
  useEffect(() => {
    document.documentElement.lang = words.language
  }, [words])
  return (
    <MantineProvider
      theme={theme}
      cssVariablesResolver={cssVariables}
      forceColorScheme={chosen === 'auto' ? system : chosen}
      deduplicateCssVariables={false}
    >
      <ModalsProvider>
        <Router {...HASH_ROUTES}>
          <PartBoundary title={words.t('shell.pageFailed')}>
            <a className="skip-link" href="#content" onClick={skipToContent}>
              {words.t('shell.skip')}
            </a>
            <StorageTrouble />
            <Pages />
            <FileDrop />
            <NewVersion />
          </PartBoundary>
        </Router>
        <Notifications position="bottom-left" limit={4} className={styles.messages ?? ''} />
      </ModalsProvider>
    </MantineProvider>
  )
}

/** The address keeps the page; it cannot keep the place on it as well. */
function skipToContent(event: React.MouseEvent) {
  event.preventDefault()
  document.querySelector<HTMLElement>('main')?.focus()
}

/** Asks before the page goes away with work that is not on disk. */
function useLeaveGuard() {
  const { app } = useServices()
  useEffect(() => {
    const guard = (event: BeforeUnloadEvent) => {
      if (hasUnsaved(app.project.getState())) event.preventDefault()
    }
    window.addEventListener('beforeunload', guard)
    return () => window.removeEventListener('beforeunload', guard)
  }, [app])
}
