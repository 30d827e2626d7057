import { Box } from '@mantine/core'
import { useMemo } from 'react'
import type { Walk } from '#src/domain/walk.ts'
import { Swatch } from '../components/Swatch.tsx'
import { useWords } from '../hooks/useWords.ts'
import { Announcement } from './Announcement.tsx'
import { Counters } from './Counters.tsx'
import { DecisionCard } from './DecisionCard.tsx'
import { momentOf } from './moment.ts'
import { PaperCards } from './PaperCards.tsx'
import { papersAt } from './papers.ts'
import styles from './Path.module.css'
import { writtenShare } from './pathWords.ts'
import type { Show, Shown } from './show.ts'
import { StepCard } from './StepCard.tsx'
import { useCount } from './useCount.ts'
import { usePlayerState } from './useShow.ts'
import { WalkDrawing } from './WalkDrawing.tsx'
import { WalkTable } from './WalkTable.tsx'

interface WalkPaneProps {
  readonly shown: Shown
  readonly show: Show
  readonly asList: boolean
  /** Digits on the keyboard choose in this pane. */
  readonly hasKeys: boolean
  /** The walk of the as-is, for a to-be beside it. */
  readonly against: Walk | null
  /** No other walk beside it: there is room. */
  readonly isAlone: boolean
}

/** One variant: its drawing with the case on its way, or what happened as a list; beside it what the applicant has had to do so far. */
export function WalkPane({ shown, show, asList, hasKeys, against, isAlone }: WalkPaneProps) {
  const words = useWords()
  const { variant, walk, index } = shown
  const { player, timeline } = show
  const count = useCount(shown, show)
  const moment = useMemo(() => momentOf(walk, count), [walk, count])
  const papers = useMemo(() => papersAt(walk, count), [walk, count])
  const atPain = usePlayerState(
    player,
    (state) => state.atPain && timeline.pains.some(({ at, walk: w }) => w === index && at === state.position),
  )
  const { decision } = moment
  const choice = walk.which === 'chosen' && decision && decision.index > 0 ? decision.index - 1 : -1
  const before = walk.decisions[choice]
  return (
    <section className={styles.pane} data-role={variant.role} aria-label={words.t('path.walkOf', { name: variant.name })}>
      <div className={styles.main}>
        <div className={styles.paneHead}>
          <Swatch role={variant.role} />
          <h2>{variant.name}</h2>
          <span>{shareOf()}</span>
        </div>
        {asList ? <WalkTable shown={shown} show={show} count={count} /> : <WalkDrawing shown={shown} show={show} />}
      </div>
      <div className={styles.side}>
        <Counters shown={shown} show={show} counters={moment.counters} against={against} />
        <Box className={styles.story ?? ''} tabIndex={0} role="group" aria-label={words.t('path.walkOf', { name: variant.name })}>
          {decision ? (
            <DecisionCard
              decision={decision.decision}
              hasKeys={hasKeys}
              onChoose={(option) => show.choose(index, decision.index, option)}
              onTakeBack={before && decision.decision.taken === null ? () => show.choose(index, choice, -1) : null}
            />
          ) : (
            <StepCard walk={walk} moment={moment} onGoOn={atPain ? player.play : null} />
          )}
          {count > 0 && <PaperCards papers={papers} most={isAlone ? 24 : 4} />}
        </Box>
        <Announcement shown={shown} moment={moment} />
      </div>
    </section>
  )

  function shareOf(): string {
    if (walk.share === undefined)
      return walk.decisions.some(({ taken }) => taken !== null)
        ? words.t('path.shareOfChosen', { share: writtenShare(walk.probability, words) })
        : ''
    const share = words.t('path.share', { share: writtenShare(walk.share, words) })
    return walk.coverage > 0.995 ? share : `${share}; ${words.t('path.coverage', { share: writtenShare(walk.coverage, words) })}`
  }
}
