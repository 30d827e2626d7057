import { Button, Select, TextInput } from '@mantine/core'
import { IconSearch, IconSearchOff } from '@tabler/icons-react'
import { useEffect, useState } from 'react'
import { EmptyState } from '../components/EmptyState.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { OuterPage } from '../frame/OuterPage.tsx'
import { useReferences } from '../home/useReference.ts'
import { useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { GalleryCards } from './GalleryCards.tsx'
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
  const shown = all && ordered(found(all, search), order, figures, words.language)

  return (
    <OuterPage
      title={words.t('home.references')}
      count={shown && words.t('home.gallery.found', { count: shown.length })}
      lead={words.t('home.gallery.lead')}
      tools={
        <>
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
        </>
      }
    >
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
    </OuterPage>
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
