import { ActionIcon, Popover } from '@mantine/core'
import { IconHelp } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import type { WordKey } from '#src/i18n/words.ts'
import { useOwned } from '../../hooks/useOwned.ts'
import { useWords } from '../../hooks/useWords.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Help.module.css'

/** The facts of which the panel tells how they count. */
export type HelpTopic = Extract<WordKey, `panel.help.${string}`> extends `panel.help.${infer Topic}` ? Topic : never

/** A small mark that opens the counting rule of a field. */
export function HelpMark({ topic }: { readonly topic: HelpTopic }) {
  const words = useWords()
  const { element } = usePanel()
  const [opened, setOpened] = useOwned(element, false)
  return (
    <Popover opened={opened} onChange={setOpened} width={280} position="bottom-end" withArrow shadow="sm" trapFocus={false}>
      <Popover.Target>
        <ActionIcon
          variant="transparent"
          color="gray"
          size={20}
          aria-label={words.t('panel.helpOpen')}
          onClick={() => setOpened(!opened)}
          onKeyDown={(event) => event.key === 'Escape' && setOpened(false)}
        >
          <IconHelp size={15} stroke={1.6} />
        </ActionIcon>
      </Popover.Target>
      <Popover.Dropdown className={styles.dropdown ?? ''}>{words.t(`panel.help.${topic}`)}</Popover.Dropdown>
    </Popover>
  )
}

/** A field with the counting rule at its upper right corner. */
export function Helped({ topic, children }: { readonly topic: HelpTopic; readonly children: ReactNode }) {
  return (
    <div className={styles.helped} data-field={topic}>
      {children}
      <span className={styles.corner}>
        <HelpMark topic={topic} />
      </span>
    </div>
  )
}
