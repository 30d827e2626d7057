import { ActionIcon, Tooltip } from '@mantine/core'
import type { Icon as TablerIcon } from '@tabler/icons-react'
import { useWords } from '../hooks/useWords.ts'
import styles from './ToolButtons.module.css'

export interface Tool {
  readonly label: string
  readonly Icon: TablerIcon
  readonly act: () => void
  readonly pressed?: boolean
}

interface ToolButtonsProps {
  readonly tools: readonly Tool[]
  /** Whether they lie on a drawing, at its top right; else they stand where they are put. */
  readonly onPaper?: boolean
}

/** What one does with a drawing on screen. */
export function ToolButtons({ tools, onPaper = false }: ToolButtonsProps) {
  const words = useWords()
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.t('model.tools.label')} data-on-paper={onPaper || undefined}>
      <ActionIcon.Group>
        {tools.map(({ label, Icon, act, pressed }) => (
          <Tooltip key={label} label={label}>
            <ActionIcon variant="default" size={onPaper ? 28 : 30} aria-label={label} aria-pressed={pressed} onClick={act}>
              <Icon size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
          </Tooltip>
        ))}
      </ActionIcon.Group>
    </div>
  )
}
