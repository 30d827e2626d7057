import { Button, Select, Skeleton } from '@mantine/core'
import { IconAlertTriangle, IconArrowRight, IconSitemap } from '@tabler/icons-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Finding } from '#src/domain/findings.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import type { Comparison } from '#src/domain/results.ts'
import { comparisonOf } from '#src/state/analysisStore.ts'
import { alternatives, baseline, canEdit, variantById } from '#src/state/projectState.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Swatch } from '../components/Swatch.tsx'
import { useAnalysis, useCommands, useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ChangeRow } from './changeRows.ts'
import { ChangesList } from './ChangesList.tsx'
import styles from './Compare.module.css'
import { DiagramPair } from './DiagramPair.tsx'
import { Headline } from './Headline.tsx'
import { NumbersTable } from './NumbersTable.tsx'

/** What the redesign saves: two variants of the open project, side by side. */
export function ComparePage() {
  const commands = useCommands()
  const words = useWords()
  const project = useProject((state) => state.project)
  const editable = useProject(canEdit)
  const asIs = baseline(project)
  const options = alternatives(project)
  const [chosen, setChosen] = useState<string | null>(null)
  const toBe = variantById(project, chosen) ?? options[0]

  if (!project) return null
  if (asIs && toBe)
    return <Compared key={`${asIs.id} ${toBe.id}`} project={project} asIs={asIs} toBe={toBe} onChoose={setChosen} />
  return (
    <>
      <h1 className={styles.hidden}>{words.t('compare.title')}</h1>
      {asIs ? (
        <EmptyState icon={IconSitemap} title={words.t('compare.emptyTitle')} body={words.t('compare.emptyBody')}>
          {editable && (
            <Button onClick={() => void commands.deriveVariant(asIs.id, words.t('compare.newToBe', { letter: 'A' }))}>
              {words.t('compare.copyAsIs')}
            </Button>
          )}
        </EmptyState>
      ) : (
        <EmptyState icon={IconSitemap} title={words.t('compare.noAsIsTitle')} body={words.t('compare.noAsIsBody')} />
      )}
    </>
  )
}

interface ComparedProps {
  readonly project: Project
  readonly asIs: Variant
  readonly toBe: Variant
  readonly onChoose: (toBe: string) => void
}

function Compared({ project, asIs, toBe, onChoose }: ComparedProps) {
  const commands = useCommands()
  const words = useWords()
  const live = useAnalysis((state) => comparisonOf(state, asIs.id, toBe.id))
  useEffect(() => commands.wantComparison(asIs.id, toBe.id), [commands, asIs.id, toBe.id])
  const comparison = live.value
  return (
    <div className={styles.page}>
      <h1 className={styles.hidden}>{words.t('compare.title')}</h1>
      <div className={styles.variants}>
        <Swatch role="as-is" />
        <span className={styles.variantName}>{asIs.name}</span>
        <IconArrowRight size={18} stroke={1.6} aria-hidden />
        <Swatch role="to-be" />
        <Select
          aria-label={words.t('compare.toBe')}
          data={alternatives(project).map(({ id, name }) => ({ value: id, label: name }))}
          value={toBe.id}
          onChange={(id) => id !== null && onChoose(id)}
          allowDeselect={false}
          w={260}
        />
        {comparison && <WeakData findings={[...comparison.asIs.findings, ...comparison.toBe.findings]} />}
        {comparison && (
          <span className={styles.basis}>{words.t('compare.basis', { method: methodOf(comparison, words.t) })}</span>
        )}
      </div>
      {live.problem && <ProblemAlert title={words.t('compare.failed')} problem={live.problem} />}
      {comparison ? (
        <Results asIs={asIs} toBe={toBe} comparison={comparison} stale={live.stale} />
      ) : (
        !live.problem && <Skeleton height={100} radius={6} mt={12} />
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

interface ResultsProps {
  readonly asIs: Variant
  readonly toBe: Variant
  readonly comparison: Comparison
  readonly stale: boolean
}

function Results({ asIs, toBe, comparison, stale }: ResultsProps) {
  const [pointed, setPointed] = useState<ChangeRow | null>(null)
  const numbers = useMemo(() => new Map(comparison.asIs.steps.map(({ id }, index) => [id, index + 1])), [comparison])
  const numberOf = useCallback((id: string) => numbers.get(id), [numbers])
  return (
    <div data-stale={stale || undefined} className={styles.results}>
      <Headline comparison={comparison} />
      <DiagramPair asIs={asIs} toBe={toBe} comparison={comparison} pointed={pointed} />
      <NumbersTable comparison={comparison} />
      <ChangesList comparison={comparison} numberOf={numberOf} onPoint={setPointed} />
    </div>
  )
}

function methodOf({ asIs, toBe }: Comparison, t: ReturnType<typeof useWords>['t']): string {
  const kinds = new Set([asIs.method.kind, toBe.method.kind])
  const kind = kinds.size > 1 ? 'mixed' : asIs.method.kind
  return t(`indicator.method.${kind}`)
}
