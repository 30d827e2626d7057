import { useEffect } from 'react'

const SCHEME = 'data-mantine-color-scheme'

/** Paper is light: while the page is printed, it has the light colours whatever the theme is. */
export function usePaper(): void {
  useEffect(() => {
    const root = document.documentElement
    let before: string | null = null
    const begin = () => {
      before ??= root.getAttribute(SCHEME)
      root.setAttribute(SCHEME, 'light')
    }
    const end = () => {
      if (before !== null) root.setAttribute(SCHEME, before)
      before = null
    }
    const media = matchMedia('print')
    const follow = () => (media.matches ? begin() : end())
    window.addEventListener('beforeprint', begin)
    window.addEventListener('afterprint', end)
    media.addEventListener('change', follow)
    return () => {
      window.removeEventListener('beforeprint', begin)
      window.removeEventListener('afterprint', end)
      media.removeEventListener('change', follow)
      end()
    }
  }, [])
}
