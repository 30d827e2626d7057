import { Button, Select, TextInput } from '@mantine/core'
import { IconArrowLeft, IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '../components/EmptyState.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Header } from '../frame/Header.tsx'
import { useReferences } from '../home/useReference.ts'
import { useServices } from '../hooks/useApp.ts'
import { HOME_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { GalleryCards } from './GalleryCards.tsx'
import styles from './Gallery.module.css'
import type { ReferenceFigures } from './reference.ts'
import type { Order } from './search.ts'
import { ORDERS, found, ordered } from './search.ts'

/** All worked examples, to search, to order and to start from. */
export function ReferencesPage() {
  const words = useWords()
  const { all, problem } = useReferences()
  const [search, setSearch] = useState('')
  const [order, setOrder] = useState<Order>('volume')
  const figures = useAllFigures(order === 'visits' || order === 'days' ? (all ?? []).map(({ id }) => id) : NONE)
  useEffect(() => {
    document.title = `${words.t('home.references')} · ${words.t('common.brand')}`
  }, [words])
  const shown = all && ordered(found(all, search), order, figures, words.language)

  return (
    <div className={styles.shell}>
      <Header />
      <main id="content" className={styles.page} tabIndex={-1}>
        <Link href={HOME_PATH} className={styles.back}>
          <IconArrowLeft size={16} stroke={1.6} aria-hidden />
          {words.t('home.title')}
        </Link>
        <div className={styles.bar}>
          <h1>{words.t('home.references')}</h1>
          <span className={styles.count} role="status">
            {shown && words.t('home.gallery.found', { count: shown.length })}
          </span>
          <div className={styles.tools}>
            <TextInput
              type="search"
              aria-label={words.t('home.gallery.find')}
              placeholder={words.t('home.gallery.find')}
              leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
              w={300}
              value={search}
              onChange={(event) => setSearch(event.currentTarget.value)}
            />
            <Select
              aria-label={words.t('home.gallery.order')}
              data={ORDERS.map((one) => ({ value: one, label: words.t(`home.gallery.by.${one}`) }))}
              value={order}
              allowDeselect={false}
              w={250}
              onChange={(value) => setOrder(ORDERS.find((one) => one === value) ?? 'volume')}
            />
          </div>
        </div>
        <p className={styles.lead}>{words.t('home.gallery.lead')}</p>
        {problem && <ProblemAlert title={words.t('home.noReferences')} problem={problem} />}
        {all?.length === 0 && <p>{words.t('home.noReferences')}</p>}
        {shown && shown.length > 0 && <GalleryCards references={shown} heading="h2" />}
        {all && all.length > 0 && shown?.length === 0 && (
          <EmptyState icon={IconSearchOff} title={words.t('home.gallery.none')} body={words.t('home.gallery.noneBody')}>
            <Button variant="default" onClick={() => setSearch('')}>
              {words.t('home.clearSearch')}
            </Button>
          </EmptyState>
        )}
      </main>
    </div>
  )
}

const NONE: readonly string[] = []

/** The figures of these examples as they become known. */
function useAllFigures(ids: readonly string[]): ReadonlyMap<string, ReferenceFigures> {
  const { references } = useServices()
  const [known, setKnown] = useState<ReadonlyMap<string, ReferenceFigures>>(new Map())
  const wanted = ids.join(' ')
  useEffect(() => {
    let gone = false
    for (const id of wanted.split(' ').filter(Boolean)) {
      references.figures(id).then(
        (figures) => gone || setKnown((before) => new Map(before).set(id, figures)),
        // Its card says why.
        () => {},
      )
    }
    return () => {
      gone = true
    }
  }, [references, wanted])
  return known
}
