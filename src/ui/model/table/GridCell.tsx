import { IconAlertCircleFilled, IconAlertTriangleFilled, IconCornerDownRight } from '@tabler/icons-react'
import type { Finding } from '#src/domain/findings.ts'
import type { Words } from '#src/i18n/words.ts'
import { findingWords } from '#src/i18n/wording/finding.ts'
import { repairWords } from '../findings/repairWords.ts'
import { CellEditor } from './CellEditor.tsx'
import type { PopupLine } from './CellPopup.tsx'
import { CellPopup } from './CellPopup.tsx'
import type { Choices } from './choices.ts'
import { CHANNEL_ICONS } from './channelIcons.ts'
import type { ColumnId } from './columns.ts'
import { isNumeric } from './columns.ts'
import styles from './Grid.module.css'
import type { Reject } from './rejects.ts'
import type { TableRow } from './rows.ts'
import type { Shown } from './shown.ts'
import type { CellEditing, Editing } from './useCellEditing.ts'
import type { Repairs } from './useRepairs.ts'

export interface GridCellProps {
  readonly at: number
  readonly place: number
  readonly row: TableRow | undefined
  readonly column: ColumnId
  readonly words: Words
  /** How the cell is read out. */
  readonly sentence: (column: string, number: number, name: string, value: string) => string
  readonly shown: Shown
  /** The whole text, for readers that do not see the narrow cell. */
  readonly said: string
  readonly reject: Reject | undefined
  readonly findings: readonly Finding[] | undefined
  readonly isActive: boolean
  readonly isSelected: boolean
  /** Sides of the range's frame at this cell. */
  readonly edges: string
  /** One rests on this cell alone, so that it may say what is the matter with it. */
  readonly isRested: boolean
  /** One asked by key what can be done about it. */
  readonly isAsked: boolean
  /** What can be done at the press of a button; of the active cell only. */
  readonly repairs: Repairs | null
  readonly hasHandle: boolean
  readonly readOnly: boolean
  readonly editing: Editing | null
  readonly choices: Choices | null
  readonly api: Pick<CellEditing, 'change' | 'accept' | 'cancel'>
}

/** The reason why a text was not understood, in words. */
export const problemWords = ({ problem: { code, text } }: Reject, words: Words): string =>
  words.find(`table.problem.${code}`, { text }) ?? words.find(`cells.problem.${code}`, { text }) ?? code

/** One fact of one step: shown short, read out whole, marked with what is the matter with it. */
export function GridCell(props: GridCellProps) {
  const {
    at,
    place,
    row,
    column,
    words,
    sentence,
    shown,
    said,
    reject,
    findings,
    isActive,
    isSelected,
    edges,
    isRested,
    hasHandle,
  } = props
  const { isAsked, repairs, readOnly, editing, choices, api } = props
  const found = reject ? 'error' : findings?.[0]?.severity
  const severity = found ?? (shown.weak ? 'warning' : undefined)
  const heading = words.t(`cells.column.${column}`)
  const text = reject?.text ?? shown.text
  const notes: PopupLine[] = [
    ...(reject ? [{ text: problemWords(reject, words) }] : []),
    ...(findings ?? []).map((finding) => ({ text: findingWords(finding, words), repairs: repairs?.of(finding) ?? [] })),
    ...(shown.inherited ? [{ text: words.t('table.inherited') }] : []),
  ]
  const offered = notes.flatMap((note) => note.repairs ?? []).map((repair) => repairWords(repair, words))
  const value = [
    reject?.text ?? (said || shown.text || words.t('table.empty')),
    ...notes.map((note) => note.text),
    ...(offered.length > 0 ? [words.t('table.repair.byKey', { repairs: offered.join(', ') })] : []),
  ].join('. ')
  const label = row ? sentence(heading, row.number, row.name, value) : newLabel()
  const Icon = severity === 'error' ? IconAlertCircleFilled : severity === 'warning' ? IconAlertTriangleFilled : null
  const ChannelIcon = column === 'channel' && text !== '' ? CHANNEL_ICONS[row?.facts.channel ?? 'automatic'] : null
  return (
    <div
      role={column === 'name' ? 'rowheader' : 'gridcell'}
      aria-colindex={place + 1}
      aria-selected={isSelected}
      aria-readonly={readOnly || column === 'number' || undefined}
      aria-invalid={reject ? true : undefined}
      aria-label={label}
      aria-keyshortcuts={offered.length > 0 ? 'Alt+Enter' : undefined}
      tabIndex={isActive ? 0 : -1}
      className={styles.cell}
      data-row={at}
      data-column={place}
      data-kind={column}
      data-numeric={isNumeric(column) || undefined}
      data-active={isActive || undefined}
      data-selected={isSelected || undefined}
      data-edges={edges || undefined}
      data-severity={severity}
      data-inherited={(shown.inherited && !reject) || undefined}
      data-estimated={(shown.estimated && !reject) || undefined}
      title={said !== shown.text && !reject ? said : undefined}
    >
      {Icon && <Icon className={styles.mark} size={14} aria-hidden />}
      {ChannelIcon && !reject && <ChannelIcon className={styles.channel} size={16} stroke={1.6} aria-hidden />}
      {shown.inherited && !ChannelIcon && !reject && (
        <IconCornerDownRight className={styles.channel} size={13} stroke={1.6} aria-hidden />
      )}
      <span className={styles.text}>{editing?.at === 'line' ? editing.text : text}</span>
      {!row && column === 'name' && <span className={styles.invite}>{words.t('table.newStep')}</span>}
      {editing?.at === 'cell' && choices && (
        <CellEditor
          label={label}
          editing={editing}
          choices={choices}
          onChange={api.change}
          onAccept={api.accept}
          onCancel={api.cancel}
        />
      )}
      {isRested && !editing && found && (found !== 'info' || offered.length > 0) && (
        <CellPopup
          severity={found}
          title={reject ? words.t('table.problem.title') : words.t(`severity.${found}`)}
          lines={notes}
          isAsked={isAsked}
          onRepair={(repair) => repairs?.put(repair)}
        />
      )}
      {hasHandle && !editing && <span className={styles.handle} data-handle aria-hidden />}
    </div>
  )

  function newLabel(): string {
    return column === 'name' ? words.t('table.newStep') : `${heading}: ${words.t('table.empty')}`
  }
}
