import { Button } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus, IconUpload } from '@tabler/icons-react'
import { useWords } from '../hooks/useWords.ts'
import styles from './Home.module.css'
import { NewProject } from './NewProject.tsx'
import { useFileChooser } from './useFileChooser.ts'

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
      <p className={styles.kinds}>{words.t('home.dropKinds')}</p>
      <div className={styles.dropActions}>
        <Button variant="subtle" size="xs" leftSection={<IconUpload size={16} stroke={1.6} aria-hidden />} onClick={choose}>
          {words.t('home.openFile')}
        </Button>
        <Button variant="subtle" size="xs" leftSection={<IconPlus size={16} stroke={1.8} aria-hidden />} onClick={create.open}>
          {words.t('home.startEmpty')}
        </Button>
      </div>
      <NewProject opened={creating} onClose={create.close} />
    </div>
  )
}
