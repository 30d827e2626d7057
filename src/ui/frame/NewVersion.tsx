import { Button, Group } from '@mantine/core'
import { notifications } from '@mantine/notifications'
import { useEffect, useEffectEvent } from 'react'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'

const ID = 'new-version'

/** Offers a newer version of the app; everything is saved before it is loaded. */
export function NewVersion() {
  const { onNewVersion } = useServices()
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()

  const offer = useEffectEvent((load: () => void) => {
    const loadSafely = async () => {
      if (await commands.flush()) load()
      else tell.failed(words.t('shell.unsaved'), words.t('shell.newVersionBlocked'))
    }
    notifications.show({
      id: ID,
      autoClose: false,
      withCloseButton: false,
      role: 'status',
      title: words.t('shell.newVersion'),
      message: (
        <>
          {words.t('shell.newVersionBody')}
          <Group gap="xs" mt="xs">
            <Button variant="default" size="xs" onClick={() => void loadSafely()}>
              {words.t('common.reload')}
            </Button>
            <Button variant="subtle" size="xs" onClick={() => notifications.hide(ID)}>
              {words.t('shell.later')}
            </Button>
          </Group>
        </>
      ),
    })
  })
  useEffect(() => onNewVersion((load) => offer(load)), [onNewVersion])
  return null
}
