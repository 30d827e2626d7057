import { Button, Progress, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconDatabase, IconDownload, IconShieldCheck, IconShieldOff } from '@tabler/icons-react'
import { formatBytes } from '#src/i18n/format/bytes.ts'
import { notExported } from '#src/state/homeStore.ts'
import { useCommands, useHome } from '../hooks/useApp.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './StorageLine.module.css'

/** Where the work lies, how safe it is there, and the way out. */
export function StorageLine() {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const cards = useHome((home) => home.cards) ?? []
  const storage = useHome((home) => home.storage)
  const behind = notExported(cards).length

  const copyEverything = async () => {
    const saved = await tell.attempt(words.t('shell.failed'), commands.exportAll())
    if (saved) tell.done(words.t('home.copiedEverything', { count: cards.length }))
  }
  const askPromise = async () => {
    const promised = await tell.attempt(words.t('shell.failed'), commands.persist())
    if (promised === false) tell.done(words.t('home.notPromised'), words.t('home.promiseRefused'))
  }

  return (
    <div className={styles.line}>
      <span className={styles.item}>
        <IconDatabase size={18} stroke={1.6} aria-hidden />
        <strong>{words.t('home.keptHere')}</strong>
      </span>
      {storage && storage.usedBytes > 0 && (
        <Tooltip label={words.t('home.usedHelp')}>
          <span className={styles.item}>
            {storage.quotaBytes > 0 && (
              <Progress
                value={(100 * storage.usedBytes) / storage.quotaBytes}
                color="gray.6"
                size={5}
                w={64}
                aria-label={words.t('home.keptHere')}
              />
            )}
            <span className={styles.quiet}>
              {storage.quotaBytes > 0
                ? words.t('home.used', {
                    used: formatBytes(storage.usedBytes, words.language),
                    quota: formatBytes(storage.quotaBytes, words.language),
                  })
                : words.t('home.usedOnly', { used: formatBytes(storage.usedBytes, words.language) })}
            </span>
          </span>
        </Tooltip>
      )}
      {storage?.persisted && (
        <span className={styles.item}>
          <IconShieldCheck size={18} stroke={1.6} color="var(--tobe)" aria-hidden />
          <span className={styles.quiet}>{words.t('home.promised')}</span>
        </span>
      )}
      {storage && !storage.persisted && (
        <span className={styles.item}>
          <IconShieldOff size={18} stroke={1.6} aria-hidden />
          <Tooltip label={words.t('home.promiseHelp')}>
            <span className={styles.quiet}>{words.t('home.notPromised')}</span>
          </Tooltip>
          <Button variant="subtle" size="compact-sm" onClick={() => void askPromise()}>
            {words.t('home.askPromise')}
          </Button>
        </span>
      )}
      {cards.length > 0 && (
        <>
          {behind > 0 && (
            <span className={styles.item}>
              <IconAlertTriangle size={18} stroke={1.6} color="var(--warn)" aria-hidden />
              {words.t('home.newerThanCopy', { count: behind })}
            </span>
          )}
          {behind === 0 && <span className={styles.quiet}>{words.t('home.allCopied')}</span>}
          <Button
            className={styles.copy ?? ''}
            variant="default"
            size="xs"
            leftSection={<IconDownload size={16} stroke={1.6} aria-hidden />}
            onClick={() => void copyEverything()}
          >
            {words.t('home.copyEverything')}
          </Button>
        </>
      )}
    </div>
  )
}
