import { Button, UnstyledButton } from '@mantine/core'
import { IconAlertCircleFilled, IconAlertTriangleFilled, IconInfoCircle } from '@tabler/icons-react'
import type { Finding } from '#src/domain/findings.ts'
import type { Repair } from '#src/domain/repairs/repair.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import { useWords } from '../../hooks/useWords.ts'
import styles from '../FindingsDrawer.module.css'
import { repairWords } from './repairWords.ts'

const ICONS = { error: IconAlertCircleFilled, warning: IconAlertTriangleFilled, info: IconInfoCircle } as const

/** The way to where something is entered by hand. */
export interface FindingEntry {
  readonly name: string
  readonly go: () => void
}

export interface FindingItemProps {
  readonly finding: Finding
  /** What the finding is about. */
  readonly name: string
  readonly repairs: readonly Repair[]
  /** Undefined when there is no such place. */
  readonly onSelect: (() => void) | undefined
  readonly onRepair: (repair: Repair) => void
  readonly entry: FindingEntry | undefined
}

/** One finding: its place, what is the matter there, and what can be done at the press of a button. */
export function FindingItem({ finding, name, repairs, onSelect, onRepair, entry }: FindingItemProps) {
  const words = useWords()
  const Icon = ICONS[finding.severity]
  return (
    <li className={styles.item}>
      <UnstyledButton className={styles.finding ?? ''} disabled={onSelect === undefined} onClick={() => onSelect?.()}>
        <Icon className={styles[finding.severity] ?? ''} size={18} aria-hidden />
        <span>
          {name && <strong>{name}</strong>}
          {findingWords(finding, words)}
        </span>
      </UnstyledButton>
      {(repairs.length > 0 || entry) && (
        <div className={styles.repairs}>
          {repairs.map((repair) => (
            <Button key={repair.kind} variant="default" size="compact-sm" onClick={() => onRepair(repair)}>
              {repairWords(repair, words)}
            </Button>
          ))}
          {entry && (
            <Button variant="subtle" size="compact-sm" px={6} onClick={entry.go}>
              {entry.name}
            </Button>
          )}
        </div>
      )}
    </li>
  )
}
