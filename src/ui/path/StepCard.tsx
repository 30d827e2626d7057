import { Button } from '@mantine/core'
import { IconBoltFilled, IconFlag, IconPlayerPlayFilled } from '@tabler/icons-react'
import type { PainPoint } from '#src/domain/step.ts'
import type { Walk, WalkExecution } from '#src/domain/walk.ts'
import type { Words } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import type { Moment } from './moment.ts'
import styles from './Side.module.css'
import { howLong, moneyWithUnit, nameOf, whoAndWhere, writtenCalendarDays } from './pathWords.ts'

interface StepCardProps {
  readonly walk: Walk
  readonly moment: Moment
  /** The show stands still at this step because of its pains; what is given goes on. */
  readonly onGoOn: (() => void) | null
}

/** The step at hand: what, who, where, how long, what it adds, and what hurts. */
export function StepCard({ walk, moment, onGoOn }: StepCardProps) {
  const words = useWords()
  const { execution, others, isOver } = moment
  const places = new Map(walk.places.map((place) => [place.id, place]))
  if (isOver && walk.ending !== 'open') return <EndCard walk={walk} />
  const place = execution && places.get(execution.element)
  if (!execution || !place) return <Beginning walk={walk} />
  const names = others.map(({ element }) => nameOf(places.get(element), words))
  return (
    <div className={styles.step} data-under-way={moment.isUnderWay || undefined}>
      <h3 className={styles.stepName}>
        {place.number !== undefined && <span className={styles.number}>{place.number}</span>}
        <span>{nameOf(place, words)}</span>
      </h3>
      <p className={styles.stepWho}>{whoAndWhere(place, words)}</p>
      <p className={styles.stepTime}>{howLong(execution, place, walk.week, words)}</p>
      <Adds execution={execution} walk={walk} />
      {place.pains.map((pain, i) => (
        <Pain key={i} pain={pain} />
      ))}
      {onGoOn && (
        <Button
          size="xs"
          variant="default"
          leftSection={<IconPlayerPlayFilled size={14} aria-hidden />}
          onClick={onGoOn}
          className={styles.goOn ?? ''}
        >
          {words.t('path.goOn')}
        </Button>
      )}
      {names.length > 0 && <p className={styles.quiet}>{words.t('path.also', { list: names.join(', ') })}</p>}
    </div>
  )
}

function Beginning({ walk }: { readonly walk: Walk }) {
  const words = useWords()
  const first = walk.events.find(({ kind }) => kind === 'token')
  const place = walk.places.find(({ id }) => first?.kind === 'token' && id === first.element)
  return (
    <div className={styles.step}>
      <h3>{place?.name ? words.t('path.begins', { name: place.name }) : words.t('path.notBegun')}</h3>
      <p className={styles.quiet}>{words.t('path.transport.keys')}</p>
    </div>
  )
}

function Adds({ execution, walk }: { readonly execution: WalkExecution; readonly walk: Walk }) {
  const words = useWords()
  const parts = addsOf(execution, walk, words)
  if (parts.length === 0) return null
  return (
    <ul className={styles.adds}>
      {parts.map((part) => (
        <li key={part}>{part}</li>
      ))}
    </ul>
  )
}

function addsOf({ adds }: WalkExecution, { currency }: Walk, words: Words): string[] {
  const counts = (['visits', 'documents', 'repeatedDocuments'] as const).flatMap((id) =>
    adds[id] > 0 ? [words.t(`path.adds.${id}`, { count: adds[id] })] : [],
  )
  const money = adds.applicantOutOfPocket
  return money > 0 ? [...counts, words.t('path.adds.money', { money: moneyWithUnit(money, currency, words) })] : counts
}

const WORST = 5

function Pain({ pain: { severity, text } }: { readonly pain: PainPoint }) {
  const words = useWords()
  return (
    <div className={styles.pain}>
      <IconBoltFilled size={16} aria-hidden />
      <div>
        <strong>{severity === undefined ? words.t('path.painUnrated') : words.t('path.pain', { severity })}</strong>
        {severity !== undefined && (
          <span className={styles.severity} aria-hidden>
            {Array.from({ length: WORST }, (_, i) => (
              <i key={i} data-on={i < severity || undefined} />
            ))}
          </span>
        )}
        {text && <p>{text}</p>}
      </div>
    </div>
  )
}

function EndCard({ walk }: { readonly walk: Walk }) {
  const words = useWords()
  const { ending, outcome, hours, week, stuckAt, places } = walk
  const stuck = places.find(({ id }) => id === stuckAt[0])
  const what =
    ending === 'stuck'
      ? words.t('path.end.stuck', { name: nameOf(stuck, words) })
      : ending === 'endless'
        ? words.t('path.end.endless')
        : words.t(`path.end.${outcome ?? 'complete'}`)
  return (
    <div className={styles.over} data-ending={ending}>
      <IconFlag size={22} stroke={1.6} aria-hidden />
      <div>
        <h3>{what}</h3>
        {ending === 'complete' && <p>{words.t('path.end.after', { days: writtenCalendarDays(hours, week, words) })}</p>}
      </div>
    </div>
  )
}
