import { Button, Loader } from '@mantine/core'
import { IconAlertCircleFilled, IconCheck, IconCloudOff, IconDownload, IconLock } from '@tabler/icons-react'
import { useNetwork } from '@mantine/hooks'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import { problemText } from '../problemText.ts'
import styles from './Header.module.css'

/** Whether the open project is on disk, who may edit it, and what to do when it is not. */
export function SaveStatus() {
  const words = useWords()
  const { online } = useNetwork()
  const readOnly = useProject((state) => state.readOnly)
  return (
    <div className={styles.status} role="status">
      {!online && (
        <span className={styles.statusItem}>
          <IconCloudOff size={16} stroke={1.6} aria-hidden />
          {words.t('shell.offline')}
        </span>
      )}
      {readOnly ? <LockedStatus closed={readOnly === 'storageClosed'} /> : <WritingStatus />}
    </div>
  )
}

function LockedStatus({ closed }: { readonly closed: boolean }) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  return (
    <span className={styles.statusItem}>
      <IconLock size={16} stroke={1.6} aria-hidden />
      {words.t(closed ? 'shell.readOnlyClosed' : 'shell.readOnly')}
      {!closed && (
        <Button variant="default" size="xs" onClick={() => void tell.attempt(words.t('shell.failed'), commands.takeOver())}>
          {words.t('shell.editHere')}
        </Button>
      )}
    </span>
  )
}

function WritingStatus() {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const save = useProject((state) => state.save)
  const id = useProject((state) => state.project?.id)
  if (save.kind === 'saved') {
    return (
      <span className={styles.statusItem}>
        <IconCheck size={18} stroke={1.8} color="var(--tobe)" aria-hidden />
        {words.t('shell.saved')}
      </span>
    )
  }
  if (save.kind === 'saving' || save.problem === null) {
    return (
      <span className={styles.statusItem}>
        <Loader size={14} color="gray" aria-hidden />
        {words.t('shell.saving')}
      </span>
    )
  }
  const full = save.problem.code === 'storageFull'
  return (
    <span className={styles.statusItem} title={problemText(words, save.problem)}>
      <IconAlertCircleFilled size={18} color="var(--err)" aria-hidden />
      <strong className={styles.unsaved}>{words.t(full ? 'shell.unsavedFull' : 'shell.unsaved')}</strong>
      <span className="visually-hidden">{problemText(words, save.problem)}</span>
      <Button
        variant="default"
        size="xs"
        leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
        onClick={() => id !== undefined && void tell.attempt(words.t('shell.failed'), commands.exportProject(id))}
      >
        {words.t('common.takeCopyNow')}
      </Button>
    </span>
  )
}
