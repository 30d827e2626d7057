import { Skeleton } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import { useEffect } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { comparisonOf } from '#src/state/analysisStore.ts'
import { alternatives, baseline, variantById } from '#src/state/projectState.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useAnalysis, useCommands, useProject, useSettings } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Law.module.css'
import { LawView } from './LawView.tsx'

/** What the redesign does to the law, clause by clause, and where drafters enter the wording. */
export function LawPage() {
  const words = useWords()
  const commands = useCommands()
  const project = useProject((state) => state.project)
  const key = `law to-be ${project?.id ?? ''}`
  const chosen = useSettings((settings) => settings.choices[key])
  if (!project) return null
  const asIs = baseline(project)
  if (!asIs)
    return (
      <>
        <h1 className="visually-hidden">{words.t('law.title')}</h1>
        <EmptyState icon={IconScale} title={words.t('law.noAsIsTitle')} body={words.t('law.noAsIsBody')} />
      </>
    )
  const toBes = alternatives(project)
  // Without a to-be the as-is stands for itself: every clause is kept.
  const toBe = toBes.find(({ id }) => id === chosen) ?? toBes[0] ?? asIs
  return (
    <Compared
      key={`${project.id} ${toBe.id}`}
      project={project}
      asIs={asIs}
      toBe={toBe}
      onChoose={(id) => variantById(project, id) && commands.setChoice(key, id)}
    />
  )
}

interface ComparedProps {
  readonly project: Project
  readonly asIs: Variant
  readonly toBe: Variant
  readonly onChoose: (toBe: string) => void
}

function Compared({ project, asIs, toBe, onChoose }: ComparedProps) {
  const words = useWords()
  const commands = useCommands()
  const { value: comparison, problem } = useAnalysis((state) => comparisonOf(state, asIs.id, toBe.id))
  useEffect(() => commands.wantComparison(asIs.id, toBe.id), [commands, asIs.id, toBe.id])
  if (comparison) return <LawView project={project} toBe={toBe} comparison={comparison} onChoose={onChoose} />
  return (
    <div className={styles.waiting}>
      <h1 className="visually-hidden">{words.t('law.title')}</h1>
      {problem ? <ProblemAlert title={words.t('law.failed')} problem={problem} /> : <Skeleton height={400} radius={6} />}
    </div>
  )
}
