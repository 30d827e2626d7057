import { useRef } from 'react'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import styles from './Report.module.css'
import type { ShownReport } from './usePreview.ts'

/** A chapter is read once its head has come so near to the top. */
const NEAR_PX = 160

/** The page without script, as it will be read; a newer one is shown where the older was left. */
export function Paper({ preview, title }: { readonly preview: ShownReport; readonly title: string }) {
  const { state, html, frame, setRead } = preview
  const left = useRef(0)
  const settle = () => {
    const view = frame.current?.contentWindow
    if (!view) return
    const look = () => {
      left.current = view.scrollY
      const top = (id: string) => view.document.getElementById(id)?.getBoundingClientRect().top
      setRead(CHAPTER_IDS.findLast((id) => (top(id) ?? Number.POSITIVE_INFINITY) < NEAR_PX) ?? null)
    }
    view.scrollTo(0, left.current)
    view.addEventListener('scroll', look)
    look()
  }
  return (
    <iframe
      ref={frame}
      className={styles.paper}
      // Nothing runs in it; the app may scroll and print it.
      sandbox="allow-same-origin allow-modals"
      srcDoc={html}
      title={title}
      data-old={state.phase !== 'ready' || undefined}
      onLoad={settle}
    />
  )
}
