import type { Change, Comparison } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { LegalBasis } from '#src/domain/step.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'

export interface ChangesListProps {
  readonly comparison: Comparison
  /** Number of an as-is step in flow order. */
  readonly numberOf: (id: string) => number | undefined
  /** The change that is pointed at; its steps are lit in both drawings. */
  readonly onPoint: (change: Change | null) => void
}

const CLASSES = ['eliminate', 'simplify', 'integrate', 'automate'] as const

/** What the redesign does, change by change. */
export function ChangesList({ comparison, numberOf, onPoint }: ChangesListProps) {
  const words = useWords()
  const { changes } = comparison
  return (
    <section className={styles.section}>
      <div className={styles.sectionHead}>
        <h2>{words.t('compare.changes')}</h2>
        <span>{words.t('compare.changesCount', { count: changes.length })}</span>
        <ul className={styles.classLegend}>
          {CLASSES.map((name) => (
            <li key={name}>
              <ClassMark name={name} /> {words.t(`compare.class.${name}`)}
            </li>
          ))}
        </ul>
      </div>
      {changes.length === 0 ? (
        <p className={styles.quiet}>
          <strong>{words.t('compare.noChanges')}</strong> {words.t('compare.noChangesBody')}
        </p>
      ) : (
        <div className={styles.tableFrame}>
          <table className={styles.table}>
            <thead>
              <tr>
                <th scope="col">{words.t('compare.changeColumn.change')}</th>
                <th scope="col">{words.t('compare.changeColumn.asIsSteps')}</th>
                <th scope="col">{words.t('compare.changeColumn.clause')}</th>
              </tr>
            </thead>
            <tbody>
              {changes.map((change, index) => (
                <tr
                  key={`${change.kind} ${change.asIs.join(' ')} ${change.toBe.join(' ')} ${index}`}
                  onMouseEnter={() => onPoint(change)}
                  onMouseLeave={() => onPoint(null)}
                >
                  <th scope="row">
                    <button
                      type="button"
                      className={styles.changeName}
                      onFocus={() => onPoint(change)}
                      onBlur={() => onPoint(null)}
                    >
                      <ClassMark name={change.class} label={words.t(`compare.class.${change.class}`)} />
                      <span>{words.t(`compare.change.${change.kind}`, { name: change.name })}</span>
                    </button>
                  </th>
                  <td>{stepsOf(change, numberOf, words.t)}</td>
                  <td className={change.legalBasis.length > 0 ? undefined : styles.quiet}>
                    {clausesOf(change.legalBasis, comparison.asIs.service, comparison.toBe.service, words.t) ||
                      words.t('compare.clauseUnknown')}
                  </td>
                </tr>
              ))}
            </tbody>
          </table>
        </div>
      )}
    </section>
  )
}

type Translate = ReturnType<typeof useWords>['t']

function stepsOf(change: Change, numberOf: (id: string) => number | undefined, t: Translate): string {
  const numbers = change.asIs.map(numberOf).filter((number) => number !== undefined)
  return numbers.length === 0 ? '' : t('compare.steps', { count: numbers.length, list: numbers.join(', ') })
}

/** The clauses as a lawyer finds them: number of the act, else its title or what was written, and the clause. */
function clausesOf(bases: readonly LegalBasis[], asIs: ServiceFacts, toBe: ServiceFacts, t: Translate): string {
  const acts = new Map([...asIs.acts, ...toBe.acts].map((act) => [act.id, act.number ?? act.title ?? act.id]))
  const texts = bases
    .filter(({ act }) => act !== undefined)
    .map(({ act = '', clause }) => (clause ? t('compare.clause', { act: acts.get(act) ?? act, clause }) : (acts.get(act) ?? act)))
  return [...new Set(texts)].join('; ')
}

/** E, S, I or A in a square, told apart by form and never by hue alone. */
export function ClassMark({ name, label }: { readonly name: (typeof CLASSES)[number]; readonly label?: string }) {
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
