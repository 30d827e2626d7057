import { ActionIcon, Badge, Tooltip } from '@mantine/core'
import { IconArrowBackUp, IconArrowForwardUp } from '@tabler/icons-react'
import { useStore } from 'zustand'
import { useProject } from '../hooks/useApp.ts'
import { pageHistory } from '../hooks/usePageHistory.ts'
import { useWords } from '../hooks/useWords.ts'
import { Header } from './Header.tsx'
import styles from './Header.module.css'
import { ProjectMenu } from './ProjectMenu.tsx'
import { SaveStatus } from './SaveStatus.tsx'

/** The header of an open project. */
export function ProjectHeader({ withHistory }: { readonly withHistory: boolean }) {
  const words = useWords()
  const project = useProject((state) => state.project)
  return (
    <Header>
      {project && (
        <>
          <span className={styles.divider} aria-hidden />
          <ProjectMenu project={project} />
          {project.illustrative && (
            <Tooltip label={words.t('shell.illustrativeHelp')}>
              <Badge className={styles.badge ?? ''}>{words.t('shell.illustrative')}</Badge>
            </Tooltip>
          )}
          <span className={styles.space} />
          <SaveStatus />
          {withHistory && <HistoryButtons />}
          <span className={styles.divider} aria-hidden />
        </>
      )}
    </Header>
  )
}

function HistoryButtons() {
  const words = useWords()
  const { canUndo, canRedo, undo, redo } = useStore(pageHistory)
  return (
    <div className={styles.history}>
      <Tooltip label={words.t('shell.undo')}>
        <ActionIcon variant="subtle" size={30} disabled={!canUndo} aria-label={words.t('shell.undo')} onClick={undo}>
          <IconArrowBackUp size={19} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      <Tooltip label={words.t('shell.redo')}>
        <ActionIcon variant="subtle" size={30} disabled={!canRedo} aria-label={words.t('shell.redo')} onClick={redo}>
          <IconArrowForwardUp size={19} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
    </div>
  )
}
