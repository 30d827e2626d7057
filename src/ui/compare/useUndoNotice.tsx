import { notifications } from '@mantine/notifications'
import { useCallback } from 'react'
import { useWords } from '../hooks/useWords.ts'
import { UndoNotice } from '../model/UndoNotice.tsx'

const SHOWN_MS = 8_000

/** Says what was done and offers the way back. Nothing is said when nothing was done. */
export function useUndoNotice(): (text: string, undo: (() => void) | null) => void {
  const words = useWords()
  return useCallback(
    (text, undo) => {
      if (!undo) return
      const id = 'compare-undo'
      notifications.hide(id)
      notifications.show({
        id,
        position: 'bottom-left',
        autoClose: SHOWN_MS,
        closeButtonProps: { 'aria-label': words.t('common.close') },
        message: (
          <UndoNotice
            text={text}
            undo={words.t('model.variants.undo')}
            onUndo={() => {
              undo()
              notifications.hide(id)
            }}
          />
        ),
      })
    },
    [words],
  )
}
