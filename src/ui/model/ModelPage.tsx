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
/** One notice at a time: the newest change is the one to take back. */
const NOTICE = 'variant-undo'

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

  const offer = (text: string, undo: (() => void) | null) => {
    if (!undo) return
    notifications.hide(NOTICE)
    notifications.show({
      id: NOTICE,
      position: 'bottom-left',
      autoClose: 12_000,
      closeButtonProps: { 'aria-label': words.t('common.close') },
      message: (
        <UndoNotice
          text={text}
          undo={words.t('model.variants.undo')}
          onUndo={() => {
            notifications.hide(NOTICE)
            undo()
          }}
        />
      ),
    })
  }
  const remove = (id: string, name: string) => offer(words.t('model.variants.removed', { name }), commands.removeVariant(id))
  /** A variant that was added is taken away again. */
  const offerAdded = async (added: Promise<string | null>, name: string) => {
    const id = await added
    if (id) offer(words.t('model.variants.added', { name }), () => remove(id, name))
  }
  const derive = (from: Variant) => {
    const name = words.t('model.variants.newName', { letter: nextLetter(project.variants) })
    void offerAdded(commands.deriveVariant(from.id, name), name)
  }
  const duplicate = (of: Variant) => {
    const name = words.t('model.variants.copyName', { name: of.name })
    void offerAdded(commands.duplicateVariant(of.id, name), name)
  }
  const rename = ({ id, name: before }: Variant, name: string) =>
    offer(words.t('model.variants.renamed', { before, name }), commands.renameVariant(id, name))

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
        onDerive={derive}
        onDuplicate={duplicate}
        onRename={setRenaming}
        onRemove={({ id, name }) => remove(id, name)}
        onMove={({ id, name }, to) => offer(words.t('model.variants.moved', { name }), commands.moveVariant(id, to))}
        onXml={commands.editXml}
        announceChange={commands.announceChange}
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
          onSubmit={(name) => rename(renaming, name)}
        />
      )}
    </>
  )
}
