import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTrash } from '@tabler/icons-react'
import type { ReferenceUnit } from '#src/domain/service.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import styles from './Service.module.css'

export interface ReferenceUnitsProps {
  readonly rows: readonly ReferenceUnit[]
  readonly readOnly: boolean
  readonly onChange: (rows: readonly ReferenceUnit[]) => void
}

const TEXT = { kind: 'text' } as const
const DATE = { kind: 'date' } as const
const AMOUNT = { kind: 'number' } as const
/** The first row of an empty table: the base calculation amount as it stood in 2025. */
const FIRST: ReferenceUnit = { code: 'BRV', from: '2025-08-01', amount: 412_000 }

/** What a reference unit was worth from which day on. */
export function ReferenceUnits({ rows, readOnly, onChange }: ReferenceUnitsProps) {
  const words = useWords()
  const replace = (index: number, part: Partial<ReferenceUnit>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const last = rows.at(-1)
  return (
    <div>
      <h3>{words.t('service.units.title')}</h3>
      <p className={styles.help}>{words.t('service.use.units')}</p>
      {rows.length === 0 ? (
        <p className={styles.none}>{words.t('service.units.none')}</p>
      ) : (
        <table className={styles.table}>
          <thead>
            <tr>
              <th scope="col">{words.t('service.units.code')}</th>
              <th scope="col">{words.t('service.units.from')}</th>
              <th scope="col">{words.t('service.units.amount')}</th>
              <td />
            </tr>
          </thead>
          <tbody>
            {rows.map((row, index) => (
              // Rows have no identity of their own; they are only added at the end and taken away.
              <tr key={index}>
                <td>
                  <FactInput
                    field={TEXT}
                    label={words.t('service.units.code')}
                    labelHidden
                    value={row.code}
                    readOnly={readOnly}
                    onCommit={(code) => code !== undefined && replace(index, { code: String(code) })}
                  />
                </td>
                <td>
                  <FactInput
                    field={DATE}
                    label={words.t('service.units.from')}
                    labelHidden
                    value={row.from}
                    readOnly={readOnly}
                    onCommit={(from) => from !== undefined && replace(index, { from: String(from) })}
                  />
                </td>
                <td>
                  <FactInput
                    field={AMOUNT}
                    label={words.t('service.units.amount')}
                    labelHidden
                    value={row.amount}
                    readOnly={readOnly}
                    onCommit={(amount) => amount !== undefined && replace(index, { amount: Number(amount) })}
                  />
                </td>
                <td>
                  {!readOnly && (
                    <ActionIcon
                      variant="subtle"
                      aria-label={words.t('service.units.remove', { from: formatDate(row.from, words.language, 'numeric') })}
                      onClick={() => onChange(rows.filter((_, at) => at !== index))}
                    >
                      <IconTrash size={16} stroke={1.6} aria-hidden />
                    </ActionIcon>
                  )}
                </td>
              </tr>
            ))}
          </tbody>
        </table>
      )}
      {!readOnly && (
        <Button
          variant="subtle"
          size="compact-sm"
          leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
          onClick={() => onChange([...rows, last ?? FIRST])}
        >
          {words.t('service.units.add')}
        </Button>
      )}
    </div>
  )
}
