import { Button, TextInput } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconFileImport, IconPlus, IconSearch, IconTable } from '@tabler/icons-react'
import { Link } from 'wouter'
import { PORTFOLIO_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import { NewProject } from './NewProject.tsx'
import { useFileChooser } from './useFileChooser.ts'

interface HomeToolsProps {
  readonly count: number
  readonly search: string
  readonly onSearch: (text: string) => void
}

/** The search, and the ways to a project. */
export function HomeTools({ count, search, onSearch }: HomeToolsProps) {
  const words = useWords()
  const choose = useFileChooser()
  const [creating, create] = useDisclosure(false)
  return (
    <>
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
      <NewProject opened={creating} onClose={create.close} />
    </>
  )
}
