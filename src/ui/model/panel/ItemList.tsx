import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'

/** Changes a list as it stands by now: the panel may still show what stood there a moment ago. */
export type ListCommit<T> = (change: (now: readonly T[]) => readonly T[]) => void

export interface ItemListProps<T> {
  readonly items: readonly T[]
  readonly onCommit: ListCommit<T>
  readonly blank: T
  readonly add: string
  readonly remove: string
  /** A line for an empty list. */
  readonly none?: string
  readonly title?: string
  /** By which the list is found. */
  readonly field?: string
  readonly children: (item: T, change: (next: (now: T) => T) => void) => ReactNode
}

/** A list of facts of one kind: each in a box that can be deleted, and a button for one more. */
export function ItemList<T>({ items, onCommit, blank, add, remove, none, title, field, children }: ItemListProps<T>) {
  const { readOnly } = usePanel()
  // The second click of a hasty hand is meant for the same one, not for the next.
  const removeAt = (at: number) => onCommit((now) => (now.length === items.length ? now.filter((_, i) => i !== at) : now))
  return (
    <section className={styles.list} aria-label={title} data-field={field}>
      {title && <h3 className={styles.listTitle}>{title}</h3>}
      {items.length === 0 && none && <p className={styles.none}>{none}</p>}
      {items.map((item, at) => (
        // The place in the list is all that tells two equal facts apart.
        <div key={`${items.length} ${at}`} className={styles.item} data-item>
          {!readOnly && (
            <ActionIcon
              className={styles.remove ?? ''}
              variant="subtle"
              color="gray"
              size="sm"
              aria-label={remove}
              title={remove}
              onClick={() => removeAt(at)}
            >
              <IconTrash size={15} stroke={1.6} />
            </ActionIcon>
          )}
          {children(item, (next) => onCommit((now) => now.map((one, i) => (i === at ? next(one) : one))))}
        </div>
      ))}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          className={styles.add ?? ''}
          leftSection={<IconPlus size={15} stroke={1.8} />}
          onClick={() => onCommit((now) => [...now, blank])}
        >
          {add}
        </Button>
      )}
    </section>
  )
}
