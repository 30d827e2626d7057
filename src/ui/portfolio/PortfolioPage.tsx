import { Button, Switch } from '@mantine/core'
import { IconArrowLeft, IconDownload, IconTableOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '../components/EmptyState.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { Header } from '../frame/Header.tsx'
import { useCommands } from '../hooks/useApp.ts'
import { useNow } from '../hooks/useMoment.ts'
import { HOME_PATH } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Portfolio.module.css'
import { portfolioCsv } from './portfolioCsv.ts'
import { PortfolioScatter } from './PortfolioScatter.tsx'
import { PortfolioTable } from './PortfolioTable.tsx'
import type { Sorting } from './rows.ts'
import { sorted } from './rows.ts'
import { useProjectRows, useReferenceRows } from './useRows.ts'

const CSV_TYPE = 'text/csv'

/** All services in one table, to choose which to redesign first. */
export function PortfolioPage() {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const { date } = useNow()
  const projects = useProjectRows()
  const [chosen, setChosen] = useState<boolean | null>(null)
  const withReferences = chosen ?? projects?.length === 0
  const references = useReferenceRows(withReferences)
  const [sorting, setSorting] = useState<Sorting>({ by: 'burden', descending: true })
  useEffect(() => {
    document.title = `${words.t('portfolio.title')} · ${words.t('common.brand')}`
  }, [words])
  const rows = sorted([...(projects ?? []), ...references], sorting, words.language)

  const save = async () => {
    const bytes = new TextEncoder().encode(portfolioCsv(rows, words))
    const saved = await tell.attempt(words.t('shell.failed'), commands.saveFile(`darcha ${date}.csv`, bytes, CSV_TYPE))
    if (saved) tell.done(words.t('portfolio.saved'))
  }

  return (
    <div className={styles.shell}>
      <Header />
      <main id="content" className={styles.page} tabIndex={-1}>
        <Link href={HOME_PATH} className={styles.back}>
          <IconArrowLeft size={16} stroke={1.6} aria-hidden />
          {words.t('home.title')}
        </Link>
        <div className={styles.bar}>
          <h1>{words.t('portfolio.title')}</h1>
          <span className={styles.count} role="status">
            {projects && words.t('home.gallery.found', { count: rows.length })}
          </span>
          <div className={styles.tools}>
            <Switch
              label={words.t('portfolio.withReferences')}
              checked={withReferences}
              onChange={(event) => setChosen(event.currentTarget.checked)}
            />
            <Button
              variant="default"
              leftSection={<IconDownload size={18} stroke={1.6} aria-hidden />}
              disabled={rows.length === 0}
              onClick={() => void save()}
            >
              {words.t('portfolio.csvOut')}
            </Button>
          </div>
        </div>
        <p className={styles.lead}>{words.t('portfolio.lead')}</p>
        {projects && rows.length === 0 && !withReferences && (
          <EmptyState icon={IconTableOff} title={words.t('portfolio.emptyTitle')} body={words.t('portfolio.emptyBody')}>
            <Button variant="default" onClick={() => setChosen(true)}>
              {words.t('portfolio.withReferences')}
            </Button>
          </EmptyState>
        )}
        {rows.length > 0 && (
          <PartBoundary>
            <PortfolioTable rows={rows} sorting={sorting} onSort={setSorting} />
            <p className={styles.note}>{words.t('portfolio.note')}</p>
            <PortfolioScatter rows={rows} />
          </PartBoundary>
        )}
      </main>
    </div>
  )
}
