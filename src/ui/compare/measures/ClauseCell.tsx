import { IconScale } from '@tabler/icons-react'
import { createContext, useContext } from 'react'
import { Link } from 'wouter'
import type { Comparison } from '#src/domain/comparison.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { useCommands } from '../../hooks/useApp.ts'
import { placePath } from '../../hooks/useRoutes.ts'
import { useWords } from '../../hooks/useWords.ts'
import { clauseEntries } from './clauseEntries.ts'
import styles from './Measures.module.css'

/** The to-be whose clauses the Law page shows; null where it shows none of these two variants. */
export const LawOf = createContext<{ readonly project: string; readonly toBe: string } | null>(null)

/** The clauses that stand behind a change; each leads to its place on the Law page. */
export function ClauseCell({ bases, comparison }: { readonly bases: readonly LegalBasis[]; readonly comparison: Comparison }) {
  const words = useWords()
  const commands = useCommands()
  const law = useContext(LawOf)
  const entries = clauseEntries(bases, comparison, words)
  if (entries.length === 0) return <td className={styles.quiet}>{words.t('compare.noAct')}</td>
  const open = (key: string) => {
    if (!law) return
    commands.setChoice(`law to-be ${law.project}`, law.toBe)
    commands.setChoice(`law clause ${law.project}`, key)
  }
  return (
    <td className={styles.clauses}>
      <IconScale size={15} stroke={1.6} aria-hidden />
      {entries.map(({ key, text }, i) => (
        <span key={key}>
          {i > 0 && '; '}
          {law ? (
            <Link href={placePath(law.project, 'law')} onClick={() => open(key)}>
              {text}
            </Link>
          ) : (
            text
          )}
        </span>
      ))}
    </td>
  )
}
