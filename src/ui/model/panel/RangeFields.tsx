import type { Time } from '#src/domain/units.ts'
import { useWords } from '../../hooks/useWords.ts'
import { NumberField } from './NumberField.tsx'
import styles from './Panel.module.css'

type Points = Pick<Time, 'min' | 'likely' | 'max'>

const POINTS = ['min', 'likely', 'max'] as const

const grows = (points: Points): boolean => {
  const known = POINTS.map((point) => points[point]).filter((value) => value !== undefined)
  return known.every((value, i) => i === 0 || (known[i - 1] ?? 0) <= value)
}

/** The three points of a time, each in a field; together they must not fall. */
export function RangeFields({ value, onCommit }: { value: Time | undefined; onCommit: (points: Points | undefined) => void }) {
  const words = useWords()
  const now: Points = Object.fromEntries(POINTS.flatMap((point) => (value?.[point] === undefined ? [] : [[point, value[point]]])))
  const withPoint = (point: (typeof POINTS)[number], number: number | undefined): Points => {
    const { [point]: _, ...others } = now
    return number === undefined ? others : { ...others, [point]: number }
  }
  return (
    <div className={styles.three}>
      {POINTS.map((point) => (
        <NumberField
          key={point}
          label={words.t(`model.step.${point}`)}
          value={now[point]}
          problemOf={(number) => (grows(withPoint(point, number)) ? undefined : 'model.problem.order')}
          onCommit={(number) => {
            const next = withPoint(point, number)
            onCommit(Object.keys(next).length === 0 ? undefined : next)
          }}
        />
      ))}
    </div>
  )
}
