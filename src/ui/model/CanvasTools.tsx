import { ActionIcon } from '@mantine/core'
import { IconArrowsMaximize, IconMap2, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { Editor } from '#src/modeler/editor.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './ModelView.module.css'

const ZOOM_STEP = 1.25

/** Search, overview and zoom, at the top right of the drawing. */
export function CanvasTools({ editor }: { editor: Editor }) {
  const words = useWords()
  const tool = (label: string, run: () => void, icon: ReactNode) => (
    <ActionIcon variant="default" size={28} aria-label={label} title={label} onClick={run}>
      {icon}
    </ActionIcon>
  )
  return (
    <div className={styles.tools} role="toolbar" aria-label={words.t('model.tools.label')}>
      <ActionIcon.Group>
        {tool(words.t('model.tools.search'), editor.toggleSearch, <IconSearch size={16} stroke={1.8} />)}
        {tool(words.t('model.tools.overview'), editor.toggleOverview, <IconMap2 size={16} stroke={1.8} />)}
        {tool(words.t('model.tools.zoomOut'), () => editor.zoomBy(1 / ZOOM_STEP), <IconMinus size={16} stroke={1.8} />)}
        {tool(words.t('model.tools.zoomIn'), () => editor.zoomBy(ZOOM_STEP), <IconPlus size={16} stroke={1.8} />)}
        {tool(words.t('model.tools.fit'), editor.fit, <IconArrowsMaximize size={16} stroke={1.8} />)}
      </ActionIcon.Group>
    </div>
  )
}
