import { ActionIcon, Tooltip } from '@mantine/core'
import { IconChartBar, IconTable } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useState } from 'react'
import type { ChartTable, ChartWords } from '#src/charts/description.ts'
import { SCROLLS } from '../components/scrolls.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Charts.module.css'
import { Drawing } from './Drawing.tsx'
import { NamedRows } from './NamedRows.tsx'
import { pictureSvg } from './picture.ts'
import { SaveMenu } from './SaveMenu.tsx'
import type { Planner } from './useDrawing.ts'

export interface ChartCardProps {
  readonly words: ChartWords
  readonly table: ChartTable
  readonly plan: Planner
  /** What the heading adds in a few words. */
  readonly help?: string
  /** Choices that belong to the chart. */
  readonly children?: ReactNode
}

/** A chart with its title, unit and source, the numbers behind it, and the ways it leaves the app. */
export function ChartCard({ words: chart, table, plan, help, children }: ChartCardProps) {
  const words = useWords()
  const [asTable, setAsTable] = useState(false)
  const toggle = words.t(asTable ? 'compare.chart.picture' : 'compare.chart.table')
  return (
    <section className={styles.section} aria-label={chart.title}>
      <div className={styles.head}>
        <h2>{chart.title}</h2>
        <span>{help ?? chart.unit}</span>
        <div className={styles.tools}>
          {children}
          <ActionIcon.Group>
            <Tooltip label={toggle}>
              <ActionIcon
                variant="default"
                size={30}
                aria-label={`${chart.title}: ${toggle}`}
                aria-pressed={asTable}
                onClick={() => setAsTable(!asTable)}
              >
                {asTable ? <IconChartBar size={16} stroke={1.6} aria-hidden /> : <IconTable size={16} stroke={1.6} aria-hidden />}
              </ActionIcon>
            </Tooltip>
            <SaveMenu
              title={chart.title}
              label={words.t('compare.chart.save')}
              name={`${chart.title}: ${words.t('compare.chart.save')}`}
              size={30}
              iconSize={16}
              picture={() => pictureSvg(plan, chart)}
            />
          </ActionIcon.Group>
        </div>
      </div>
      <figure className={styles.card}>
        {asTable ? <NumbersBehind table={table} caption={chart.unit} /> : <Drawing plan={plan} label={chart.summary} />}
        <figcaption className={styles.source}>{chart.source}</figcaption>
      </figure>
    </section>
  )
}

/** The numbers behind a chart, where the chart stood. */
function NumbersBehind({ table, caption }: { readonly table: ChartTable; readonly caption: string }) {
  return (
    <div className={styles.behind} {...SCROLLS} aria-label={caption}>
      <table className={styles.numbers}>
        <caption>{caption}</caption>
        <thead>
          <tr>
            {table.columns.map(({ name, numeric }) => (
              <th key={name} scope="col" data-number={numeric || undefined}>
                {name}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <NamedRows rows={table.rows} isNumber={(at) => table.columns[at]?.numeric ?? false} />
        </tbody>
      </table>
    </div>
  )
}

/** In the place of a chart that has nothing to draw. */
export function EmptyChart({
  title,
  text,
  children,
}: {
  readonly title: string
  readonly text: string
  readonly children?: ReactNode
}) {
  return (
    <section className={styles.section} aria-label={title}>
      <div className={styles.head}>
        <h2>{title}</h2>
        <div className={styles.tools}>{children}</div>
      </div>
      <p className={styles.nothing}>{text}</p>
    </section>
  )
}
