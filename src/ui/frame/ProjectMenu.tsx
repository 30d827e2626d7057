import { Menu, UnstyledButton } from '@mantine/core'
import { IconChevronDown, IconDownload, IconFileExport, IconFolders, IconPencil, IconTrash } from '@tabler/icons-react'
import { useDisclosure } from '@mantine/hooks'
import type { Project } from '#src/domain/project.ts'
import { canEdit } from '#src/state/projectState.ts'
import { useCommands, useHome, useProject } from '../hooks/useApp.ts'
import { useDeleteProject } from '../hooks/useDeleteProject.tsx'
import { HOME_PATH, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import { NameModal } from '../components/NameModal.tsx'
import styles from './Header.module.css'

const ICON = { size: 16, stroke: 1.6, 'aria-hidden': true } as const

/** The name of the open project, and what can be done with it as a whole. */
export function ProjectMenu({ project }: { readonly project: Project }) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const editable = useProject(canEdit)
  const variant = useProject((state) => state.variant)
  const card = useHome((home) => home.cards?.find(({ id }) => id === project.id))
  const remove = useDeleteProject()
  const [renaming, rename] = useDisclosure(false)

  const copy = async () => {
    if (await tell.attempt(words.t('shell.failed'), commands.exportProject(project.id))) tell.done(words.t('shell.copyTaken'))
  }
  const copyDiagram = async () => {
    if (variant === null) return
    if (await tell.attempt(words.t('shell.failed'), commands.exportVariant(variant))) tell.done(words.t('shell.copyTaken'))
  }
  return (
    <>
      <Menu position="bottom-start">
        <Menu.Target>
          <UnstyledButton className={styles.name ?? ''} aria-label={`${project.title}. ${words.t('shell.projectMenu')}`}>
            <span>{project.title}</span>
            <IconChevronDown size={16} stroke={1.6} aria-hidden />
          </UnstyledButton>
        </Menu.Target>
        <Menu.Dropdown>
          <Menu.Item leftSection={<IconPencil {...ICON} />} disabled={!editable} onClick={rename.open}>
            {words.t('shell.rename')}
          </Menu.Item>
          <Menu.Item leftSection={<IconDownload {...ICON} />} onClick={() => void copy()}>
            {words.t('shell.copy')}
          </Menu.Item>
          <Menu.Item leftSection={<IconFileExport {...ICON} />} onClick={() => void copyDiagram()}>
            {words.t('shell.copyVariant')}
          </Menu.Item>
          <Menu.Divider />
          <Menu.Item leftSection={<IconFolders {...ICON} />} onClick={() => go(HOME_PATH)}>
            {words.t('shell.allProjects')}
          </Menu.Item>
          <Menu.Item
            leftSection={<IconTrash {...ICON} />}
            disabled={!editable}
            onClick={() => card && remove(card, () => go(HOME_PATH))}
          >
            {words.t('shell.delete')}
          </Menu.Item>
        </Menu.Dropdown>
      </Menu>
      <NameModal
        opened={renaming}
        title={words.t('shell.rename')}
        label={words.t('shell.renameTitle')}
        value={project.title}
        action={words.t('common.save')}
        onClose={rename.close}
        onSubmit={(title) => commands.editTitle(title)}
      />
    </>
  )
}
