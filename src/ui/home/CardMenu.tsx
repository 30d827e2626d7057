import { ActionIcon, Menu } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconCopy, IconDots, IconDownload, IconFolderOpen, IconPencil, IconTrash } from '@tabler/icons-react'
import type { ProjectCard as Card } from '#src/domain/project.ts'
import { NameModal } from '../components/NameModal.tsx'
import { useCommands } from '../hooks/useApp.ts'
import { useDeleteProject } from '../hooks/useDeleteProject.tsx'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** What can be done with a project without opening it. */
export function CardMenu({ card }: { readonly card: Card }) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const remove = useDeleteProject()
  const [renaming, rename] = useDisclosure(false)
  const { id, title } = card

  const copy = async () => {
    if (await tell.attempt(words.t('shell.failed'), commands.exportProject(id))) tell.done(words.t('shell.copyTaken'))
  }
  const duplicate = () =>
    tell.attempt(words.t('shell.failed'), commands.duplicateProject(id, words.t('home.duplicateName', { name: title })))
  return (
    <>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" size={28} aria-label={words.t('home.menu', { name: title })}>
            <IconDots size={20} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconFolderOpen {...ICON} />} onClick={() => go(placePath(id, 'model'))}>
            {words.t('home.open')}
          </Menu.Item>
          <Menu.Item leftSection={<IconPencil {...ICON} />} onClick={rename.open}>
            {words.t('home.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={() => void copy()}>
            {words.t('home.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconCopy {...ICON} />} onClick={() => void duplicate()}>
            {words.t('home.duplicate')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconTrash {...ICON} />} onClick={() => remove(card)}>
            {words.t('home.remove')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameModal
        opened={renaming}
        title={words.t('home.rename')}
        label={words.t('shell.renameTitle')}
        value={title}
        action={words.t('common.save')}
        onClose={rename.close}
        onSubmit={(name) => void tell.attempt(words.t('shell.failed'), commands.renameProject(id, name))}
      />
    </>
  )
}
