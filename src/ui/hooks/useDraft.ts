import { useEffect, useRef } from 'react'
import { useOwned } from './useOwned.ts'

/** Long enough not to commit half a number, short enough that the live figures follow. */
const PAUSE_MS = 700

export interface Draft {
  readonly text: string
  /** Whether what is typed was not handed over yet. */
  readonly pending: boolean
  readonly change: (text: string) => void
  /** Hands over at once; on leaving the field and on Enter. */
  readonly finish: () => void
}

/**
 * Text being typed over a saved value. It is handed over after a pause, on leaving the field and when the field goes
 * away, so that one value is one step of the undo history. Text that `accept` refuses stays in the field until left.
 * What is typed belongs to `owner`: when the field comes to show another one's value, it is handed over to the one
 * before, and nothing of it is left in the field.
 */
export function useDraft(saved: string, accept: (text: string) => boolean, owner = ''): Draft {
  const [draft, setDraft] = useOwned<string | null>(owner, null)
  const pending = useRef<{ text: string; timer: ReturnType<typeof setTimeout> } | null>(null)
  const newestAccept = useRef(accept)
  useEffect(() => {
    newestAccept.current = accept
  })

  const handOver = () => {
    const waiting = pending.current
    if (!waiting) return true
    clearTimeout(waiting.timer)
    pending.current = null
    return newestAccept.current(waiting.text)
  }

  useEffect(
    () => () => {
      const waiting = pending.current
      if (!waiting) return
      clearTimeout(waiting.timer)
      pending.current = null
      newestAccept.current(waiting.text)
    },
    [owner],
  )

  return {
    text: draft ?? saved,
    pending: draft !== null && draft !== saved,
    change(text) {
      if (pending.current) clearTimeout(pending.current.timer)
      setDraft(text)
      pending.current = { text, timer: setTimeout(() => void handOver(), PAUSE_MS) }
    },
    finish() {
      handOver()
      setDraft(null)
    },
  }
}
