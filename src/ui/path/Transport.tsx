import { ActionIcon, Button, SegmentedControl } from '@mantine/core'
import {
  IconPlayerPauseFilled,
  IconPlayerPlayFilled,
  IconPlayerSkipBack,
  IconPlayerSkipForward,
  IconPlayerTrackNext,
  IconPlayerTrackPrev,
} from '@tabler/icons-react'
import type { CSSProperties } from 'react'
import type { WorkingWeek } from '#src/domain/units.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Transport.module.css'
import { writtenDays } from './pathWords.ts'
import type { Speed } from './player.ts'
import { SPEEDS } from './player.ts'
import type { Show } from './show.ts'
import { frameAt } from './timeline.ts'
import { usePlayerState } from './useShow.ts'

/** Play, step, speed, and the place in the show on the clock that all walks share. */
export function Transport({ show, week }: { readonly show: Show; readonly week: WorkingWeek }) {
  const words = useWords()
  const { player, timeline } = show
  const playing = usePlayerState(player, (state) => state.playing)
  const speed = usePlayerState(player, (state) => state.speed)
  const position = usePlayerState(player, (state) => Math.round(state.position / 20) * 20)
  const days = writtenDays(timeline.beats.at(-1)?.to ?? 0, week, words)
  const day = usePlayerState(player, (state) => writtenDays(frameAt(timeline, state.position).hours, week, words))
  const button = (label: string, Icon: typeof IconPlayerSkipBack, act: () => void) => (
    <ActionIcon variant="default" size={36} aria-label={label} title={label} onClick={act}>
      <Icon size={18} stroke={1.6} aria-hidden />
    </ActionIcon>
  )
  const percent = (at: number) => `${(100 * at) / Math.max(1, timeline.length)}%`
  return (
    <div className={styles.transport} role="group" aria-label={words.t('path.transport.label')}>
      <div className={styles.buttons}>
        {button(words.t('path.transport.start'), IconPlayerTrackPrev, player.toStart)}
        {button(words.t('path.transport.back'), IconPlayerSkipBack, player.back)}
        <Button
          onClick={player.toggle}
          title={words.t('path.transport.keys')}
          leftSection={playing ? <IconPlayerPauseFilled size={16} aria-hidden /> : <IconPlayerPlayFilled size={16} aria-hidden />}
        >
          {words.t(playing ? 'path.transport.pause' : 'path.transport.play')}
        </Button>
        {button(words.t('path.transport.forward'), IconPlayerSkipForward, player.forward)}
        {button(words.t('path.transport.end'), IconPlayerTrackNext, player.toEnd)}
      </div>
      <div className={styles.scrubber}>
        <div className={styles.ticks} aria-hidden>
          {timeline.pains.map(({ at, walk, element }) => (
            <span key={`${walk} ${element}`} style={{ left: percent(at) }} />
          ))}
        </div>
        <input
          type="range"
          min={0}
          max={Math.ceil(timeline.length)}
          step={20}
          value={position}
          aria-label={words.t('path.transport.position')}
          aria-valuetext={words.t('path.dayOf', { day, days })}
          style={{ '--gone': percent(position) } as CSSProperties}
          onChange={(event) => player.seek(Number(event.currentTarget.value))}
        />
      </div>
      <span className={styles.clock}>{words.t('path.dayOf', { day, days })}</span>
      <SegmentedControl
        size="xs"
        aria-label={words.t('path.transport.speed')}
        value={String(speed)}
        onChange={(value) => player.setSpeed(Number(value) as Speed)}
        data={SPEEDS.map((one) => ({
          value: String(one),
          label: words.t('path.transport.times', { speed: formatNumber(one, words.language, { max: 1 }) }),
        }))}
      />
    </div>
  )
}
