import { useMemo, useState } from 'react'
import type { Variant } from '#src/domain/project.ts'
import { analysisOf } from '#src/state/analysisStore.ts'
import { baseline, canEdit, currentVariant } from '#src/state/projectState.ts'
import { notifications } from '@mantine/notifications'
import { useAnalysis, useCommands, useProject, useSettings } from '../hooks/useApp.ts'
import { NameModal } from '../components/NameModal.tsx'
import { useWords } from '../hooks/useWords.ts'
import { ModelView } from './ModelView.tsx'
import { UndoNotice } from './UndoNotice.tsx'
import { readChoice, writeChoice } from './table/columns.ts'
import { viewOf } from './table/view.ts'
import { nextLetter } from './nextLetter.ts'

const VIEW = 'model.view'
const COLUMNS = 'model.tableColumns'

/** The Model page of the open project. */
export function ModelPage() {
  const words = useWords()
  const commands = useCommands()
  const state = useProject((now) => now)
  const view = viewOf(useSettings(({ choices }) => choices[VIEW]))
  const remembered = useSettings(({ choices }) => choices[COLUMNS])
  const columns = useMemo(() => readChoice(remembered), [remembered])
  const [renaming, setRenaming] = useState<Variant | null>(null)
  const { project, loaded } = state
  const variant = currentVariant(state)
  const base = baseline(project)
  const live = useAnalysis((now) => analysisOf(now, variant?.id))
  const baseLive = useAnalysis((now) => analysisOf(now, base?.id))
  if (!project || !variant) return null

  const remove = (gone: Variant) => {
    const undo = commands.removeVariant(gone.id)
    if (!undo) return
    const id = `removed-${gone.id}`
    notifications.show({
      id,
      position: 'bottom-left',
      autoClose: 12_000,
      message: (
        <UndoNotice
          text={words.t('model.variants.removed', { name: gone.name })}
          undo={words.t('model.variants.undo')}
          onUndo={() => {
            undo()
            notifications.hide(id)
          }}
        />
      ),
    })
  }

  return (
    <>
      <ModelView
        project={project}
        variant={variant}
        base={base}
        loaded={loaded}
        readOnly={!canEdit(state)}
        live={live}
        baseLive={base ? baseLive : undefined}
        view={view}
        onView={(next) => commands.setChoice(VIEW, next)}
        columns={columns}
        onColumns={(next) => commands.setChoice(COLUMNS, writeChoice(next))}
        onShow={commands.showVariant}
        onDerive={(from) =>
          commands.deriveVariant(from.id, words.t('model.variants.newName', { letter: nextLetter(project.variants) }))
        }
        onDuplicate={({ id, name }) => commands.duplicateVariant(id, words.t('model.variants.copyName', { name }))}
        onRename={setRenaming}
        onRemove={remove}
        onXml={commands.editXml}
        beforeFlush={commands.beforeFlush}
      />
      {renaming && (
        <NameModal
          opened
          title={words.t('model.variants.rename')}
          label={words.t('model.variants.name')}
          value={renaming.name}
          action={words.t('model.variants.save')}
          onClose={() => setRenaming(null)}
          onSubmit={(name) => commands.renameVariant(renaming.id, name)}
        />
      )}
    </>
  )
}
