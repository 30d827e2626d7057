import { ActionIcon } from '@mantine/core'
import { IconChevronLeft, IconChevronRight, IconX } from '@tabler/icons-react'
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx'
import { useWords } from '../../hooks/useWords.ts'
import { useDraft } from '../../hooks/useDraft.ts'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'

export interface PanelHeadProps {
  readonly name: string
  readonly onRename: (name: string) => void
  /** What the element is, where it has no place among the steps. */
  readonly kind: string
  readonly position: { readonly number: number; readonly total: number } | undefined
  /** The steps before and after this one, where there are such. */
  readonly previous: (() => void) | undefined
  readonly next: (() => void) | undefined
  readonly onClose: () => void
}

/** Which element it is, its editable name, and the way to the steps beside it. */
export function PanelHead({ name, onRename, kind, position, previous, next, onClose }: PanelHeadProps) {
  const words = useWords()
  const { readOnly, element } = usePanel()
  const draft = useDraft(
    name,
    (text) => {
      if (text.trim() !== name) onRename(text.replace(/\s+/g, ' ').trim())
      return true
    },
    element,
  )
  const step = (label: string, go: (() => void) | undefined, icon: React.ReactNode) => (
    <ActionIcon variant="subtle" color="gray" aria-label={label} title={label} disabled={!go} onClick={go}>
      {icon}
    </ActionIcon>
  )
  return (
    <header className={styles.head}>
      <div className={styles.headRow}>
        {position && <span className={styles.mark}>{position.number}</span>}
        <h2 className={styles.position}>
          {position ? words.t('model.panel.position', { number: position.number, total: position.total }) : kind}
        </h2>
        <span className={styles.headButtons}>
          {position && step(words.t('model.panel.previous'), previous, <IconChevronLeft size={18} stroke={1.8} />)}
          {position && step(words.t('model.panel.next'), next, <IconChevronRight size={18} stroke={1.8} />)}
          {step(words.t('model.panel.close'), onClose, <IconX size={18} stroke={1.8} />)}
        </span>
      </div>
      <GrowingTextarea
        aria-label={words.t('model.panel.name')}
        classNames={{ input: styles.name ?? '' }}
        variant="unstyled"
        least={1}
        most={4}
        placeholder={words.t('model.panel.unnamed')}
        value={draft.text}
        readOnly={readOnly}
        onChange={(event) => draft.change(event.currentTarget.value)}
        onBlur={draft.finish}
        onKeyDown={(event) => {
          if (event.key !== 'Enter') return
          event.preventDefault()
          draft.finish()
        }}
      />
    </header>
  )
}
