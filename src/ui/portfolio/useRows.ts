import { useEffect, useState } from 'react'
import type { Live } from '#src/state/live.ts'
import { NOT_YET } from '#src/state/live.ts'
import type { PortfolioEntry } from '#src/state/portfolioStore.ts'
import { entryOf } from '#src/state/portfolioStore.ts'
import { useReferences } from '../home/useReference.ts'
import { useCommands, useHome, usePortfolio, useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import type { PortfolioRow } from './rows.ts'
import { NO_VALUES, bestOf, valuesOf } from './rows.ts'

/** The services of this browser as rows; null until they are read. */
export function useProjectRows(): readonly PortfolioRow[] | null {
  const commands = useCommands()
  const cards = useHome((home) => home.cards)
  const portfolio = usePortfolio((state) => state)
  useEffect(() => commands.wantPortfolio(), [commands])
  if (!cards) return null
  return cards.map(({ id, title, agency = '', service, volume }) => ({
    ...measuredRow(entryOf(portfolio, id), volume),
    key: id,
    project: id,
    title,
    agency,
    currency: service.currency ?? '',
  }))
}

/** The worked examples as rows, measured while they are wanted. */
export function useReferenceRows(wanted: boolean): readonly PortfolioRow[] {
  const words = useWords()
  const { references } = useServices()
  const { all } = useReferences()
  const [measured, setMeasured] = useState<Readonly<Record<string, Live<PortfolioEntry>>>>({})
  useEffect(() => {
    let gone = false
    const keep = (id: string, live: Live<PortfolioEntry>) => gone || setMeasured((before) => ({ ...before, [id]: live }))
    for (const { id } of wanted && all ? all : []) {
      references.figures(id).then(
        ({ asIs, toBe }) =>
          keep(id, { value: { asIs, toBes: [{ name: words.t('home.toBeA'), analysis: toBe }] }, stale: false, problem: null }),
        () => keep(id, { value: null, stale: true, problem: { code: 'unexpected' } }),
      )
    }
    return () => {
      gone = true
    }
  }, [references, all, wanted, words])
  if (!wanted || !all) return []
  return all.map(({ id, title, authority, volume }) => {
    const live = measured[id] ?? NOT_YET
    return {
      ...measuredRow(live, volume?.value),
      key: `reference ${id}`,
      title: title[words.language],
      agency: authority[words.language],
      currency: live.value?.asIs.service.currency ?? '',
    }
  })
}

type MeasuredPart = Pick<PortfolioRow, 'state' | 'values' | 'best' | 'toBes'>

function measuredRow({ value, problem }: Live<PortfolioEntry>, volume: number | undefined): MeasuredPart {
  if (!value) return { state: problem ? 'failed' : 'measuring', values: { ...NO_VALUES, volume: volume ?? null }, toBes: 0 }
  if (value.asIs.model.steps === 0) return { state: 'empty', values: { ...NO_VALUES, volume: volume ?? null }, toBes: 0 }
  const best = bestOf(value.toBes)?.name
  return { state: 'ready', values: valuesOf(value), ...(best !== undefined && { best }), toBes: value.toBes.length }
}
