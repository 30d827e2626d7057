import { IconArrowsMaximize, IconMap2, IconMinus, IconPlus, IconSearch } from '@tabler/icons-react'
import type { Editor } from '#src/modeler/editor.ts'
import { ToolButtons } from '../components/ToolButtons.tsx'
import { useWords } from '../hooks/useWords.ts'

const ZOOM_STEP = 1.25

/** Search, overview and zoom. */
export function CanvasTools({ editor }: { editor: Editor }) {
  const words = useWords()
  const tools = [
    { label: words.t('model.tools.search'), Icon: IconSearch, act: editor.toggleSearch },
    { label: words.t('model.tools.overview'), Icon: IconMap2, act: editor.toggleOverview },
    { label: words.t('model.tools.zoomOut'), Icon: IconMinus, act: () => editor.zoomBy(1 / ZOOM_STEP) },
    { label: words.t('model.tools.zoomIn'), Icon: IconPlus, act: () => editor.zoomBy(ZOOM_STEP) },
    { label: words.t('model.tools.fit'), Icon: IconArrowsMaximize, act: editor.fit },
  ]
  return <ToolButtons tools={tools} onPaper />
}
