import { Skeleton } from '@mantine/core'
import { IconSchemaOff } from '@tabler/icons-react'
import { useEffect, useMemo, useRef } from 'react'
import type { Variant } from '#src/domain/project.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import type { WalkCase } from '#src/domain/walk.ts'
import { choicesOf } from '#src/domain/walk.ts'
import { EmptyState } from '../components/EmptyState.tsx'
import { Late } from '../components/Late.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { useWords } from '../hooks/useWords.ts'
import { momentOf } from './moment.ts'
import styles from './Path.module.css'
import type { Player } from './player.ts'
import type { Show, Shown } from './show.ts'
import { createTimeline, frameAt } from './timeline.ts'
import { Transport } from './Transport.tsx'
import { useShowKeys } from './useShowKeys.ts'
import { usePlayerState } from './useShow.ts'
import { useWalk } from './useWalk.ts'
import { WalkPane } from './WalkPane.tsx'

/** Of each walk, the options taken at its decisions. */
export type Choices = readonly (readonly number[])[]

interface PathShowProps {
  readonly player: Player
  /** One or two. */
  readonly variants: readonly Variant[]
  readonly service: ServiceFacts
  readonly which: WalkCase
  /** Choices by the place of the walk; they count for a case chosen by hand. */
  readonly chosen: Choices
  readonly onChoose: (chosen: Choices) => void
  readonly asList: boolean
}

const NONE: Choices = []

/** One or two walks on one clock, with the controls. */
export function PathShow({ player, variants, service, which, chosen, onChoose, asList }: PathShowProps) {
  const words = useWords()
  const choices = which === 'chosen' ? chosen : NONE
  const first = useWalk(variants[0], service, which, choices[0])
  const second = useWalk(variants[1], service, which, choices[1])
  const states = [first, second].slice(0, variants.length)
  const walks = useMemo(() => [first.walk, second.walk].flatMap((walk) => (walk ? [walk] : [])), [first.walk, second.walk])
  const isThere = walks.length === variants.length
  const timeline = useMemo(() => (isThere ? createTimeline(walks) : null), [isThere, walks])
  // A choice goes on where the show stands, once the walk that it changed is there.
  const loaded = useRef<WalkCase | null>(null)
  const goesOn = useRef(false)
  useEffect(() => {
    if (!timeline) return
    player.load(timeline, loaded.current === which)
    loaded.current = which
    if (!goesOn.current || player.state.getState().position >= timeline.length) return
    goesOn.current = false
    player.play()
  }, [player, timeline, which])
  const choose: Show['choose'] = (walk, decision, option) => {
    const before = walks.map((one, w) => choices[w] ?? choicesOf(one))
    const kept = choicesOf(walks[walk]!).slice(0, decision)
    goesOn.current = option !== -1
    loaded.current = 'chosen'
    onChoose(before.with(walk, option === -1 ? kept : [...kept, option]))
  }

  const keyed = usePlayerState(player, ({ position }) => {
    if (!timeline) return -1
    const isAtEnd = position >= timeline.length
    const counts = frameAt(timeline, position).counts
    const open = isAtEnd ? timeline.open[0] : undefined
    return open ?? walks.findIndex((walk, w) => momentOf(walk, counts[w] ?? 0).decision !== null)
  })
  useShowKeys(player, (number) => {
    const walk = walks[keyed]
    if (!walk || !timeline) return false
    const count = frameAt(timeline, player.state.getState().position).counts[keyed] ?? 0
    const { decision } = momentOf(walk, count)
    if (!decision) return false
    const possible = decision.decision.options.flatMap(({ probability }, option) => (probability > 0 ? [option] : []))
    const option = possible[number - 1]
    if (option !== undefined && option !== decision.decision.taken) choose(keyed, decision.index, option)
    return option !== undefined
  })

  const problem = states.find((state) => state.problem)?.problem
  if (problem)
    return (
      <div className={styles.problem}>
        <ProblemAlert title={words.t('path.failed')} problem={problem} />
      </div>
    )
  if (!timeline)
    return (
      <Late>
        <div className={styles.problem} role="status" aria-busy="true" aria-label={words.t('path.loading')}>
          <Skeleton height={460} animate={false} />
        </div>
      </Late>
    )
  if (timeline.beats.length === 0)
    return <EmptyState icon={IconSchemaOff} title={words.t('path.nothingTitle')} body={words.t('path.nothingBody')} />
  const show: Show = { player, timeline, choose }
  return (
    <>
      <div className={styles.panes} data-count={walks.length}>
        {walks.map((walk, index) => {
          const shown: Shown = { variant: variants[index]!, walk, index }
          return (
            <WalkPane
              key={shown.variant.id}
              shown={shown}
              show={show}
              asList={asList}
              hasKeys={keyed === index}
              against={index === 1 ? walks[0]! : null}
              isAlone={walks.length === 1}
            />
          )
        })}
      </div>
      <Transport show={show} week={walks[0]!.week} />
    </>
  )
}
