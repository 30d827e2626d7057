import { useWords } from '../hooks/useWords.ts'
import type { ServicePart } from './Part.tsx'
import styles from './Service.module.css'

/** All parts of the page by name; a click goes there. */
export function Contents({ parts }: { readonly parts: readonly ServicePart[] }) {
  const words = useWords()
  return (
    <nav className={styles.contents} aria-label={words.t('service.contents')}>
      <ul>
        {parts.map(({ id, title }) => (
          <li key={id}>
            <button type="button" onClick={() => goTo(id)}>
              {title}
            </button>
          </li>
        ))}
      </ul>
    </nav>
  )
}

/** The address names the place in the project, so that a link to a heading would leave it. */
function goTo(id: string): void {
  const heading = document.getElementById(id)
  heading?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}
