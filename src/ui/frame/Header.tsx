import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { BrandSign } from '../components/Brand.tsx'
import { HOME_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Header.module.css'
import { Preferences } from './Preferences.tsx'

/** The bar on top of every page; a project puts its name and state into it. */
export function Header({ children }: { readonly children?: ReactNode }) {
  const words = useWords()
  return (
    <header className={styles.header}>
      <Link href={HOME_PATH} className={styles.brand} aria-label={words.t('shell.home')}>
        <BrandSign />
        <span>{words.t('common.brand')}</span>
      </Link>
      {children}
      <Preferences />
    </header>
  )
}
