import type { Edit } from '#src/domain/repairs/repair.ts'
import type { Editor } from '#src/modeler/editor.ts'

type Writer = Pick<Editor, 'batch' | 'updateProbability' | 'updateEvent' | 'updateFacts' | 'updatePerformer' | 'updateDefault'>

/** Makes the changes in the drawing: one step of its undo history, however many they are. */
export function applyEdits(editor: Writer, edits: readonly Edit[]): void {
  editor.batch(() => {
    for (const edit of edits) {
      if (edit.kind === 'probability') editor.updateProbability(edit.id, edit.probability)
      else if (edit.kind === 'event') editor.updateEvent(edit.id, { probability: edit.probability })
      else if (edit.kind === 'facts') editor.updateFacts(edit.id, edit.patch)
      else if (edit.kind === 'performer') editor.updatePerformer(edit.id, edit.patch)
      else editor.updateDefault(edit.id, edit.flow)
    }
  })
}
