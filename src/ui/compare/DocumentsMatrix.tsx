import { memo } from 'react'
import type { Comparison, DocumentRow } from '#src/domain/comparison.ts'
import { rangesOf } from '#src/i18n/format/ranges.ts'
import { SCROLLS } from '../components/scrolls.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'

/** The once-only matrix: which document who holds, who asks for it, and the data exchange that the to-be needs. */
export const DocumentsMatrix = memo(function DocumentsMatrix({ comparison }: { readonly comparison: Comparison }) {
  const words = useWords()
  const { documents } = comparison
  const count = (fate: DocumentRow['fate']) => documents.filter((row) => row.fate === fate).length
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{words.t('compare.documents.title')}</h2>
        <span>
          {documents.length === 0
            ? words.t('compare.documents.none')
            : words.t('compare.documents.summary', {
                count: documents.length,
                dropped: count('dropped'),
                exchanged: count('exchanged'),
                asked: count('asked'),
              })}
        </span>
      </div>
      {documents.length > 0 && (
        <div className={styles.tableFrame} {...SCROLLS} aria-label={words.t('compare.documents.title')}>
          <table className={styles.table}>
            <thead>
              <tr>
                {(['document', 'holder', 'register', 'askedAsIs', 'askedToBe', 'exchange'] as const).map((column) => (
                  <th key={column} scope="col">
                    {words.t(`compare.documents.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {documents.map((row) => (
                <DocumentLine key={row.name} row={row} comparison={comparison} />
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
})

function DocumentLine({ row, comparison }: { readonly row: DocumentRow; readonly comparison: Comparison }) {
  const words = useWords()
  const stepsIn = (ids: readonly string[], side: 'asIs' | 'toBe') => {
    const numbers = comparison[side].steps.filter(({ id }) => ids.includes(id)).map(({ number }) => number)
    const list = rangesOf(numbers.sort((a, b) => a - b))
    return numbers.length === 0 ? '' : words.t('compare.steps', { count: numbers.length, list })
  }
  const holder = row.holder ?? words.t('compare.documents.unknownHolder')
  const others = row.receivers.filter((name) => name !== row.holder)
  return (
    <tr>
      <th scope="row">
        <span className={styles.rowName}>{row.name}</span>
      </th>
      <td className={row.holder ? undefined : styles.quiet}>{holder}</td>
      <td>{row.register}</td>
      <td className={styles.asIsCell}>{stepsIn(row.askedAsIs, 'asIs')}</td>
      <td className={styles.toBeCell}>{stepsIn(row.askedToBe, 'toBe') || words.t(`compare.documents.fate.${row.fate}`)}</td>
      <td>{others.length > 0 && words.t('compare.documents.from', { holder, receivers: others.join(', ') })}</td>
    </tr>
  )
}
