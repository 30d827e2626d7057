import { ActionIcon, Button, Menu } from '@mantine/core'
import { useInViewport } from '@mantine/hooks'
import { IconCopyPlus, IconDots, IconPencil, IconRestore } from '@tabler/icons-react'
import { useState } from 'react'
import type { Revision } from '#src/domain/project.ts'
import { Picture } from '../home/Picture.tsx'
import { useWords } from '../hooks/useWords.ts'
import styles from './Revisions.module.css'
import { useRevisionPictures } from './useRevisionPictures.ts'

interface RevisionRowProps {
  readonly revision: Revision
  readonly when: string
  readonly readOnly: boolean
  readonly onLook: () => void
  readonly onName: () => void
  readonly onCopy: () => void
  readonly onRestore: () => void
}

/** One earlier state: how it looked, when and why it was kept, and what can be done with it. */
export function RevisionRow({ revision, when, readOnly, onLook, onName, onCopy, onRestore }: RevisionRowProps) {
  const words = useWords()
  const { ref, inViewport } = useInViewport<HTMLLIElement>()
  // Once seen it stays drawn.
  const [seen, setSeen] = useState(false)
  if (inViewport && !seen) setSeen(true)
  const shown = useRevisionPictures(revision.id, seen)
  return (
    <li ref={ref}>
      <span className={styles.picture}>
        {shown && (
          <Picture drawings={shown.drawings} label={words.t('canvas.history.picture', { when })} width={120} height={56} />
        )}
      </span>
      <span className={styles.what}>
        <strong>{revision.name ?? when}</strong>
        <small>
          {revision.name ? `${when}, ` : ''}
          {words.t(`service.revisions.reason.${revision.reason}`)}
        </small>
        {shown && (
          <small>
            {words.t('canvas.history.variants', { count: shown.variants })},{' '}
            {words.t('canvas.history.steps', { count: shown.steps })}
          </small>
        )}
      </span>
      <Button variant="subtle" size="compact-sm" onClick={onLook}>
        {words.t('service.revisions.look')}
      </Button>
      <Menu position="bottom-end">
        <Menu.Target>
          <ActionIcon variant="subtle" color="gray" aria-label={words.t('canvas.history.more', { when: revision.name ?? when })}>
            <IconDots size={17} stroke={1.8} aria-hidden />
          </ActionIcon>
        </Menu.Target>
        <Menu.Dropdown>
          {!readOnly && (
            <Menu.Item leftSection={<IconRestore size={16} stroke={1.6} />} onClick={onRestore}>
              {words.t('service.revisions.restore')}
            </Menu.Item>
          )}
          <Menu.Item leftSection={<IconCopyPlus size={16} stroke={1.6} />} onClick={onCopy}>
            {words.t('canvas.history.open')}
          </Menu.Item>
          {!readOnly && (
            <Menu.Item leftSection={<IconPencil size={16} stroke={1.6} />} onClick={onName}>
              {words.t('canvas.history.name')}
            </Menu.Item>
          )}
        </Menu.Dropdown>
      </Menu>
    </li>
  )
}
