import { Button } from '@mantine/core'
import { IconScale } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { Link } from 'wouter'
import { EmptyState } from '../components/EmptyState.tsx'
import { placePath } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Law.module.css'

/** What to do while nothing names an act. */
export function NoClauses({ project, children }: { readonly project: string; readonly children: ReactNode }) {
  const words = useWords()
  return (
    <EmptyState icon={IconScale} title={words.t('law.emptyTitle')} body={words.t('law.emptyBody')}>
      <div className={styles.emptyActions}>
        <Button component={Link} href={placePath(project, 'model')}>
          {words.t('shell.place.model')}
        </Button>
        {children}
      </div>
    </EmptyState>
  )
}
