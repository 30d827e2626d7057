import { Skeleton } from '@mantine/core'
import { Suspense, useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { certaintyOf, comparisonOf } from '#src/state/analysisStore.ts'
import { baseline, canEdit } from '#src/state/projectState.ts'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { lazyPart } from '../components/lazyPart.ts'
import { useAnalysis, useCommands, useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import type { BelowProps } from './Below.tsx'
import { Below } from './Below.tsx'
import { ChoiceBar } from './ChoiceBar.tsx'
import styles from './Compare.module.css'
import { DiagramPair } from './DiagramPair.tsx'
import { Headline } from './Headline.tsx'
import type { Marked } from './marked.ts'
import { measureList } from './measures/measureRows.ts'
import { LawOf } from './measures/ClauseCell.tsx'
import { MeasuresSection } from './measures/MeasuresSection.tsx'
import { useMeasureActs } from './measures/useMeasureActs.ts'
import { PairingEditor } from './pairing/PairingEditor.tsx'
import type { Shown } from './picture/usePagePicture.ts'
import { usePagePicture } from './picture/usePagePicture.ts'
import { useTurns } from './useTurns.ts'

/** Fetched while the numbers are computed: the drawings are shown with them. */
const loadDrawing = () => import('#src/modeler/viewer.ts')

const Present = lazyPart(async () => (await import('../present/Present.tsx')).Present)

export interface PairProps {
  readonly project: Project
  readonly asIs: Variant
  readonly toBe: Variant
  readonly onChoose: (from: string, to: string) => void
}

/** Two variants compared. */
export function Pair({ project, asIs, toBe, onChoose }: PairProps) {
  const commands = useCommands()
  const words = useWords()
  const live = useAnalysis((state) => comparisonOf(state, asIs.id, toBe.id))
  const sure = useAnalysis((state) => certaintyOf(state, asIs.id, toBe.id))
  const [presenting, setPresenting] = useState(false)
  useEffect(() => void loadDrawing().catch(() => {}), [])
  useEffect(() => commands.wantComparison(asIs.id, toBe.id), [commands, asIs.id, toBe.id])
  useEffect(() => commands.wantCertainty(asIs.id, toBe.id), [commands, asIs.id, toBe.id])
  // Drawn in slices: a long list of changes must not hold up a click or a key.
  const comparison = useDeferredValue(live.value, null)
  const names = useMemo(() => ({ asIs: asIs.name, toBe: toBe.name }), [asIs.name, toBe.name])
  const shown = useRef<Shown>({ asIs: null, toBe: null })
  const onShown = useCallback((now: Shown) => {
    shown.current = now
  }, [])
  const whatIsShown = useCallback(() => shown.current, [])
  const picture = usePagePicture({ project, asIs, toBe, names, certainty: sure.value, shown: whatIsShown })
  return (
    <div className={styles.page} data-base={asIs.role}>
      <ChoiceBar
        project={project}
        choice={{ from: asIs, to: toBe }}
        onChoose={onChoose}
        comparison={comparison}
        {...(comparison && { onPresent: () => setPresenting(true), picture: () => picture(comparison) })}
      />
      {live.problem && <ProblemAlert title={words.t('compare.failed')} problem={live.problem} />}
      {comparison ? (
        <Results
          project={project}
          asIs={asIs}
          toBe={toBe}
          names={names}
          comparison={comparison}
          certainty={sure.value}
          stale={live.stale}
          onShown={onShown}
        />
      ) : (
        !live.problem && <Skeleton height={180} radius={6} mt={12} />
      )}
      {presenting && comparison && (
        <Suspense fallback={null}>
          <Present
            project={project}
            comparison={comparison}
            certainty={sure.value}
            names={names}
            onClose={() => setPresenting(false)}
          />
        </Suspense>
      )}
    </div>
  )
}

interface ResultsProps extends BelowProps {
  readonly stale: boolean
  readonly onShown: (shown: Shown) => void
}

function Results({ project, asIs, toBe, names, comparison, certainty, stale, onShown }: ResultsProps) {
  const words = useWords()
  const editable = useProject(canEdit)
  const [marked, setMarked] = useState<Marked | null>(null)
  const [pointed, setPointed] = useState<Marked | null>(null)
  const [pairing, setPairing] = useState(false)
  const list = useMemo(() => measureList(comparison, words), [comparison, words])
  const acts = useMeasureActs(comparison, toBe)
  const isBaseline = baseline(project)?.id === asIs.id
  const law = useMemo(() => (isBaseline ? { project: project.id, toBe: toBe.id } : null), [isBaseline, project.id, toBe.id])
  const openPairing = useCallback(() => setPairing(true), [])
  const turns = useTurns(2)
  return (
    <div data-stale={stale || undefined} className={styles.results}>
      <Headline comparison={comparison} certainty={certainty} />
      <DiagramPair
        asIs={asIs}
        toBe={toBe}
        names={names}
        comparison={comparison}
        rows={list.rows}
        marked={marked}
        pointed={pointed}
        onMark={setMarked}
        onShown={onShown}
      />
      {turns > 0 && (
        <LawOf value={law}>
          <MeasuresSection
            comparison={comparison}
            list={list}
            marked={marked}
            onMark={setMarked}
            onPoint={setPointed}
            onPairing={openPairing}
            acts={editable && isBaseline ? acts : null}
          />
        </LawOf>
      )}
      {turns > 1 && (
        <Below project={project} asIs={asIs} toBe={toBe} names={names} comparison={comparison} certainty={certainty} />
      )}
      <PairingEditor
        opened={pairing}
        onClose={() => setPairing(false)}
        comparison={comparison}
        toBe={toBe}
        locked={!editable ? 'readOnly' : isBaseline ? null : 'onlyBaseline'}
      />
    </div>
  )
}
