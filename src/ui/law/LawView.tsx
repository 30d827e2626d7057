import { useCallback, useMemo, useState } from 'react'
import type { Comparison } from '#src/domain/comparison.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import { canEdit } from '#src/state/projectState.ts'
import { useCommands, useProject, useSettings } from '../hooks/useApp.ts'
import { useCommandHistory } from '../hooks/useCommandHistory.ts'
import { useWords } from '../hooks/useWords.ts'
import { ClausePane } from './clause/ClausePane.tsx'
import styles from './Law.module.css'
import type { LawActions } from './LawContext.ts'
import { LawContext } from './LawContext.ts'
import { lawModel, nextWithoutWording } from './lawModel.ts'
import { NoClauses } from './NoClauses.tsx'
import { RegisterButton } from './register/RegisterButton.tsx'
import { LawTree } from './tree/LawTree.tsx'

export interface LawViewProps {
  readonly project: Project
  readonly toBe: Variant
  readonly comparison: Comparison
  readonly onChoose: (toBe: string) => void
}

/** The clauses on the left, one of them on the right. */
export function LawView({ project, toBe, comparison, onChoose }: LawViewProps) {
  const words = useWords()
  const commands = useCommands()
  const readOnly = !useProject(canEdit)
  const choice = `law clause ${project.id}`
  const chosen = useSettings((settings) => settings.choices[choice])
  const [byStep, setByStep] = useState(false)
  const select = useCallback((key: string) => commands.setChoice(choice, key), [commands, choice])
  const run = useCommandHistory(select)
  const model = useMemo(() => lawModel(project, toBe, comparison, words), [project, toBe, comparison, words])
  const { entries } = model
  const entry = entries.find(({ key }) => key === chosen) ?? nextWithoutWording(entries, undefined) ?? entries[0]
  const actions = useMemo<LawActions>(
    () => ({
      readOnly,
      acts: project.service.acts,
      select,
      draft: (key, patch) => void run(() => commands.draftClause(toBe.id, key, patch), key),
      registerActs: (acts) => void run(() => commands.registerActs(acts)),
    }),
    [readOnly, project.service.acts, select, run, commands, toBe.id],
  )

  return (
    <LawContext value={actions}>
      <h1 className="visually-hidden">{words.t('law.title')}</h1>
      {entry ? (
        <div className={styles.page}>
          <LawTree
            project={project}
            toBe={toBe}
            model={model}
            selected={entry.key}
            byStep={byStep}
            onByStep={setByStep}
            onChoose={onChoose}
          />
          <ClausePane key={entry.key} project={project} toBe={toBe} model={model} entry={entry} />
        </div>
      ) : (
        <NoClauses project={project.id}>
          <RegisterButton variant="default" />
        </NoClauses>
      )}
    </LawContext>
  )
}
