import type { Editor } from '#src/modeler/editor.ts'
import { useWords } from '../../hooks/useWords.ts'
import { NumberField } from './NumberField.tsx'

/** How often one way is taken. */
export function WayShare({ id, editor }: { id: string; editor: Editor }) {
  const words = useWords()
  return (
    <NumberField
      label={words.t('model.decision.share')}
      kind="share"
      unit="%"
      value={editor.readProbability(id)}
      onCommit={(probability) => editor.updateProbability(id, probability)}
    />
  )
}
