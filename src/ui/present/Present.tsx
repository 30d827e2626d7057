import type { CSSProperties, RefObject } from 'react'
import { useEffect, useEffectEvent, useMemo, useRef, useState } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Project } from '#src/domain/project.ts'
import { createWords } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import { LIGHT_TOKENS } from '../theme/tokens.ts'
import { Controls } from './Controls.tsx'
import styles from './Present.module.css'
import { SlidePicture } from './SlidePicture.tsx'
import { StatementLine } from './StatementLine.tsx'
import { slidesOf } from './slides.ts'

export interface PresentProps {
  readonly project: Project
  readonly comparison: Comparison
  readonly certainty: Certainty | null
  readonly names: VariantNames
  readonly onClose: () => void
}

/** Where each key leads, from page `at` of `count`. */
const KEYS: Readonly<Record<string, (at: number, last: number) => number>> = {
  ArrowRight: (at) => at + 1,
  ArrowDown: (at) => at + 1,
  PageDown: (at) => at + 1,
  ' ': (at) => at + 1,
  Enter: (at) => at + 1,
  ArrowLeft: (at) => at - 1,
  ArrowUp: (at) => at - 1,
  PageUp: (at) => at - 1,
  Backspace: (at) => at - 1,
  Home: () => 0,
  End: (_, last) => last,
}

/** Slides are paper in both themes. */
const PAPER = LIGHT_TOKENS as CSSProperties

/** What the comparison says, for a room: one statement and one picture at a time, over the whole screen. */
export function Present({ project, comparison, certainty, names, onClose }: PresentProps) {
  const own = useWords()
  const [language, setLanguage] = useState(own.language)
  const [page, setPage] = useState(0)
  const stage = useRef<HTMLDivElement>(null)
  const dialog = useFullScreen(onClose, stage)
  const words = createWords(language)
  const slides = useMemo(
    () => slidesOf({ title: project.title, comparison, certainty, names }, createWords(language)),
    [project.title, comparison, certainty, names, language],
  )
  const last = slides.length - 1
  const at = Math.min(page, last)
  const slide = slides[at]
  const turn = (to: number) => setPage(Math.max(0, Math.min(last, to)))
  const onKeyDown = useEffectEvent((event: KeyboardEvent) => {
    const { target, key } = event
    if (event.ctrlKey || event.metaKey || event.altKey) return
    if (target instanceof HTMLInputElement) return
    // A focused button does what it says on Space and Enter.
    if (target instanceof HTMLButtonElement && (key === ' ' || key === 'Enter')) return
    const to = KEYS[key]
    if (!to) return
    event.preventDefault()
    turn(to(at, last))
  })
  // Heard anywhere: what had the focus may be gone with the page it stood on.
  useEffect(() => {
    const hear = (event: KeyboardEvent) => onKeyDown(event)
    window.addEventListener('keydown', hear)
    return () => window.removeEventListener('keydown', hear)
  }, [])
  if (!slide) return null
  return (
    <dialog
      ref={dialog}
      className={styles.room}
      style={PAPER}
      lang={language}
      aria-label={words.t('present.title')}
      onCancel={(event) => {
        event.preventDefault()
        onClose()
      }}
    >
      <div className={styles.stage} tabIndex={-1} ref={stage}>
        <div className={styles.slide} key={slide.id}>
          <p className={styles.kicker}>{slide.id === 'title' ? `${names.asIs} – ${names.toBe}` : project.title}</p>
          <StatementLine slide={slide} project={project} words={words} />
          <SlidePicture slide={slide} comparison={comparison} words={words} />
        </div>
      </div>
      <Controls
        words={words}
        basis={`${project.illustrative ? `${words.t('present.illustrative')} · ` : ''}${slide.basis}`}
        page={at}
        count={slides.length}
        onTurn={turn}
        onLanguage={setLanguage}
        onClose={onClose}
      />
    </dialog>
  )
}

/** Opens the dialog over everything, asks for the whole screen, and leaves with it. */
function useFullScreen(onClose: () => void, first: RefObject<HTMLElement | null>) {
  const dialog = useRef<HTMLDialogElement>(null)
  const newest = useRef(onClose)
  useEffect(() => {
    newest.current = onClose
  })
  useEffect(() => {
    const shown = dialog.current
    if (!shown) return
    let wasFull = false
    const before = document.activeElement
    const leave = () => {
      if (document.fullscreenElement) wasFull = true
      else if (wasFull) newest.current()
    }
    document.addEventListener('fullscreenchange', leave)
    shown.showModal()
    first.current?.focus()
    // A browser that refuses shows the slides in its window.
    void Promise.resolve(document.documentElement.requestFullscreen?.()).catch(() => {})
    return () => {
      document.removeEventListener('fullscreenchange', leave)
      shown.close()
      // The dialog is gone by now and cannot give the focus back itself.
      if (before instanceof HTMLElement) before.focus()
      if (document.fullscreenElement) void document.exitFullscreen().catch(() => {})
    }
  }, [first])
  return dialog
}
