import { Text } from '@mantine/core'
import { modals } from '@mantine/modals'
import type { ProjectCard } from '#src/domain/project.ts'
import { useCommands } from './useApp.ts'
import { useTell } from './useTell.ts'
import { useWords } from './useWords.ts'

/** Deletes a project after asking; says whether a copy of it exists anywhere else. */
export function useDeleteProject(): (card: ProjectCard, after?: () => void) => void {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  return (card, after) => {
    const { id, title, exportedAt, savedAt } = card
    const remove = async () => {
      const done = await tell.attempt(
        words.t('shell.failed'),
        commands.removeProject(id).then(() => true),
      )
      if (!done) return
      tell.done(words.t('shell.deleted', { title }))
      after?.()
    }
    const copies =
      exportedAt === undefined ? words.t('shell.deleteNoCopy') : exportedAt < savedAt ? words.t('shell.deleteOldCopy') : undefined
    modals.openConfirmModal({
      title: words.t('shell.deleteTitle', { title }),
      children: (
        <Text size="sm">
          {words.t('shell.deleteBody')} {copies && <strong>{copies}</strong>}
        </Text>
      ),
      centered: true,
      labels: { confirm: words.t('common.delete'), cancel: words.t('common.cancel') },
      confirmProps: { color: 'red' },
      closeButtonProps: { 'aria-label': words.t('common.close') },
      onConfirm: () => void remove(),
    })
  }
}
