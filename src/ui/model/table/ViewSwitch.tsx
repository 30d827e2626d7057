import { SegmentedControl } from '@mantine/core'
import { IconLayoutRows, IconSitemap, IconTable } from '@tabler/icons-react'
import { useWords } from '../../hooks/useWords.ts'
import type { ModelViewKind } from './view.ts'
import { MODEL_VIEWS } from './view.ts'
import styles from './ViewSwitch.module.css'

const ICONS = { canvas: IconSitemap, both: IconLayoutRows, table: IconTable } as const

export interface ViewSwitchProps {
  readonly value: ModelViewKind
  readonly onChange: (view: ModelViewKind) => void
}

/** The drawing, the table, or both: two views of the same steps. */
export function ViewSwitch({ value, onChange }: ViewSwitchProps) {
  const words = useWords()
  return (
    <SegmentedControl
      size="xs"
      withItemsBorders={false}
      aria-label={words.t('table.view.label')}
      value={value}
      onChange={(next) => onChange(MODEL_VIEWS.find((view) => view === next) ?? 'canvas')}
      data={MODEL_VIEWS.map((view) => {
        const Icon = ICONS[view]
        return {
          value: view,
          label: (
            <span className={styles.item}>
              <Icon size={16} stroke={1.7} aria-hidden />
              {words.t(`table.view.${view}`)}
            </span>
          ),
        }
      })}
    />
  )
}
