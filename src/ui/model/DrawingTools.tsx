import { Portal } from '@mantine/core'
import { useMemo, useState } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { SideDrawer } from '../components/SideDrawer.tsx'
import { useCommands, useSettings } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { problemText } from '../problemText.ts'
import { Revisions } from '../service/Revisions.tsx'
import { CanvasTools } from './CanvasTools.tsx'
import { TakeMenu } from './export/TakeMenu.tsx'
import { useTake } from './export/useTake.ts'
import { HeatLegend } from './heat/HeatLegend.tsx'
import { HeatMenu } from './heat/HeatMenu.tsx'
import { heatKindOf } from './heat/kinds.ts'
import { useHeat } from './heat/useHeat.ts'
import { hiddenMarks } from './marks/hidden.ts'
import { MarksMenu } from './marks/MarksMenu.tsx'
import { useHiddenMarks } from './marks/useHiddenMarks.ts'
import { SearchPane } from './search/SearchPane.tsx'
import { ShortcutSheet } from './shortcuts/ShortcutSheet.tsx'
import { useModelKeys } from './shortcuts/useModelKeys.ts'
import type { EditorSession } from './useEditor.ts'

interface DrawingToolsProps {
  readonly session: EditorSession
  readonly project: Project
  readonly variant: Variant
  readonly readOnly: boolean
  /** The table stands in the drawing's place: nothing lies on paper then. */
  readonly isHidden: boolean
  /** What holds drawing and table: search lies over both. */
  readonly around: HTMLElement | null
}

const HEAT = 'model.heat'
const MARKS = 'model.marks'

/** What lies over an open drawing: its tools, the legend of its colours, search; and what they open. */
export function DrawingTools({ session, project, variant, readOnly, isHidden, around }: DrawingToolsProps) {
  const words = useWords()
  const commands = useCommands()
  const { editor, model } = session
  const kind = heatKindOf(useSettings(({ choices }) => choices[HEAT]))
  const remembered = useSettings(({ choices }) => choices[MARKS])
  const hidden = useMemo(() => hiddenMarks(remembered), [remembered])
  const [open, setOpen] = useState<'search' | 'take' | 'history' | 'shortcuts' | null>(null)
  const { legend, problem } = useHeat(kind, session, variant, project.service)
  useHiddenMarks(editor, hidden)
  const take = useTake(editor, project, variant)
  const keys = useMemo(
    () => ({
      search: () => setOpen('search'),
      take: () => setOpen('take'),
      help: () => setOpen('shortcuts'),
      print: () => take('print'),
    }),
    [take],
  )
  useModelKeys(keys)
  const close = () => setOpen(null)
  if (!editor || !model) return null
  return (
    <>
      {!isHidden && (
        <>
          <CanvasTools editor={editor} onSearch={keys.search} onHistory={() => setOpen('history')} onShortcuts={keys.help}>
            <HeatMenu value={kind} onChange={(next) => commands.setChoice(HEAT, next ?? '')} />
            <MarksMenu hidden={hidden} onChange={(next) => commands.setChoice(MARKS, next)} />
            <TakeMenu opened={open === 'take'} onOpened={(opened) => setOpen(opened ? 'take' : null)} onTake={take} />
          </CanvasTools>
          <HeatLegend
            legend={legend}
            problem={problem && words.t('canvas.heat.failed', { reason: problemText(words, problem) })}
          />
        </>
      )}
      {open === 'search' && around && (
        <Portal target={around}>
          <SearchPane model={model} acts={project.service.acts} onGo={editor.select} onClose={close} />
        </Portal>
      )}
      {open === 'shortcuts' && <ShortcutSheet onClose={close} />}
      <SideDrawer opened={open === 'history'} onClose={close} width={460} isLight title={words.t('canvas.history.title')}>
        {open === 'history' && <Revisions project={project} readOnly={readOnly} />}
      </SideDrawer>
    </>
  )
}
