import { afterEach, beforeEach } from 'vitest'
import type { Editor, EditorOptions } from '#src/modeler/editor.ts'
import { createEditor } from '#src/modeler/editor.ts'
import { DRAWING } from './drawing.ts'

/** A place for drawings in the page of a test, and editors in it that go when the test ends. */
export function editors() {
  const host: { container: HTMLDivElement } = { container: document.createElement('div') }
  const opened: { destroy(): void }[] = []

  beforeEach(() => {
    host.container = document.createElement('div')
    host.container.style.cssText = 'width: 1000px; height: 600px'
    document.body.append(host.container)
  })

  const close = () => {
    for (const one of opened.splice(0)) one.destroy()
  }

  afterEach(() => {
    close()
    host.container.remove()
  })

  return {
    get container() {
      return host.container
    },
    /** Lets something else go with the editors. */
    keep: (one: { destroy(): void }) => void opened.push(one),
    /** All that was opened goes; a test that ends does the same. */
    close,
    async open(part: Partial<EditorOptions> = {}): Promise<Editor> {
      const editor = createEditor({
        container: host.container,
        xml: DRAWING,
        language: 'en',
        timeWords: ({ value }) => `${value} d`,
        readOnly: false,
        onOpened: () => {},
        onTouched: () => {},
        onChanged: () => {},
        onError: (error) => {
          throw error
        },
        onSelection: () => {},
        ...part,
      })
      opened.push(editor)
      await editor.opened
      return editor
    },
  }
}
