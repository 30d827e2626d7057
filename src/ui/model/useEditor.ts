import { useEffect, useRef, useState } from 'react'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ReadDrawing } from '#src/modeler/document.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { timeWordsIn } from './timeWords.ts'

export interface EditorInput {
  /** Another key opens another drawing; the text alone does not, since it follows the drawing. */
  readonly key: string
  readonly xml: string
  readonly words: Words
  readonly readOnly: boolean
  readonly read: ReadDrawing
  readonly onXml: (xml: string) => void
  /** At once when the drawing changes; gives what is called when `onXml` has brought everything. */
  readonly announceChange: () => () => void
}

export interface EditorSession {
  readonly phase: 'opening' | 'open' | 'failed'
  readonly editor: Editor | null
  readonly model: ProcessModel | null
  readonly selection: string | null
  /** Counts changes; what was read from the editor before may have changed when it did. */
  readonly revision: number
  readonly canUndo: boolean
  readonly canRedo: boolean
  readonly error: unknown
}

const OPENING: EditorSession = {
  phase: 'opening',
  editor: null,
  model: null,
  selection: null,
  revision: 0,
  canUndo: false,
  canRedo: false,
  error: null,
}

/** Opens a drawing in an element of the page and follows it. Gives the session, and a callback for the element. */
export function useEditor(input: EditorInput): [EditorSession, (host: HTMLDivElement | null) => void] {
  const [host, setHost] = useState<HTMLDivElement | null>(null)
  const [session, setSession] = useState<EditorSession>(OPENING)
  const newest = useRef(input)
  useEffect(() => {
    newest.current = input
  })
  const { key, readOnly, words } = input

  useEffect(() => {
    if (!host) return
    let dead = false
    let editor: Editor | null = null
    // Kept from the moment of opening: what is still to be written belongs to this drawing, not to the next one.
    const { xml, read, onXml, announceChange } = newest.current
    let handedOver: (() => void) | null = null
    const settle = () => {
      handedOver?.()
      handedOver = null
    }
    const change = (part: Partial<EditorSession>) => {
      if (!dead) setSession((now) => ({ ...now, ...part }))
    }
    const container = document.createElement('div')
    container.style.height = '100%'
    host.append(container)

    const begin = async () => {
      const { createEditor } = await import('#src/modeler/editor.ts')
      if (dead) return
      const { words: current } = newest.current
      const made = createEditor({
        container,
        xml,
        readOnly,
        read,
        language: current.language,
        timeWords: timeWordsIn(current),
        onOpened: (model) => change({ phase: 'open', editor: made, model }),
        onTouched: (history) => {
          handedOver ??= announceChange()
          if (!dead) setSession((now) => ({ ...now, ...history, revision: now.revision + 1 }))
        },
        onChanged: (drawing, isNewest) => {
          change({ model: drawing.model, error: null })
          onXml(drawing.xml)
          if (isNewest) settle()
        },
        onError: (error) => change({ error }),
        onSelection: (selection) => change({ selection }),
      })
      editor = made
      await made.opened
    }
    begin().catch((error: unknown) => change({ phase: 'failed', error }))

    return () => {
      dead = true
      setSession(OPENING)
      container.remove()
      const leaving = editor
      if (!leaving) return
      void leaving.flush().finally(() => {
        leaving.destroy()
        settle()
      })
    }
  }, [host, key, readOnly])

  useEffect(() => session.editor?.setLanguage(words.language, timeWordsIn(words)), [session.editor, words])

  return [session, setHost]
}
