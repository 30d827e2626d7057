import { Button, Group, Modal, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useFocusBack } from '../hooks/useFocusBack.ts'
import { useWords } from '../hooks/useWords.ts'

export interface NameModalProps {
  readonly opened: boolean
  readonly title: string
  readonly label: string
  readonly value: string
  readonly action: string
  readonly onClose: () => void
  readonly onSubmit: (name: string) => void
}

const LONGEST = 200

/** Asks for one name. */
export function NameModal({ opened, title, label, value, action, onClose, onSubmit }: NameModalProps) {
  const words = useWords()
  useFocusBack()
  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const name = String(new FormData(event.currentTarget).get('name') ?? '').trim()
    if (name === '') return
    onSubmit(name)
    onClose()
  }
  return (
    <Modal opened={opened} onClose={onClose} title={title} centered closeButtonProps={{ 'aria-label': words.t('common.close') }}>
      <form onSubmit={submit}>
        <TextInput
          name="name"
          label={label}
          defaultValue={value}
          maxLength={LONGEST}
          required
          withAsterisk={false}
          autoComplete="off"
          data-autofocus
        />
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.t('common.cancel')}
          </Button>
          <Button type="submit">{action}</Button>
        </Group>
      </form>
    </Modal>
  )
}
