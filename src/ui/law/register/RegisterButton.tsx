import { Button, Modal } from '@mantine/core'
import { IconBooks } from '@tabler/icons-react'
import { useState } from 'react'
import { useWords } from '../../hooks/useWords.ts'
import { ActsTable } from '../../service/ActsTable.tsx'
import { useLaw } from '../LawContext.ts'
import styles from './Register.module.css'

/** The register of acts, over the page: the same as on the Service page. */
export function RegisterButton({ variant }: { readonly variant: 'subtle' | 'default' }) {
  const words = useWords()
  const law = useLaw()
  const [opened, setOpened] = useState(false)
  const isSubtle = variant === 'subtle'
  return (
    <>
      <Button
        variant={variant}
        {...(isSubtle && { size: 'compact-sm', className: styles.register ?? '' })}
        leftSection={<IconBooks size={16} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {words.t('law.register.open')}
      </Button>
      <Modal
        opened={opened}
        onClose={() => setOpened(false)}
        title={words.t('law.register.title')}
        size={820}
        closeButtonProps={{ 'aria-label': words.t('common.close') }}
      >
        <p className={styles.lead}>{words.t('law.register.lead')}</p>
        <ActsTable acts={law.acts} readOnly={law.readOnly} onChange={law.registerActs} />
      </Modal>
    </>
  )
}
