import { Box, Tooltip } from '@mantine/core'
import { IconInfoCircle } from '@tabler/icons-react'
import type { Comparison } from '#src/domain/comparison.ts'
import type { ClauseChange } from '#src/domain/law.ts'
import { classesOf, effectRows } from '#src/i18n/wording/law.ts'
import { ClassMark } from '../../compare/ClassMark.tsx'
import { useWords } from '../../hooks/useWords.ts'
import styles from './Clause.module.css'

/** What the changes behind a clause do, per case and per year, and of which class they are. */
export function Effect({ clause, comparison }: { readonly clause: ClauseChange; readonly comparison: Comparison }) {
  const words = useWords()
  const rows = effectRows(clause, comparison, words)
  const classes = classesOf(clause, comparison)
  const hasYears = rows.some(({ perYear }) => perYear !== undefined)
  return (
    <section className={styles.effect} aria-label={words.t('law.effect')}>
      <h3>
        {words.t('law.effect')}
        <Tooltip label={words.t('law.effectHelp')}>
          <Box component="span" tabIndex={0} role="img" aria-label={words.t('law.effectHelp')}>
            <IconInfoCircle size={14} stroke={1.6} aria-hidden />
          </Box>
        </Tooltip>
        {classes.length > 0 && (
          <span className={styles.classes}>
            {words.t('law.class')}
            {classes.map((name) => (
              <ClassMark key={name} name={name} label={words.t(`compare.class.${name}`)} />
            ))}
          </span>
        )}
      </h3>
      {rows.length === 0 ? (
        <p className={styles.nobody}>{words.t('law.noEffect')}</p>
      ) : (
        <table>
          <thead className="visually-hidden">
            <tr>
              <th scope="col">{words.t('law.effect')}</th>
              <th scope="col">{words.t('law.perCase')}</th>
              {hasYears && <th scope="col">{words.t('law.perYear')}</th>}
            </tr>
          </thead>
          <tbody>
            {rows.map(({ id, name, perCase, perYear }) => (
              <tr key={id}>
                <th scope="row">{name}</th>
                <td>
                  <strong>{perCase}</strong>
                </td>
                {hasYears && (
                  <td>
                    {perYear} <span>{words.t('law.perYear')}</span>
                  </td>
                )}
              </tr>
            ))}
          </tbody>
        </table>
      )}
    </section>
  )
}
