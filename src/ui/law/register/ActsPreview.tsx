import { Box } from '@mantine/core'
import type { MergedActs } from '#src/domain/acts.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import type { ReadActs } from '#src/i18n/actTable/readActs.ts'
import { useWords } from '../../hooks/useWords.ts'
import shared from '../Law.module.css'
import styles from './Register.module.css'

/** What was understood of a table of acts, and what not. */
export function ActsPreview({ read, merged }: { readonly read: ReadActs; readonly merged: MergedActs }) {
  const words = useWords()
  const { t, language } = words
  const columns = ['kind', 'number', 'date', 'title', 'clauses'] as const
  return (
    <div className={styles.preview}>
      <p role="status">{t('law.register.understood', { count: read.acts.length, added: merged.added, changed: merged.known })}</p>
      {read.unknown.length > 0 && <p>{t('law.register.unknownColumns', { list: read.unknown.join(', ') })}</p>}
      {read.problems.map(({ code, row, text }) => (
        <p key={`${code} ${row}`} className={shared.problem}>
          {t(`law.register.${code}`, { row, text })}
        </p>
      ))}
      {read.acts.length > 0 && (
        <Box className={styles.previewScroll ?? ''} tabIndex={0} role="group" aria-label={t('law.register.importTitle')}>
          <table>
            <thead>
              <tr>
                {columns.map((column) => (
                  <th key={column} scope="col">
                    {t(`law.register.column.${column}`)}
                  </th>
                ))}
              </tr>
            </thead>
            <tbody>
              {read.acts.map((act, at) => (
                <tr key={at}>
                  <td>{act.kind && t(`law.register.kindName.${act.kind}`)}</td>
                  <td>{act.number}</td>
                  <td>{act.date && formatDate(act.date, language, 'numeric')}</td>
                  <td>{act.title}</td>
                  <td>{act.clauses?.join('; ')}</td>
                </tr>
              ))}
            </tbody>
          </table>
        </Box>
      )}
    </div>
  )
}
