import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { useState } from 'react'
import type { ChangeClass, Comparison } from '#src/domain/comparison.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { SCROLLS } from '../../components/scrolls.ts'
import { useWords } from '../../hooks/useWords.ts'
import { currencyIn } from '../figures.ts'
import type { Marked } from '../marked.ts'
import { MeasureLine } from './MeasureLine.tsx'
import compare from '../Compare.module.css'
import styles from './Measures.module.css'
import type { EffectCells, MeasureList, Sort, SortKey } from './measureRows.ts'
import { EFFECTS, SORTS, sorted } from './measureRows.ts'
import type { MeasureActs } from './useMeasureActs.ts'

export interface MeasureTableProps {
  readonly list: MeasureList
  readonly comparison: Comparison
  readonly shownClasses: ReadonlySet<ChangeClass>
  readonly marked: Marked | null
  readonly onMark: (marked: Marked | null) => void
  readonly onPoint: (marked: Marked | null) => void
  /** Absent where measures may only be looked at. */
  readonly acts: MeasureActs | null
}

const NUMBERS: ReadonlySet<SortKey> = new Set(EFFECTS)

/** The measures with their effects; folded under each, its changes. */
export function MeasureTable({ list, comparison, shownClasses, marked, onMark, onPoint, acts }: MeasureTableProps) {
  const words = useWords()
  const [sort, setSort] = useState<Sort | null>(null)
  const [open, setOpen] = useState<ReadonlySet<string>>(new Set())
  const currency = currencyIn(comparison, words)
  const rows = sorted(
    list.rows.filter(
      (row) =>
        shownClasses.size === 0 ||
        row.changes.some(({ change }) => shownClasses.has(change.class)) ||
        shownClasses.has(row.class),
    ),
    sort,
  )
  const toggle = (id: string) => {
    const next = new Set(open)
    if (!next.delete(id)) next.add(id)
    setOpen(next)
  }
  /** Once to begin with the largest saving or the first letter, again for the other way, a third time as found. */
  const sortBy = (key: SortKey) =>
    setSort(sort?.key !== key ? { key, descending: false } : sort.descending ? null : { key, descending: true })
  const columns = SORTS.filter((key) => key !== 'class')
  const all = acts ? ['class', ...columns, 'acts'] : ['class', ...columns]
  return (
    <div className={compare.tableFrame} {...SCROLLS} aria-label={words.t('compare.changes')}>
      <table className={styles.table}>
        <thead>
          <tr>
            <SortHead column="class" sort={sort} onSort={sortBy} label={words.t('compare.changeColumn.class')} isMark />
            {columns.map((key) => (
              <SortHead
                key={key}
                column={key}
                sort={sort}
                onSort={sortBy}
                label={words.t(`compare.changeColumn.${key}` as WordKey, { currency })}
              />
            ))}
            {acts && <td aria-hidden="true" />}
          </tr>
        </thead>
        {rows.map((row) => (
          <MeasureLine
            key={row.measure.id}
            row={row}
            comparison={comparison}
            isOpen={open.has(row.measure.id)}
            onToggle={() => toggle(row.measure.id)}
            marked={marked}
            onMark={onMark}
            onPoint={onPoint}
            acts={acts}
          />
        ))}
        <tfoot>
          <tr>
            <td />
            <th scope="row" colSpan={3}>
              {words.t('compare.whole')}
            </th>
            <WholeCells whole={list.whole} />
            <td colSpan={all.length - 8}>{words.t('compare.exact')}</td>
          </tr>
        </tfoot>
      </table>
    </div>
  )
}

const WholeCells = ({ whole }: { readonly whole: EffectCells }) => (
  <>
    {EFFECTS.map((effect) => (
      <td key={effect} data-number>
        {whole[effect].written}
      </td>
    ))}
  </>
)

interface SortHeadProps {
  readonly column: SortKey
  readonly sort: Sort | null
  readonly label: string
  readonly onSort: (key: SortKey) => void
  /** A column too narrow for its name. */
  readonly isMark?: boolean
}

function SortHead({ column, sort, label, onSort, isMark = false }: SortHeadProps) {
  const words = useWords()
  const isSorted = sort?.key === column
  const Arrow = isSorted && sort.descending ? IconArrowUp : IconArrowDown
  return (
    <th
      scope="col"
      data-number={NUMBERS.has(column) || undefined}
      data-column={column}
      aria-sort={isSorted ? (sort.descending ? 'descending' : 'ascending') : 'none'}
    >
      <button type="button" onClick={() => onSort(column)} title={words.t('compare.sortBy', { name: label })}>
        {isMark ? <span className="visually-hidden">{label}</span> : label}
        <Arrow size={13} stroke={2} aria-hidden data-shown={isSorted || undefined} />
      </button>
    </th>
  )
}
