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
import { ColourLegend } from './heat/ColourLegend.tsx'
import { ColourMenu } from './heat/ColourMenu.tsx'
import { COLOUR_CHOICE, colourKindOf } from './heat/kinds.ts'
import { useAgainst } from './heat/useChanges.ts'
import { useColours } from './heat/useColours.ts'
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

const MARKS = 'model.marks'

/** What lies over an open drawing: its tools, the legend of its colours, search; and what they open. */
export function DrawingTools({ session, project, variant, readOnly, isHidden, around }: DrawingToolsProps) {
  const words = useWords()
  const commands = useCommands()
  const { editor, model } = session
  const chosen = colourKindOf(useSettings(({ choices }) => choices[COLOUR_CHOICE]))
  const against = useAgainst(project, variant)
  const kind = chosen === 'changes' && !against ? null : chosen
  const remembered = useSettings(({ choices }) => choices[MARKS])
  const hidden = useMemo(() => hiddenMarks(remembered), [remembered])
  const [open, setOpen] = useState<'search' | 'take' | 'history' | 'shortcuts' | null>(null)
  const { colours, problem } = useColours({ kind, session, project, variant, against })
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
            <ColourMenu
              value={kind}
              onChange={(next) => commands.setChoice(COLOUR_CHOICE, next ?? '')}
              hasOther={against !== null}
            />
            <MarksMenu hidden={hidden} onChange={(next) => commands.setChoice(MARKS, next)} />
            <TakeMenu opened={open === 'take'} onOpened={(opened) => setOpen(opened ? 'take' : null)} onTake={take} />
          </CanvasTools>
          <ColourLegend
            colours={colours}
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
        {open === 'history' && <Revisions readOnly={readOnly} />}
      </SideDrawer>
    </>
  )
}
