import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconTable, IconUpload } from '@tabler/icons-react'
import { Link } from 'wouter'
import { FROM_TABLE_PATH } from '../hooks/useRoutes.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Home.module.css'
import { NewProject } from './NewProject.tsx'
import { useFileChooser } from './useFileChooser.ts'

/** Those that people have; the window takes their older relatives too. */
const KINDS_TOLD = '.darcha .bpmn .xml .xlsx .csv'

/** Where files can be dropped, and which; the whole window takes them. */
export function DropTile({ wide }: { readonly wide: boolean }) {
  const words = useWords()
  const choose = useFileChooser()
  const [creating, create] = useDisclosure(false)
  return (
    <div className={styles.drop} data-wide={wide || undefined}>
      <IconUpload size={26} stroke={1.5} className={styles.dropIcon} aria-hidden />
      <h2>{words.t('home.dropTitle')}</h2>
      <p>{words.t('home.dropBody')}</p>
      <p className={styles.kinds}>{KINDS_TOLD}</p>
      <div className={styles.dropActions}>
        <Button variant="subtle" size="xs" leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} onClick={choose}>
          {words.t('home.openFile')}
        </Button>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={create.open}>
          {words.t('home.startEmpty')}
        </Button>
        <Button
          component={Link}
          href={FROM_TABLE_PATH}
          variant="subtle"
          size="xs"
          leftSection={<IconTable size={16} stroke={1.6} aria-hidden />}
        >
          {words.t('fromTable.button')}
        </Button>
      </div>
      <NewProject opened={creating} onClose={create.close} />
    </div>
  )
}
