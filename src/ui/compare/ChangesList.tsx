import { useMemo } from 'react'
import type { ChangeClass, Comparison } from '#src/domain/results.ts'
import { CHANGE_CLASSES } from '#src/domain/results.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'
import type { ChangeRow } from './changeRows.ts'
import { changeRows, rowClauses, rowSentence } from './changeRows.ts'

export interface ChangesListProps {
  readonly comparison: Comparison
  /** Number of an as-is step in flow order. */
  readonly numberOf: (id: string) => number | undefined
  /** The row that is pointed at; its steps are lit in both drawings. */
  readonly onPoint: (row: ChangeRow | null) => void
}

/** What the redesign does, step by step. */
export function ChangesList({ comparison, numberOf, onPoint }: ChangesListProps) {
  const words = useWords()
  const rows = useMemo(() => changeRows(comparison.changes), [comparison.changes])
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{words.t('compare.changes')}</h2>
        <span>{words.t('compare.changesCount', { count: comparison.changes.length })}</span>
        <ul className={styles.classLegend}>
          {CHANGE_CLASSES.map((name) => (
            <li key={name}>
              <ClassMark name={name} /> {words.t(`compare.class.${name}`)}
            </li>
          ))}
        </ul>
      </div>
      {rows.length === 0 ? (
        <p className={styles.quiet}>
          <strong>{words.t('compare.noChanges')}</strong> {words.t('compare.noChangesBody')}
        </p>
      ) : (
        <div className={styles.tableFrame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.t('compare.changeColumn.change')}</th>
                <th scope="col" className={styles.nowrap}>
                  {words.t('compare.changeColumn.asIsSteps')}
                </th>
                <th scope="col">{words.t('compare.changeColumn.clause')}</th>
              </tr>
            </thead>
            <tbody>
              {rows.map((row) => (
                <ChangeLine key={row.key} row={row} comparison={comparison} numberOf={numberOf} onPoint={onPoint} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

function ChangeLine({ row, comparison, numberOf, onPoint }: ChangesListProps & { readonly row: ChangeRow }) {
  const words = useWords()
  const classes = [...new Set(row.changes.map((change) => change.class))]
  const numbers = row.asIs.map(numberOf).filter((number) => number !== undefined)
  const clauses = rowClauses(row, comparison, words)
  return (
    <tr onMouseEnter={() => onPoint(row)} onMouseLeave={() => onPoint(null)}>
      <th scope="row">
        <button type="button" className={styles.changeName} onFocus={() => onPoint(row)} onBlur={() => onPoint(null)}>
          <span className={styles.classMarks}>
            {classes.map((name) => (
              <ClassMark key={name} name={name} label={words.t(`compare.class.${name}`)} />
            ))}
          </span>
          <span>{rowSentence(row, comparison, words)}</span>
        </button>
      </th>
      <td className={styles.nowrap}>
        {numbers.length > 0 && words.t('compare.steps', { count: numbers.length, list: numbers.join(', ') })}
      </td>
      <td className={clauses ? undefined : styles.quiet}>{clauses || words.t('compare.clauseUnknown')}</td>
    </tr>
  )
}

/** E, S, I or A in a square, told apart by form and never by hue alone. */
function ClassMark({ name, label }: { readonly name: ChangeClass; readonly label?: string }) {
  const words = useWords()
  return (
    <span
      className={styles.classMark}
      data-class={name}
      {...(label ? { role: 'img', 'aria-label': label } : { 'aria-hidden': true })}
    >
      {words.t(`compare.classLetter.${name}`)}
    </span>
  )
}
