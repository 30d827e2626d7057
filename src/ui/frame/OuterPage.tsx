import { IconArrowLeft } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { useEffect } from 'react'
import { Link } from 'wouter'
import { HOME_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { Header } from './Header.tsx'
import styles from './OuterPage.module.css'

export interface OuterPageProps {
  readonly title: string
  /** How many things the page shows, in words. */
  readonly count?: string | false | null
  /** What stands beside the title. */
  readonly beside?: ReactNode
  /** What can be done, at the end of the title's line. */
  readonly tools: ReactNode
  /** What the page is for. */
  readonly lead?: string
  /** Home itself bears the name of the app alone and leads nowhere back. */
  readonly isHome?: boolean
  readonly children: ReactNode
}

/** A page outside of a project. */
export function OuterPage({ title, count, beside, tools, lead, isHome = false, children }: OuterPageProps) {
  const words = useWords()
  useEffect(() => {
    const brand = words.t('common.brand')
    document.title = isHome ? brand : `${title} · ${brand}`
  }, [words, isHome, title])
  return (
    <div className={styles.shell}>
      <Header />
      <main id="content" className={styles.page} tabIndex={-1}>
        {!isHome && (
          <Link href={HOME_PATH} className={styles.back}>
            <IconArrowLeft size={16} stroke={1.6} aria-hidden />
            {words.t('home.title')}
          </Link>
        )}
        <div className={styles.head}>
          <h1>{title}</h1>
          {count !== undefined && (
            <span className={styles.count} role="status">
              {count}
            </span>
          )}
          {beside}
          <div className={styles.tools}>{tools}</div>
        </div>
        {lead && <p className={styles.lead}>{lead}</p>}
        {children}
      </main>
    </div>
  )
}
