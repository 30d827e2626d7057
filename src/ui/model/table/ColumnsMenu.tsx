import { ActionIcon, Button, Checkbox, Popover } from '@mantine/core'
import { IconChevronDown, IconChevronUp, IconColumns3 } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import type { ColumnChoice } from './columns.ts'
import { FROZEN, columnsOf, moved, toggled } from './columns.ts'
import styles from './Menus.module.css'

export interface ColumnsMenuProps {
  readonly choice: ColumnChoice
  readonly onChange: (choice: ColumnChoice) => void
}

/** Which columns are shown, and in which order; the first two are always there. */
export function ColumnsMenu({ choice, onChange }: ColumnsMenuProps) {
  const words = useWords()
  const shown = columnsOf(choice).length
  const all = choice.order.length + FROZEN.length
  return (
    <Popover position="bottom-end" width={300} trapFocus>
      <Popover.Target>
        <Button variant="default" size="compact-md" leftSection={<IconColumns3 size={16} stroke={1.8} />}>
          {words.t('table.columns.button', { shown, all })}
        </Button>
      </Popover.Target>
      <Popover.Dropdown className={styles.columns ?? ''} aria-label={words.t('table.columns.title')}>
        <ul>
          {choice.order.map((column, at) => {
            const name = words.t(`cells.column.${column}`)
            const before = choice.order[at - 1]
            const after = choice.order[at + 1]
            return (
              <li key={column}>
                <Checkbox
                  size="xs"
                  label={name}
                  checked={choice.shown.has(column)}
                  onChange={() => onChange(toggled(choice, column))}
                />
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={words.t('table.columns.left', { name })}
                  disabled={before === undefined}
                  onClick={() => before && onChange(moved(choice, column, before))}
                >
                  <IconChevronUp size={15} stroke={1.8} />
                </ActionIcon>
                <ActionIcon
                  variant="subtle"
                  color="gray"
                  size="sm"
                  aria-label={words.t('table.columns.right', { name })}
                  disabled={after === undefined}
                  onClick={() => after && onChange(moved(choice, column, after))}
                >
                  <IconChevronDown size={15} stroke={1.8} />
                </ActionIcon>
              </li>
            )
          })}
        </ul>
      </Popover.Dropdown>
    </Popover>
  )
}
