import { SegmentedControl } from '@mantine/core'
import { useEffect, useMemo, useState } from 'react'
import type { CostSide, VariantFigures } from '#src/charts/data/tradeOffData.ts'
import { COST_SIDES, tradeOffData } from '#src/charts/data/tradeOffData.ts'
import { tradeOff } from '#src/charts/tradeOff.ts'
import { bestOf } from '#src/domain/direction.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import type { Project } from '#src/domain/project.ts'
import { analysisOf } from '#src/state/analysisStore.ts'
import { figureWriter, unitText } from '#src/i18n/format/figure.ts'
import { Swatch } from '../components/Swatch.tsx'
import { useAnalysis, useCommands } from '../hooks/useApp.ts'
import { SCROLLS } from '../components/scrolls.ts'
import { useWords } from '../hooks/useWords.ts'
import { ChartCard } from '../charts/ChartCard.tsx'
import type { Planner } from '../charts/useDrawing.ts'
import styles from './Compare.module.css'

const ROWS: readonly IndicatorId[] = [
  ...HEADLINE,
  'interactions',
  'agencyCost',
  'burden',
  'agenciesContacted',
  'handovers',
  'maturity',
]
const HEIGHT = 380

/** Every variant of the project: a table with the best of each row marked, and what each costs against how long it takes. */
export function AllVariants({ project, onChoose }: { readonly project: Project; readonly onChoose: (id: string) => void }) {
  const words = useWords()
  const figures = useVariantFigures(project)
  return (
    <>
      <section className={styles.section}>
        <div className={styles.sectionHead}>
          <h2>{words.t('compare.all.title')}</h2>
          <span>{words.t('compare.all.help')}</span>
        </div>
        <div className={styles.tableFrame} {...SCROLLS} aria-label={words.t('compare.all.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.t('compare.column.indicator')}</th>
                {figures.map(({ id, name, role }) => (
                  <th key={id} scope="col" data-number>
                    <span className={styles.variantHead}>
                      <Swatch role={role} />
                      {role === 'as-is' ? (
                        name
                      ) : (
                        <button type="button" className={styles.link} onClick={() => onChoose(id)}>
                          {name}
                        </button>
                      )}
                    </span>
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {ROWS.map((id) => (
                <BestRow key={id} id={id} variants={figures} />
              ))}
            </tbody>
          </table>
        </div>
      </section>
      <TradeOffCard variants={figures} />
    </>
  )
}

type Named = VariantFigures & { readonly id: string }

/** The variants that are measured, in their order; measuring goes on while this is shown. */
function useVariantFigures({ variants }: Project): readonly Named[] {
  const commands = useCommands()
  const state = useAnalysis((now) => now)
  const ids = variants.map(({ id }) => id).join(' ')
  useEffect(() => {
    const stops = ids.split(' ').map((id) => commands.wantAnalysis(id))
    return () => stops.forEach((stop) => stop())
  }, [commands, ids])
  return useMemo(
    () =>
      variants.flatMap(({ id, name, role }): Named[] => {
        const analysis = analysisOf(state, id).value
        return analysis ? [{ id, name, role, analysis }] : []
      }),
    [variants, state],
  )
}

function BestRow({ id, variants }: { readonly id: IndicatorId; readonly variants: readonly Named[] }) {
  const words = useWords()
  const values = variants.map(({ analysis }) => analysis.indicators[id].mean)
  const best = bestOf(id, values)
  const first = variants[0]?.analysis
  const unit = first?.indicators[id].unit ?? 'count'
  const writer = figureWriter(unit, values, words.language)
  const unitName = unitText(unit, first?.service.currency ?? '', words.language)
  return (
    <tr>
      <th scope="row">
        <span className={styles.rowName}>
          {words.t(`indicator.name.${id}`)}
          {unitName !== '' && <small>{unitName}</small>}
        </span>
      </th>
      {values.map((value, i) => (
        <td key={variants[i]?.id} data-number data-best={best.includes(i) || undefined}>
          {writer.figure(value)}
          {best.includes(i) && <small className={styles.best}>{words.t('compare.all.best')}</small>}
        </td>
      ))}
    </tr>
  )
}

function TradeOffCard({ variants }: { readonly variants: readonly Named[] }) {
  const words = useWords()
  const [side, setSide] = useState<CostSide>('applicantCost')
  const data = useMemo(() => tradeOffData(variants, side, words), [variants, side, words])
  const plan = useMemo(
    (): Planner => (look) => ({ option: tradeOff(data, words.language, { ...look, height: HEIGHT }), height: HEIGHT }),
    [data, words],
  )
  const choose = (value: string) => {
    const found = COST_SIDES.find((one) => one === value)
    if (found) setSide(found)
  }
  if (data.points.length === 0) return null
  return (
    <ChartCard words={data.words} table={data.table} plan={plan}>
      <SegmentedControl
        size="xs"
        aria-label={words.t('compare.chart.cost')}
        data={COST_SIDES.map((id) => ({ value: id, label: words.t(`indicator.name.${id}`) }))}
        value={side}
        onChange={choose}
      />
    </ChartCard>
  )
}
