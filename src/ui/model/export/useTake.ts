import { useMemo } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { fileNameOf } from '#src/state/fileName.ts'
import { useCommands } from '../../hooks/useApp.ts'
import { useTell } from '../../hooks/useTell.ts'
import { useWords } from '../../hooks/useWords.ts'

export const TAKE_KINDS = ['svg', 'png', 'print', 'bpmn'] as const
export type TakeKind = (typeof TAKE_KINDS)[number]

/** Hands the drawing over as it is shown, with its marks and colours; the BPMN file with all data instead. */
export function useTake(editor: Editor | null, project: Project, variant: Variant): (kind: TakeKind) => void {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const title = `${project.title}, ${variant.name}`
  return useMemo(() => {
    const take = async (kind: TakeKind) => {
      if (kind === 'bpmn') return void (await commands.exportVariant(variant.id))
      if (!editor) return
      const { standaloneSvg, pngOf } = await import('../../pictures/standalone.ts')
      const svg = await standaloneSvg(await editor.exportSvg())
      if (kind === 'print') return (await import('./printPicture.ts')).printPicture(svg, title)
      if (kind === 'svg') await commands.saveFile(fileNameOf(title, 'svg'), new TextEncoder().encode(svg), 'image/svg+xml')
      else await commands.saveFile(fileNameOf(title, 'png'), await pngOf(svg), 'image/png')
    }
    return (kind) => void tell.attempt(words.t('canvas.take.failed'), take(kind))
  }, [editor, commands, tell, words, title, variant.id])
}
