import { Button, Divider, Group, Modal, TextInput } from '@mantine/core'
import { IconBooks, IconTable } from '@tabler/icons-react'
import type { FormEvent } from 'react'
import { Link } from 'wouter'
import { BRV_TABLE } from '#src/domain/referenceUnits/uz.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { FROM_TABLE_PATH, REFERENCES_PATH, placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'

interface NewProjectProps {
  readonly opened: boolean
  readonly onClose: () => void
}

/** A new project with an empty diagram: asks for no more than its name. */
export function NewProject({ opened, onClose }: NewProjectProps) {
  const words = useWords()
  const commands = useCommands()
  const { newDrawing } = useServices()
  const tell = useTell()
  const go = useGo()

  const create = async (title: string, agency: string) => {
    const organisation = agency || words.t('home.emptyDiagram.organisation')
    const xml = newDrawing({
      pool: title,
      applicant: words.t('home.emptyDiagram.applicant'),
      organisation,
      start: words.t('home.emptyDiagram.start'),
    })
    const made = commands.createProject({
      title,
      service: {
        ...NO_SERVICE,
        name: title,
        ...(agency ? { agency } : {}),
        currency: 'UZS',
        country: 'UZ',
        referenceUnits: BRV_TABLE,
      },
      variants: [{ name: words.t('common.asIs'), role: 'as-is', xml }],
    })
    const id = await tell.attempt(words.t('shell.failed'), made)
    if (id === undefined) return
    onClose()
    go(placePath(id, 'model'))
  }
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const title = String(form.get('title') ?? '').trim()
    if (title !== '') void create(title, String(form.get('agency') ?? '').trim())
  }
  return (
    <Modal
      opened={opened}
      onClose={onClose}
      title={words.t('home.newTitle')}
      centered
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          name="title"
          label={words.t('home.newName')}
          description={words.t('home.newNameHint')}
          inputWrapperOrder={['label', 'input', 'description']}
          maxLength={200}
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
        />
        <TextInput name="agency" label={words.t('home.newAgency')} mt="sm" maxLength={200} autoComplete="off" />
        <Group mt="md" gap="xs" justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {words.t('common.cancel')}
          </Button>
          <Button type="submit">{words.t('home.create')}</Button>
        </Group>
        <Divider mt="md" mb="xs" />
        <Group gap="xs" mx={-12}>
          <Button
            component={Link}
            href={FROM_TABLE_PATH}
            variant="subtle"
            leftSection={<IconTable size={18} stroke={1.6} aria-hidden />}
            onClick={onClose}
          >
            {words.t('fromTable.button')}
          </Button>
          <Button
            component={Link}
            href={REFERENCES_PATH}
            variant="subtle"
            leftSection={<IconBooks size={18} stroke={1.6} aria-hidden />}
            onClick={onClose}
          >
            {words.t('home.fromReference')}
          </Button>
        </Group>
      </form>
    </Modal>
  )
}
