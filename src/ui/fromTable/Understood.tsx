import { IconAlertTriangle, IconCheck } from '@tabler/icons-react'
import type { ReadTable, TableProblem } from '#src/i18n/stepTable/readTable.ts'
import { NOTES } from '#src/i18n/stepTable/readTable.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './FromTable.module.css'

interface UnderstoodProps {
  readonly rows: readonly (readonly string[])[]
  readonly table: ReadTable
}

const isNote = (code: TableProblem['problem']['code']): boolean => NOTES.some((note) => note === code)

/** What every column was taken for, and row by row what was not understood. */
export function Understood({ rows, table: { columns, steps, problems } }: UnderstoodProps) {
  const words = useWords()
  if (rows.length === 0) return null
  const notes = problems.filter(({ problem: { code } }) => isNote(code)).length
  const wrong = problems.length - notes
  const known = columns.flatMap((column) => (column ? [words.t(`cells.column.${column}`)] : []))
  return (
    <div className={styles.understood}>
      <p role="status" className={styles.summary}>
        {wrong === 0 ? <IconCheck size={16} stroke={2} aria-hidden /> : <IconAlertTriangle size={16} stroke={1.8} aria-hidden />}
        <span>
          {words.t('fromTable.understood', { count: steps.length })}{' '}
          {wrong > 0 && words.t('fromTable.notUnderstood', { count: wrong })}{' '}
          {notes > 0 && words.t('fromTable.notes', { count: notes })}
        </span>
      </p>
      {known.length > 0 && <p className={styles.columns}>{words.t('fromTable.columns', { list: known.join(', ') })}</p>}
      {problems.length > 0 && (
        <table className={styles.problems}>
          <thead>
            <tr>
              <th scope="col">{words.t('fromTable.row')}</th>
              <th scope="col">{words.t('fromTable.column')}</th>
              <th scope="col">{words.t('fromTable.what')}</th>
            </tr>
          </thead>
          <tbody>
            {problems.map((problem) => (
              <ProblemRow
                key={`${problem.row} ${problem.column} ${problem.problem.code} ${problem.problem.text}`}
                problem={problem}
              />
            ))}
          </tbody>
        </table>
      )}
    </div>
  )
}

function ProblemRow({ problem: { row, column, heading, problem } }: { readonly problem: TableProblem }) {
  const words = useWords()
  return (
    <tr>
      <td>{row}</td>
      <td>{heading || column || ''}</td>
      <td>{words.t(`cells.problem.${problem.code}`, { text: problem.text })}</td>
    </tr>
  )
}
