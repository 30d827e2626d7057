import { Button, Switch } from '@mantine/core'
import { IconDownload, IconTableOff } from '@tabler/icons-react'
import { useState } from 'react'
import { EmptyState } from '../components/EmptyState.tsx'
import { PartBoundary } from '../components/PartBoundary.tsx'
import { OuterPage } from '../frame/OuterPage.tsx'
import { useCommands } from '../hooks/useApp.ts'
import { useNow } from '../hooks/useMoment.ts'
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
  const rows = sorted([...(projects ?? []), ...references], sorting, words.language)

  const save = async () => {
    const bytes = new TextEncoder().encode(portfolioCsv(rows, words))
    const saved = await tell.attempt(words.t('shell.failed'), commands.saveFile(`darcha ${date}.csv`, bytes, CSV_TYPE))
    if (saved) tell.done(words.t('portfolio.saved'))
  }

  return (
    <OuterPage
      title={words.t('portfolio.title')}
      count={projects && words.t('home.gallery.found', { count: rows.length })}
      lead={words.t('portfolio.lead')}
      tools={
        <>
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
        </>
      }
    >
      {projects && rows.length === 0 && !withReferences && (
        <EmptyState icon={IconTableOff} title={words.t('portfolio.emptyTitle')} body={words.t('portfolio.emptyBody')}>
          <Button variant="default" onClick={() => setChosen(true)}>
            {words.t('portfolio.showReferences')}
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
    </OuterPage>
  )
}
