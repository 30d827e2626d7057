import { memo } from 'react'
import { GrowingTextarea } from '../components/GrowingTextarea.tsx'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { useDraft } from '../hooks/useDraft.ts'
import { useWords } from '../hooks/useWords.ts'

/** What the numbers rest on, in words. */
export const Assumptions = memo(function Assumptions({ readOnly }: { readonly readOnly: boolean }) {
  const words = useWords()
  const commands = useCommands()
  const text = useProject(({ project }) => project?.assumptions ?? '')
  const draft = useDraft(text, (next) => commands.editAssumptions(next))
  return (
    <GrowingTextarea
      label={words.t('service.field.assumptions')}
      description={words.t('service.use.assumptions')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.text}
      readOnly={readOnly}
      least={3}
      most={14}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
    />
  )
})
