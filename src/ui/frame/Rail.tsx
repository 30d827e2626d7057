import type { Icon } from '@tabler/icons-react'
import { IconColumns2, IconFileText, IconRoute, IconScale, IconSchema, IconSettings } from '@tabler/icons-react'
import { Link } from 'wouter'
import type { Place } from '../hooks/useRoutes.ts'
import { PLACES, placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Rail.module.css'

const ICONS: Readonly<Record<Place, Icon>> = {
  service: IconSettings,
  model: IconSchema,
  compare: IconColumns2,
  path: IconRoute,
  law: IconScale,
  report: IconFileText,
}

/** The places of a project, in the order of the work. */
export function Rail({ project, current }: { readonly project: string; readonly current: Place }) {
  const words = useWords()
  return (
    <nav className={styles.rail} aria-label={words.t('shell.places')}>
      {PLACES.map((place) => {
        const PlaceIcon = ICONS[place]
        return (
          <Link
            key={place}
            href={placePath(project, place)}
            className={styles.place}
            aria-current={place === current ? 'page' : undefined}
          >
            <PlaceIcon size={20} stroke={1.6} aria-hidden />
            {words.t(`shell.place.${place}`)}
          </Link>
        )
      })}
    </nav>
  )
}
