import { useEffect, useRef, useState } from 'react'
import type { ChangeMark } from '#src/modeler/marks/mark.ts'
import type { Viewer } from '#src/modeler/viewer.ts'
import { useWords } from '../hooks/useWords.ts'
import { timeWordsIn } from '../model/timeWords.ts'
import styles from './DiagramView.module.css'

export interface DiagramViewProps {
  readonly xml: string
  /** What is drawn, for those who cannot see it. */
  readonly label: string
  /** How elements differ from the other variant, by id. */
  readonly changes?: ReadonlyMap<string, ChangeMark>
  /** Elements that are pointed at. */
  readonly lit?: readonly string[]
  /** The viewer once its drawing is shown, and null when it goes: to zoom, to fit, to move two drawings together. */
  readonly onViewer?: (viewer: Viewer | null) => void
  readonly onSelect?: (id: string | null) => void
}

const NO_CHANGES: ReadonlyMap<string, ChangeMark> = new Map()
const NONE: readonly string[] = []

/** A drawing to look at, on paper in both themes. It fills the element it stands in. */
export function DiagramView({ xml, label, changes = NO_CHANGES, lit = NONE, onViewer, onSelect }: DiagramViewProps) {
  const words = useWords()
  const host = useRef<HTMLDivElement>(null)
  const [viewer, setViewer] = useState<Viewer | null>(null)
  const [failed, setFailed] = useState(false)
  const newest = useRef({ words, onViewer, onSelect })
  useEffect(() => {
    newest.current = { words, onViewer, onSelect }
  })

  useEffect(() => {
    const place = host.current
    if (!place) return
    let dead = false
    let made: Viewer | null = null
    const container = document.createElement('div')
    container.className = styles.canvas ?? ''
    place.append(container)
    setFailed(false)
    const begin = async () => {
      const { createViewer } = await import('#src/modeler/viewer.ts')
      if (dead) return
      const current = newest.current.words
      made = createViewer({
        container,
        xml,
        language: current.language,
        timeWords: timeWordsIn(current),
        onSelection: (id) => newest.current.onSelect?.(id),
      })
      await made.opened
      setViewer(made)
      newest.current.onViewer?.(made)
    }
    begin().catch(() => {
      if (!dead) setFailed(true)
    })
    return () => {
      dead = true
      setViewer(null)
      if (made) newest.current.onViewer?.(null)
      made?.destroy()
      container.remove()
    }
  }, [xml])

  useEffect(() => viewer?.setTimeWords(timeWordsIn(words)), [viewer, words])
  useEffect(() => viewer?.setChanges(changes), [viewer, changes])
  useEffect(() => viewer?.light(lit), [viewer, lit])

  return (
    <div ref={host} className={styles.view} role="group" aria-label={label}>
      {failed && (
        <div className={styles.failed} role="alert">
          <strong>{words.t('model.brokenTitle')}</strong>
          <span>{words.t('model.brokenBody')}</span>
        </div>
      )}
    </div>
  )
}
