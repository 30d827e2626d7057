import { ActionIcon, Menu } from '@mantine/core'
import { IconChevronDown, IconChevronRight } from '@tabler/icons-react'
import type { Comparison } from '#src/domain/comparison.ts'
import { rangesOf } from '#src/i18n/format/ranges.ts'
import { actsIn } from '#src/i18n/wording/changes.ts'
import { factSentence } from '#src/i18n/wording/facts.ts'
import { useWords } from '../../hooks/useWords.ts'
import { ClassMark } from '../ClassMark.tsx'
import { LazyMenu } from '../LazyMenu.tsx'
import type { Marked } from '../marked.ts'
import { ClauseCell } from './ClauseCell.tsx'
import styles from './Measures.module.css'
import type { ChangeRow, EffectCells, MeasureRow } from './measureRows.ts'
import { EFFECTS } from './measureRows.ts'
import type { MeasureActs } from './useMeasureActs.ts'

export interface MeasureLineProps {
  readonly row: MeasureRow
  readonly comparison: Comparison
  readonly isOpen: boolean
  readonly onToggle: () => void
  readonly marked: Marked | null
  readonly onMark: (marked: Marked | null) => void
  readonly onPoint: (marked: Marked | null) => void
  readonly acts: MeasureActs | null
}

/** A measure; unfolded, its changes as well. */
export function MeasureLine({ row, comparison, isOpen, onToggle, marked, onMark, onPoint, acts }: MeasureLineProps) {
  const words = useWords()
  const { measure, name, asIs, toBe } = row
  const own: Marked = { measure: measure.id, asIs, toBe }
  const isMarked = marked?.measure === measure.id && marked.change === undefined
  const Chevron = isOpen ? IconChevronDown : IconChevronRight
  return (
    <tbody data-measure={measure.id}>
      <tr data-marked={isMarked || undefined} onMouseEnter={() => onPoint(own)} onMouseLeave={() => onPoint(null)}>
        <td>
          <ClassMark name={row.class} label={words.t(`compare.class.${row.class}`)} />
        </td>
        <th scope="row">
          <span className={styles.name}>
            <ActionIcon
              variant="subtle"
              size={22}
              aria-expanded={isOpen}
              aria-label={words.t(isOpen ? 'compare.fold' : 'compare.unfold', { name })}
              onClick={onToggle}
            >
              <Chevron size={16} stroke={1.8} aria-hidden />
            </ActionIcon>
            <button
              type="button"
              className={styles.mark}
              aria-pressed={isMarked}
              onClick={() => onMark(isMarked ? null : own)}
              onFocus={() => onPoint(own)}
              onBlur={() => onPoint(null)}
            >
              {name}
            </button>
            {row.changes.length > 1 && <small>{words.t('compare.measureOf', { count: row.changes.length })}</small>}
          </span>
        </th>
        <td className={styles.steps}>
          {row.steps.length > 0 && words.t('compare.steps', { count: row.steps.length, list: rangesOf(row.steps) })}
        </td>
        <td className={styles.quiet}>{row.heuristic}</td>
        <Effects cells={row.effects} />
        <ClauseCell bases={measure.legalBasis} comparison={comparison} />
        {acts && (
          <td className={styles.acts}>
            <input
              type="checkbox"
              aria-label={words.t('compare.edit.pick', { name })}
              checked={acts.picked.has(measure.id)}
              onChange={() => acts.pick(measure.id)}
            />
            <MeasureMenu row={row} acts={acts} />
          </td>
        )}
      </tr>
      {isOpen &&
        row.changes.map((change) => (
          <ChangeLine
            key={change.key}
            row={row}
            comparison={comparison}
            change={change}
            marked={marked}
            onMark={onMark}
            onPoint={onPoint}
            acts={acts}
          />
        ))}
    </tbody>
  )
}

type ChangeLineProps = Pick<MeasureLineProps, 'row' | 'comparison' | 'marked' | 'onMark' | 'onPoint' | 'acts'> & {
  readonly change: ChangeRow
}

function ChangeLine({ row, comparison, change, marked, onMark, onPoint, acts }: ChangeLineProps) {
  const words = useWords()
  const { asIs, toBe, legalBasis, legalBasisAfter } = change.change
  const own: Marked = { measure: row.measure.id, change: change.key, asIs, toBe }
  const isMarked = marked?.change === change.key
  return (
    <tr
      className={styles.change}
      data-marked={isMarked || undefined}
      onMouseEnter={() => onPoint(own)}
      onMouseLeave={() => onPoint(null)}
    >
      <td>
        <ClassMark name={change.change.class} label={words.t(`compare.class.${change.change.class}`)} />
      </td>
      <th scope="row" colSpan={3}>
        <button
          type="button"
          className={styles.mark}
          aria-pressed={isMarked}
          onClick={() => onMark(isMarked ? null : own)}
          onFocus={() => onPoint(own)}
          onBlur={() => onPoint(null)}
        >
          {change.sentence}
        </button>
        {change.change.facts.map((fact) => (
          <small key={fact.field}>{factSentence(fact, words, actsIn(comparison))}</small>
        ))}
      </th>
      <Effects cells={change.effects} />
      <ClauseCell bases={[...legalBasis, ...legalBasisAfter]} comparison={comparison} />
      {acts && (
        <td className={styles.acts}>
          {row.changes.length > 1 && (
            <LazyMenu label={words.t('compare.edit.menu', { name: change.sentence })}>
              <Menu.Item onClick={() => acts.takeOut(row.measure, change.key)}>{words.t('compare.edit.apart')}</Menu.Item>
            </LazyMenu>
          )}
        </td>
      )}
    </tr>
  )
}

function MeasureMenu({ row, acts }: { readonly row: MeasureRow; readonly acts: MeasureActs }) {
  const words = useWords()
  const { measure, name, changes } = row
  return (
    <LazyMenu label={words.t('compare.edit.menu', { name })}>
      <Menu.Item onClick={() => acts.askName(measure, name)}>{words.t('compare.edit.rename')}</Menu.Item>
      {changes.length > 1 && <Menu.Item onClick={() => acts.split(measure)}>{words.t('compare.edit.split')}</Menu.Item>}
      {acts.isShaped(measure) && <Menu.Item onClick={() => acts.forget(measure)}>{words.t('compare.edit.proposed')}</Menu.Item>}
    </LazyMenu>
  )
}

const Effects = ({ cells }: { readonly cells: EffectCells }) => (
  <>
    {EFFECTS.map((effect) => (
      <td key={effect} data-number data-none={cells[effect].isNone || undefined}>
        {cells[effect].written}
      </td>
    ))}
  </>
)
