import type { PageLife } from '#src/domain/ports.ts'

/** The browser's page. `visibilitychange` is the last event a phone or a closed tab is sure to send; `pagehide` covers the rest. */
export const pageLife: PageLife = {
  onHide(run) {
    const whenHidden = () => {
      if (document.visibilityState === 'hidden') run()
    }
    document.addEventListener('visibilitychange', whenHidden)
    window.addEventListener('pagehide', run)
    return () => {
      document.removeEventListener('visibilitychange', whenHidden)
      window.removeEventListener('pagehide', run)
    }
  },
}
