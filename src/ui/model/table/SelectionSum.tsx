import { weekOf } from '#src/domain/service.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { NO_BREAK } from '#src/i18n/format/signs.ts'
import { useWords } from '../../hooks/useWords.ts'
import { isSingle, rectOf } from './selection.ts'
import { summaryOf } from './summary.ts'
import styles from './TableStrip.module.css'
import type { StepTable } from './useTable.ts'

/** What the selected range adds up to; nothing for a single cell. */
export function SelectionSum({ table }: { readonly table: StepTable }) {
  const words = useWords()
  const { selection, rows, columns, service, currency } = table
  if (isSingle(selection)) return null
  const { cells, steps, work, wait, costs } = summaryOf(rectOf(selection), rows, columns, weekOf(service))
  const amount = (value: number) => formatNumber(value, words.language, { max: 1 })
  const parts = [
    work !== undefined && ([words.t('cells.column.work'), amount(work) + NO_BREAK + words.t('table.unit.minute')] as const),
    wait !== undefined && ([words.t('cells.column.wait'), amount(wait) + NO_BREAK + words.t('table.unit.working-day')] as const),
    costs !== undefined && ([words.t('cells.column.costs'), formatMoney(costs, currency, words.language)] as const),
  ].filter((part) => part !== false)
  return (
    <span className={styles.sum} role="status">
      {words.t('table.selected', { cells, steps })}
      {parts.map(([name, value]) => (
        <span key={name}>
          {' · '}
          {name.toLowerCase()} <strong>{value}</strong>
        </span>
      ))}
    </span>
  )
}
