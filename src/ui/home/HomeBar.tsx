import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconPlus, IconSearch, IconTable } from '@tabler/icons-react'
import { Link } from 'wouter'
import { PORTFOLIO_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Home.module.css'
import { NewProject } from './NewProject.tsx'
import { useFileChooser } from './useFileChooser.ts'

interface HomeBarProps {
  readonly count: number
  readonly search: string
  readonly onSearch: (text: string) => void
}

/** The title of the page, the search, and the ways to a project. */
export function HomeBar({ count, search, onSearch }: HomeBarProps) {
  const words = useWords()
  const choose = useFileChooser()
  const [creating, create] = useDisclosure(false)
  return (
    <div className={styles.bar}>
      <h1>{words.t(count === 0 ? 'home.titleEmpty' : 'home.title')}</h1>
      {count > 0 && <span className={styles.count}>{words.t('home.projects', { count })}</span>}
      <div className={styles.barEnd}>
        <Button
          component={Link}
          href={PORTFOLIO_PATH}
          variant="subtle"
          leftSection={<IconTable size={18} stroke={1.6} aria-hidden />}
        >
          {words.t('home.portfolio')}
        </Button>
        {count > 0 && (
          <TextInput
            type="search"
            aria-label={words.t('home.find')}
            placeholder={words.t('home.find')}
            leftSection={<IconSearch size={18} stroke={1.6} aria-hidden />}
            w={220}
            value={search}
            onChange={(event) => onSearch(event.currentTarget.value)}
          />
        )}
        <Button variant="default" leftSection={<IconFileImport size={18} stroke={1.6} aria-hidden />} onClick={choose}>
          {words.t('home.openFile')}
        </Button>
        <Button leftSection={<IconPlus size={18} stroke={1.8} aria-hidden />} onClick={create.open}>
          {words.t('home.newProject')}
        </Button>
      </div>
      <NewProject opened={creating} onClose={create.close} />
    </div>
  )
}
