import type { HolidayTable } from '#src/domain/calendar.ts'
import { useWords } from '../../hooks/useWords.ts'
import { FactInput } from '../FactInput.tsx'
import styles from './Calendar.module.css'

export interface HolidayRulesProps {
  readonly table: HolidayTable
  readonly readOnly: boolean
  readonly onChange: (table: HolidayTable) => void
}

const YEAR = { kind: 'year' } as const
const DATE = { kind: 'date' } as const

/** What holds for the table as a whole: for which years it is complete, and whether holidays on a day of rest move. */
export function HolidayRules({ table, readOnly, onChange }: HolidayRulesProps) {
  const words = useWords()
  const [first, last] = table.years
  const wrongWay = (from: number, to: number) => (from > to ? words.t('calendar.yearsWrongWay') : undefined)
  const move = (date: string | undefined) => {
    const { movesFrom: _, ...rest } = table
    onChange(date === undefined ? rest : { ...rest, movesFrom: date })
  }
  return (
    <div className={styles.rules}>
      <FactInput
        field={YEAR}
        label={words.t('calendar.completeFrom')}
        value={first}
        readOnly={readOnly}
        problemOf={(year) => (year === undefined ? words.t('service.error.year') : wrongWay(Number(year), last))}
        onCommit={(year) => onChange({ ...table, years: [Number(year), last] })}
      />
      <FactInput
        field={YEAR}
        label={words.t('calendar.completeTo')}
        value={last}
        readOnly={readOnly}
        problemOf={(year) => (year === undefined ? words.t('service.error.year') : wrongWay(first, Number(year)))}
        onCommit={(year) => onChange({ ...table, years: [first, Number(year)] })}
      />
      <FactInput
        field={DATE}
        label={words.t('calendar.movesFrom')}
        value={table.movesFrom}
        readOnly={readOnly}
        onCommit={(date) => move(date === undefined ? undefined : String(date))}
      />
      <p className={styles.help}>{words.t('calendar.rulesUse')}</p>
    </div>
  )
}
