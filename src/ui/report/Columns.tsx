import { Checkbox } from '@mantine/core'
import type { ComparativeColumn } from '#src/domain/report.ts'
import { COMPARATIVE_COLUMNS } from '#src/domain/report.ts'
import type { WordKey } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './Report.module.css'

export interface ColumnsProps {
  readonly chosen: readonly ComparativeColumn[]
  readonly onChoose: (columns: readonly ComparativeColumn[]) => void
}

const NAMES: Readonly<Record<ComparativeColumn, WordKey>> = {
  clause: 'report.column.clauseOnly',
  steps: 'report.column.steps',
  kind: 'report.column.kind',
  effect: 'report.column.effect',
  terms: 'report.column.terms',
}

/** Which columns the comparative table has beside the four that custom asks for. */
export function Columns({ chosen, onChoose }: ColumnsProps) {
  const words = useWords()
  return (
    <fieldset className={styles.columns}>
      <legend>{words.t('reportPage.columns')}</legend>
      {COMPARATIVE_COLUMNS.map((id) => (
        <Checkbox
          key={id}
          size="xs"
          label={words.t(NAMES[id])}
          checked={chosen.includes(id)}
          onChange={() =>
            onChoose(COMPARATIVE_COLUMNS.filter((one) => (one === id ? !chosen.includes(id) : chosen.includes(one))))
          }
        />
      ))}
    </fieldset>
  )
}
