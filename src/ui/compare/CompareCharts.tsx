import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import { timeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import { whoSpends } from '#src/charts/pairedBars.ts'
import { timeProcedure } from '#src/charts/timeProcedure.ts'
import { tornado, tornadoHeight } from '#src/charts/tornado.ts'
import { waterfall, waterfallHeight } from '#src/charts/waterfall.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Contributions } from '#src/domain/results.ts'
import { useWords } from '../hooks/useWords.ts'
import { ChartCard, EmptyChart } from '../charts/ChartCard.tsx'
import type { Planner } from '../charts/useDrawing.ts'

export interface CompareChartProps {
  readonly comparison: Comparison
  readonly names: VariantNames
}

/** Which figure a chart is about. */
function IndicatorSelect({ value, onChange }: { readonly value: IndicatorId; readonly onChange: (id: IndicatorId) => void }) {
  const words = useWords()
  const choose = (id: string | null) => {
    const found = ATTRIBUTED.find((one) => one === id)
    if (found) onChange(found)
  }
  return (
    <Select
      aria-label={words.t('compare.chart.indicator')}
      data={ATTRIBUTED.map((id) => ({ value: id, label: words.t(`indicator.name.${id}`) }))}
      value={value}
      onChange={choose}
      allowDeselect={false}
      size="xs"
      w={190}
    />
  )
}

/** Where the saving comes from. */
export function WaterfallCard({ comparison, names }: CompareChartProps) {
  const words = useWords()
  const [indicator, setIndicator] = useState<IndicatorId>('elapsedDays')
  const data = useMemo(() => waterfallData(comparison, indicator, names, words), [comparison, indicator, names, words])
  const plan = useMemo(
    (): Planner | null =>
      data &&
      ((look) => {
        const height = waterfallHeight(data, look)
        return { option: waterfall(data, words.language, { ...look, height }), height }
      }),
    [data, words],
  )
  const choice = <IndicatorSelect value={indicator} onChange={setIndicator} />
  if (!data || !plan || data.parts.length === 0)
    return (
      <EmptyChart title={words.t('charts.waterfall.title')} text={words.t('compare.chart.noDifference')}>
        {choice}
      </EmptyChart>
    )
  return (
    <ChartCard words={data.words} table={data.table} plan={plan}>
      {choice}
    </ChartCard>
  )
}

const TIME_HEIGHT = 390

interface TimeCardProps extends CompareChartProps {
  readonly asIs: Contributions
  readonly toBe: Contributions
}

/** When each step is done. */
export function TimeCard({ comparison, names, asIs, toBe }: TimeCardProps) {
  const words = useWords()
  const data = useMemo(() => timeProcedureData(comparison, { asIs, toBe }, names, words), [comparison, asIs, toBe, names, words])
  const plan = useMemo(
    (): Planner => (look) => ({ option: timeProcedure(data, words, { ...look, height: TIME_HEIGHT }), height: TIME_HEIGHT }),
    [data, words],
  )
  return <ChartCard words={data.words} table={data.table} plan={plan} help={words.t('charts.time.help')} />
}

const WHO_HEIGHT = 320

/** Who spends the time, and how much of it is waiting. */
export function WhoCard({ comparison, names }: CompareChartProps) {
  const words = useWords()
  const data = useMemo(() => whoSpendsData(comparison, names, words), [comparison, names, words])
  const plan = useMemo(
    (): Planner => (look) => ({ option: whoSpends(data, words.language, { ...look, height: WHO_HEIGHT }), height: WHO_HEIGHT }),
    [data, words],
  )
  return <ChartCard words={data.words} table={data.table} plan={plan} />
}

/** How sure the saving is. */
export function TornadoCard({ comparison, names, certainty }: CompareChartProps & { readonly certainty: Certainty }) {
  const words = useWords()
  const [indicator, setIndicator] = useState<IndicatorId>('elapsedDays')
  const data = useMemo(
    () => tornadoData(comparison, certainty, indicator, names, words),
    [comparison, certainty, indicator, names, words],
  )
  const plan = useMemo(
    (): Planner | null =>
      data &&
      ((look) => {
        const height = Math.max(WHO_HEIGHT, tornadoHeight(data, look))
        return { option: tornado(data, words.language, { ...look, height }), height }
      }),
    [data, words],
  )
  const choice = <IndicatorSelect value={indicator} onChange={setIndicator} />
  if (!data || !plan)
    return (
      <EmptyChart title={words.t('charts.tornado.title')} text={words.t('compare.chart.nothingMoves')}>
        {choice}
      </EmptyChart>
    )
  return (
    <ChartCard words={data.words} table={data.table} plan={plan} help={words.t('charts.tornado.help')}>
      {choice}
    </ChartCard>
  )
}
