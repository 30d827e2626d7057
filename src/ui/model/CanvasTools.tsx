import { IconArrowsMaximize, IconHistory, IconKeyboard, IconMap2, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Editor } from '#src/modeler/editor.ts'
import { ToolButtons } from '../components/ToolButtons.tsx'
import { useWords } from '../hooks/useWords.ts'
import styles from './CanvasTools.module.css'

const ZOOM_STEP = 1.25

interface CanvasToolsProps {
  readonly editor: Editor
  readonly onSearch: () => void
  readonly onHistory: () => void
  readonly onShortcuts: () => void
  /** What is chosen rather than done: colours, marks, files. */
  readonly children: ReactNode
}

/** What one does with the drawing: colours and marks, search, overview and zoom, earlier states, help. */
export function CanvasTools({ editor, onSearch, onHistory, onShortcuts, children }: CanvasToolsProps) {
  const words = useWords()
  const tools = [
    { label: words.t('model.tools.search'), Icon: IconSearch, act: onSearch },
    { label: words.t('model.tools.overview'), Icon: IconMap2, act: editor.toggleOverview },
    { label: words.t('model.tools.zoomOut'), Icon: IconMinus, act: () => editor.zoomBy(1 / ZOOM_STEP) },
    { label: words.t('model.tools.zoomIn'), Icon: IconPlus, act: () => editor.zoomBy(ZOOM_STEP) },
    { label: words.t('model.tools.fit'), Icon: IconArrowsMaximize, act: editor.fit },
    { label: words.t('model.tools.history'), Icon: IconHistory, act: onHistory },
    { label: words.t('model.tools.shortcuts'), Icon: IconKeyboard, act: onShortcuts },
  ]
  return (
    <div className={styles.tools}>
      {children}
      <ToolButtons tools={tools} onPaper />
    </div>
  )
}
