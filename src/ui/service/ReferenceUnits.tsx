import { ActionIcon, Button } from '@mantine/core'
import { IconPlus, IconTableImport, IconTrash } from '@tabler/icons-react'
import { memo } from 'react'
import { BRV, BRV_TABLE, BRV_UNCERTAIN } from '#src/domain/referenceUnits/uz.ts'
import type { ReferenceUnit } from '#src/domain/service.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { useNow } from '../hooks/useMoment.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import { holdsOn, isTaken, missingRows } from './referenceRows.ts'
import styles from './Service.module.css'
import { useService } from './useService.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

const TEXT = { kind: 'text' } as const
const DATE = { kind: 'date' } as const
const AMOUNT = { kind: 'number', positive: true } as const

/** What a reference unit was worth from which day on. */
export const ReferenceUnits = memo(function ReferenceUnits({ edit }: { readonly edit: ServiceEdit }) {
  const words = useWords()
  const rows = useService(({ referenceUnits }) => referenceUnits)
  const asOf = useService(({ asOf }) => asOf)
  const { readOnly } = edit
  const onChange = (next: readonly ReferenceUnit[]) => edit.set('referenceUnits', next)
  const { date: today } = useNow()
  const replace = (index: number, part: Partial<ReferenceUnit>) =>
    onChange(rows.map((row, at) => (at === index ? { ...row, ...part } : row)))
  const sameRow = (index: number, row: ReferenceUnit) =>
    isTaken(rows, index, row) ? words.t('service.error.sameRow') : undefined
  const last = rows.at(-1)
  const missing = missingRows(rows, BRV_TABLE)
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
                    problemOf={(code) => sameRow(index, { ...row, code: String(code ?? '') })}
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
                    problemOf={(from) => sameRow(index, { ...row, from: String(from ?? '') })}
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
                <td className={styles.rowEnd}>
                  {isUncertain(row) && <span className={styles.check}>{words.t('service.units.check')}</span>}
                  {holdsOn(rows, row, asOf) && <span className={styles.holds}>{words.t('service.units.holds')}</span>}
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
        <div className={styles.unitTools}>
          <Button
            variant="subtle"
            size="compact-sm"
            leftSection={<IconPlus size={15} stroke={1.6} aria-hidden />}
            onClick={() => onChange([...rows, { ...(last ?? BRV_TABLE.at(-1) ?? { code: BRV, amount: 1 }), from: today }])}
          >
            {words.t('service.units.add')}
          </Button>
          {missing.length > 0 && (
            <Button
              variant="subtle"
              size="compact-sm"
              leftSection={<IconTableImport size={15} stroke={1.6} aria-hidden />}
              onClick={() => onChange([...missing, ...rows].sort((a, b) => (a.from < b.from ? -1 : 1)))}
            >
              {words.t('service.units.fill')}
            </Button>
          )}
        </div>
      )}
      <p className={styles.help}>{words.t('service.units.source')}</p>
    </div>
  )
})

/** A row as shipped that only one report tells. */
const isUncertain = ({ code, from, amount }: ReferenceUnit): boolean =>
  BRV_UNCERTAIN.includes(from) && BRV_TABLE.some((row) => row.code === code && row.from === from && row.amount === amount)
