import { Select } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import { timeProcedureData } from '#src/charts/data/timeProcedureData.ts'
import { tornadoData } from '#src/charts/data/tornadoData.ts'
import { waterfallData } from '#src/charts/data/waterfallData.ts'
import { whoSpendsData } from '#src/charts/data/whoSpendsData.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { Contributions } from '#src/domain/results.ts'
import { useWords } from '../hooks/useWords.ts'
import { ChartCard, EmptyChart } from '../charts/ChartCard.tsx'
import { timePlan, tornadoPlan, waterfallPlan, whoPlan } from './plans.ts'

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
  const plan = useMemo(() => data && waterfallPlan(data, words), [data, words])
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

interface TimeCardProps extends CompareChartProps {
  readonly asIs: Contributions
  readonly toBe: Contributions
}

/** When each step is done. */
export function TimeCard({ comparison, names, asIs, toBe }: TimeCardProps) {
  const words = useWords()
  const data = useMemo(() => timeProcedureData(comparison, { asIs, toBe }, names, words), [comparison, asIs, toBe, names, words])
  const plan = useMemo(() => timePlan(data, words), [data, words])
  return <ChartCard words={data.words} table={data.table} plan={plan} help={words.t('charts.time.help')} />
}

/** Who spends the time, and how much of it is waiting. */
export function WhoCard({ comparison, names }: CompareChartProps) {
  const words = useWords()
  const data = useMemo(() => whoSpendsData(comparison, names, words), [comparison, names, words])
  const plan = useMemo(() => whoPlan(data, words), [data, words])
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
  const plan = useMemo(() => data && tornadoPlan(data, words), [data, words])
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
