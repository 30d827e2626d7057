import { UnstyledButton } from '@mantine/core'
import { IconArrowDown, IconArrowUp } from '@tabler/icons-react'
import { Link } from 'wouter'
import { currencyName } from '#src/i18n/format/money.ts'
import { placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { Figure } from './Figure.tsx'
import styles from './Portfolio.module.css'
import type { Column, PortfolioRow, SortBy, Sorting } from './rows.ts'
import { COLUMNS } from './rows.ts'

export interface PortfolioTableProps {
  readonly rows: readonly PortfolioRow[]
  readonly sorting: Sorting
  readonly onSort: (sorting: Sorting) => void
}

/** Columns about today; the others are about the saving. */
const TODAY = COLUMNS.indexOf('savedVisits')

/** The services as rows to sort by any figure. */
export function PortfolioTable({ rows, sorting, onSort }: PortfolioTableProps) {
  const words = useWords()
  const currencies = [...new Set(rows.map(({ currency }) => currency).filter(Boolean))]
  const money = currencies.length === 1 ? currencyName(currencies[0] ?? '', words.language) : words.t('portfolio.money')
  const sortBy = (by: SortBy) => onSort({ by, descending: sorting.by === by ? !sorting.descending : by !== 'title' })
  const head = (by: SortBy) => (
    <th
      key={by}
      scope="col"
      aria-sort={sorting.by !== by ? 'none' : sorting.descending ? 'descending' : 'ascending'}
      data-number={by !== 'title' || undefined}
      data-saving={(by !== 'title' && COLUMNS.indexOf(by) >= TODAY) || undefined}
    >
      <UnstyledButton className={styles.sort ?? ''} onClick={() => sortBy(by)}>
        <span>
          {sorting.by === by && <Arrow descending={sorting.descending} />}
          {words.t(`portfolio.column.${by}`)}
          {by !== 'title' && <small>{words.t(`portfolio.unit.${by}`, { money })}</small>}
        </span>
      </UnstyledButton>
    </th>
  )
  return (
    <div className={styles.frame}>
      <table className={styles.table}>
        <thead>
          <tr className={styles.groups}>
            <td colSpan={2} />
            <th scope="colgroup" colSpan={TODAY}>
              {words.t('portfolio.today')}
            </th>
            <th scope="colgroup" colSpan={COLUMNS.length - TODAY} data-saving>
              {words.t('portfolio.saving')}
            </th>
          </tr>
          <tr>
            <th scope="col">
              <span className="visually-hidden">{words.t('portfolio.rank')}</span>
            </th>
            {head('title')}
            {COLUMNS.map(head)}
          </tr>
        </thead>
        <tbody>
          {rows.map((row, index) => (
            <tr key={row.key}>
              <td className={styles.rank}>{index + 1}</td>
              <th scope="row">
                <Title row={row} />
              </th>
              {COLUMNS.slice(0, TODAY).map((column) => (
                <Cell key={column} row={row} column={column} mixed={currencies.length > 1} />
              ))}
              <Savings row={row} mixed={currencies.length > 1} />
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  )
}

const Arrow = ({ descending }: { readonly descending: boolean }) => {
  const Icon = descending ? IconArrowDown : IconArrowUp
  return <Icon size={14} stroke={1.8} aria-hidden />
}

function Title({ row: { title, agency, project, state } }: { readonly row: PortfolioRow }) {
  const words = useWords()
  return (
    <>
      {project === undefined ? <strong>{title}</strong> : <Link href={placePath(project, 'compare')}>{title}</Link>}
      <small>
        {[project === undefined && words.t('portfolio.example'), agency].filter(Boolean).join(' · ')}
        {state !== 'ready' && <em> {words.t(`portfolio.state.${state}`)}</em>}
      </small>
    </>
  )
}

interface CellProps {
  readonly row: PortfolioRow
  readonly column: Column
  /** Not all services count in one currency: amounts then name theirs. */
  readonly mixed: boolean
}

const Cell = ({ row, column, mixed }: CellProps) => (
  <td data-number data-saving={COLUMNS.indexOf(column) >= TODAY || undefined}>
    <Figure column={column} value={row.values[column]} currency={mixed ? row.currency : ''} />
  </td>
)

/** What the best to-be saves, or that there is none yet. */
function Savings({ row, mixed }: Omit<CellProps, 'column'>) {
  const words = useWords()
  const columns = COLUMNS.slice(TODAY)
  if (row.state === 'ready' && row.toBes === 0) {
    return (
      <td colSpan={columns.length} className={styles.none} data-saving>
        {words.t('portfolio.noToBe')}
      </td>
    )
  }
  return columns.map((column) => <Cell key={column} row={row} column={column} mixed={mixed} />)
}
