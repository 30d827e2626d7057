import { Button } from '@mantine/core'
import type { Project, Variant } from '#src/domain/project.ts'
import { clauseTitle } from '#src/i18n/wording/law.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useLaw } from '../LawContext.ts'
import type { ClauseEntry, LawModel } from '../lawModel.ts'
import { nextWithoutWording } from '../lawModel.ts'
import { Effect } from './Effect.tsx'
import { Execution } from './Execution.tsx'
import { FateChoice } from './FateChoice.tsx'
import { Justification } from './Justification.tsx'
import { StepList } from './StepList.tsx'
import { TableButton } from './TableButton.tsx'
import { Wordings } from './Wordings.tsx'
import styles from './Clause.module.css'

export interface ClausePaneProps {
  readonly project: Project
  readonly toBe: Variant
  readonly model: LawModel
  readonly entry: ClauseEntry
}

/** One clause: what rests on it, what the redesign does to it, and what drafters say of it. */
export function ClausePane({ project, toBe, model, entry }: ClausePaneProps) {
  const words = useWords()
  const { readOnly } = useLaw()
  const { clause, draft } = entry
  const { comparison } = model
  const title =
    clause.act === undefined && !draft.clause ? words.t('law.newNorm') : clauseTitle(clause.clause ?? draft.clause, words)
  const hasToBe = toBe.role === 'to-be'
  return (
    <div className={styles.clause}>
      <div className={styles.head}>
        <div>
          <p className={styles.place} title={placeOf(model, entry, words)}>
            {placeOf(model, entry, words)}
          </p>
          <h2>{title}</h2>
        </div>
        <FateChoice entry={entry} />
        <TableButton project={project} toBe={toBe} />
      </div>
      {(readOnly || !hasToBe) && <p className={styles.notice}>{words.t(readOnly ? 'law.readOnly' : 'law.noToBe')}</p>}
      <div className={styles.facts} data-single={!hasToBe || undefined}>
        <StepList title={words.t('law.restsOn')} ids={clause.asIsSteps} steps={comparison.asIs.steps} side="as-is" />
        {hasToBe && (
          <>
            <StepList
              title={words.t('law.opensFor', { name: toBe.name })}
              ids={clause.toBeSteps}
              steps={comparison.toBe.steps}
              side="to-be"
              withArrow
            />
            <Effect clause={clause} comparison={comparison} />
          </>
        )}
      </div>
      <Wordings entry={entry} />
      <div className={styles.reasons}>
        <Justification entry={entry} comparison={comparison} />
        <Execution entry={entry} />
      </div>
      <Steps model={model} entry={entry} />
    </div>
  )
}

function placeOf({ groups }: LawModel, { key, actName }: ClauseEntry, words: ReturnType<typeof useWords>): string {
  const acts = groups.filter(({ act }) => act !== undefined)
  const at = acts.findIndex(({ entries }) => entries.some((entry) => entry.key === key))
  if (at < 0 || actName === undefined) return words.t('law.placeNew')
  return words.t('law.place', { act: actName, at: at + 1, count: acts.length })
}

function Steps({ model: { entries }, entry }: { readonly model: LawModel; readonly entry: ClauseEntry }) {
  const words = useWords()
  const { select } = useLaw()
  const previous = entries[entries.findIndex(({ key }) => key === entry.key) - 1]
  const next = nextWithoutWording(entries, entry.key)
  return (
    <nav className={styles.steps} aria-label={words.t('law.acts')}>
      <Button variant="default" size="xs" disabled={!previous} onClick={() => previous && select(previous.key)}>
        {words.t('law.previous')}
      </Button>
      {next ? (
        <Button variant="default" size="xs" className={styles.next ?? ''} onClick={() => select(next.key)}>
          {words.t('law.nextWithout', { name: next.name })}
        </Button>
      ) : (
        <span className={styles.allWorded}>
          {entry.state === 'none' || entry.state === 'draft' ? '' : words.t('law.allWorded')}
        </span>
      )}
    </nav>
  )
}
