import { ActionIcon, Button, Select, Tooltip } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconPresentation, IconPrinter } from '@tabler/icons-react'
import type { Finding } from '#src/domain/findings.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { Project } from '#src/domain/project.ts'
import { Swatch } from '../components/Swatch.tsx'
import { SaveMenu } from '../charts/SaveMenu.tsx'
import { useWords } from '../hooks/useWords.ts'
import styles from './Compare.module.css'
import { AddToBe, ReportLink } from './Ways.tsx'
import { basisText } from './figures.ts'
import type { Choice } from './useChoice.ts'
import { ALL } from './useChoice.ts'

export interface ChoiceBarProps {
  readonly project: Project
  readonly choice: Choice
  readonly onChoose: (from: string, to: string) => void
  /** Null while it is computed, and for all variants at once. */
  readonly comparison: Comparison | null
  readonly onPresent?: () => void
  /** The page as one picture. */
  readonly picture?: () => Promise<string>
}

/** Which variants are compared, how the numbers came about, and the ways into the room and onto paper. */
export function ChoiceBar({ project, choice, onChoose, comparison, onPresent, picture }: ChoiceBarProps) {
  const words = useWords()
  const { from, to } = choice
  const options = project.variants.map(({ id, name }) => ({ value: id, label: name }))
  const others = options.filter(({ value }) => value !== from.id)
  const all = project.variants.length > 2 ? [{ value: ALL, label: words.t('compare.allVariants') }] : []
  const chooseFrom = (id: string | null) => {
    if (id === null) return
    // The two change places when one is chosen where the other stands.
    onChoose(id, id === to?.id ? from.id : (to?.id ?? ALL))
  }
  return (
    <div className={styles.variants}>
      <Swatch role={from.role} chosen={from.role === 'as-is'} />
      <Select
        aria-label={words.t('compare.fromVariant')}
        data={options}
        value={from.id}
        onChange={chooseFrom}
        allowDeselect={false}
        w={150}
      />
      <IconArrowRight size={18} stroke={1.6} aria-hidden />
      <Swatch role={to?.role ?? 'to-be'} />
      <Select
        aria-label={words.t('compare.toBe')}
        data={[...others, ...all]}
        value={to?.id ?? ALL}
        onChange={(id) => id !== null && onChoose(from.id, id)}
        allowDeselect={false}
        w={200}
      />
      <AddToBe project={project} onAdded={(id) => onChoose(from.id, id)} />
      {comparison && <WeakData findings={[...comparison.asIs.findings, ...comparison.toBe.findings]} />}
      <span className={styles.basis}>{comparison && basisText(comparison, words)}</span>
      <Tooltip label={words.t('compare.print')}>
        <ActionIcon variant="default" size={36} aria-label={words.t('compare.print')} onClick={() => globalThis.print()}>
          <IconPrinter size={18} stroke={1.6} aria-hidden />
        </ActionIcon>
      </Tooltip>
      {picture && (
        <SaveMenu
          title={`${project.title}: ${words.t('compare.title')}`}
          label={words.t('compare.savePage')}
          size={36}
          iconSize={18}
          picture={picture}
        />
      )}
      {to && <ReportLink project={project.id} asIs={from.id} toBe={to.id} />}
      {onPresent && (
        <Button leftSection={<IconPresentation size={18} stroke={1.6} aria-hidden />} onClick={onPresent}>
          {words.t('compare.present')}
        </Button>
      )}
    </div>
  )
}

/** Says that the numbers below are wrong or weak, and how often; the model shows where. */
function WeakData({ findings }: { readonly findings: readonly Finding[] }) {
  const words = useWords()
  const count = findings.filter(({ severity }) => severity !== 'info').length
  if (count === 0) return null
  return (
    <span className={styles.weak}>
      <IconAlertTriangle size={16} stroke={1.8} aria-hidden />
      {words.t('model.findings.button', { count })}
    </span>
  )
}
