import { IconFileText } from '@tabler/icons-react'
import type { Project } from '#src/domain/project.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { Preview } from './Preview.tsx'
import styles from './Report.module.css'
import { Settings } from './Settings.tsx'
import { usePreview } from './usePreview.ts'
import { useReportChoice } from './useReportChoice.ts'
import type { ReportChoice } from './choice.ts'
import type { ChoiceActions } from './useReportChoice.ts'

/** The report: what is in it on the left, how it looks on the right, and ways to take it along. */
export function ReportPage() {
  const project = useProject((state) => state.project)
  return project && <ProjectReport key={project.id} project={project} />
}

function ProjectReport({ project }: { readonly project: Project }) {
  const words = useWords()
  const [choice, actions] = useReportChoice(project)
  if (choice) return <Report project={project} choice={choice} actions={actions} />
  return (
    <>
      <h1 className="visually-hidden">{words.t('reportPage.title')}</h1>
      <EmptyState icon={IconFileText} title={words.t('reportPage.noVariantsTitle')} body={words.t('reportPage.noVariantsBody')} />
    </>
  )
}

interface ReportProps {
  readonly project: Project
  readonly choice: ReportChoice
  readonly actions: ChoiceActions
}

function Report({ project, choice, actions }: ReportProps) {
  const preview = usePreview(project, choice)
  return (
    <div className={styles.page}>
      <Settings project={project} choice={choice} actions={actions} preview={preview} />
      <Preview project={project} preview={preview} />
    </div>
  )
}
