import { Button, Group, Modal, Radio, Select, TextInput } from '@mantine/core'
import type { FormEvent } from 'react'
import { useState } from 'react'
import type { HolidayTable } from '#src/domain/calendar.ts'
import type { HolidayRow } from '#src/domain/holidays/dayRows.ts'
import { formatDate, parseDate } from '#src/i18n/format/date.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { DayKind } from './dayDraft.ts'
import { DAY_KINDS, applyDraft, draftOf } from './dayDraft.ts'

export interface DayFormProps {
  readonly table: HolidayTable
  /** The day that is changed; undefined for a new one. */
  readonly row: HolidayRow | undefined
  /** The year a new day is most likely in. */
  readonly year: number
  readonly onClose: () => void
  /** The table with the day in it, and the year the day lies in. */
  readonly onSubmit: (table: HolidayTable, year: number) => void
}

const CERTAINTIES = ['verified', 'estimated'] as const

/** Asks for one day off: when, why, and whether a decree says so. */
export function DayForm({ table, row, year, onClose, onSubmit }: DayFormProps) {
  const words = useWords()
  const written = (date: string | undefined) => (date === undefined ? '' : formatDate(date, words.language, 'numeric'))
  const before = row && draftOf(row)
  const [kind, setKind] = useState<DayKind>(before?.kind ?? 'extra')
  const [certainty, setCertainty] = useState(before?.certainty ?? 'verified')
  const [date, setDate] = useState(written(before?.date))
  const [worked, setWorked] = useState(written(before?.worked))
  const [problem, setProblem] = useState<string | null>(null)
  const example = formatDate(`${year}-03-21`, words.language, 'numeric')

  const submit = (event: FormEvent<HTMLFormElement>) => {
    event.preventDefault()
    const day = parseDate(date)
    const result = applyDraft(table, row, { kind, certainty, date: day, worked: parseDate(worked) })
    if ('problem' in result) setProblem(result.problem)
    else onSubmit(result.table, Number(day?.slice(0, 4) ?? year))
  }
  const errorAt = (...codes: readonly string[]) =>
    problem !== null && codes.includes(problem) ? words.find(`calendar.problem.${problem}`, { example }) : undefined

  return (
    <Modal
      opened
      onClose={onClose}
      title={words.t(row ? 'calendar.editTitle' : 'calendar.addDay')}
      centered
      closeButtonProps={{ 'aria-label': words.t('common.close') }}
    >
      <form onSubmit={submit}>
        <TextInput
          label={words.t('calendar.date')}
          placeholder={example}
          value={date}
          error={errorAt('no-date', 'twice')}
          autoComplete="off"
          data-autofocus
          onChange={(event) => setDate(event.currentTarget.value)}
        />
        <Select
          mt="sm"
          label={words.t('calendar.why')}
          description={words.t(`calendar.kindUse.${kind}`)}
          inputWrapperOrder={['label', 'input', 'description']}
          data={DAY_KINDS.map((one) => ({ value: one, label: words.t(`calendar.kind.${one}`) }))}
          value={kind}
          allowDeselect={false}
          onChange={(value) => setKind(DAY_KINDS.find((one) => one === value) ?? 'extra')}
        />
        {kind === 'swapped' && (
          <TextInput
            mt="sm"
            label={words.t('calendar.worked')}
            placeholder={example}
            value={worked}
            error={errorAt('no-worked', 'works-and-rests', 'same-day')}
            autoComplete="off"
            onChange={(event) => setWorked(event.currentTarget.value)}
          />
        )}
        {kind !== 'swapped' && errorAt('works-and-rests') && <p role="alert">{errorAt('works-and-rests')}</p>}
        {kind !== 'fixed' && (
          <Radio.Group
            mt="sm"
            label={words.t('calendar.basis')}
            description={words.t('calendar.basisUse')}
            value={certainty}
            onChange={(value) => setCertainty(CERTAINTIES.find((one) => one === value) ?? 'estimated')}
          >
            <Group mt={6}>
              {CERTAINTIES.map((one) => (
                <Radio key={one} value={one} label={words.t(`calendar.certainty.${one}`)} />
              ))}
            </Group>
          </Radio.Group>
        )}
        <Group justify="flex-end" mt="md" gap="xs">
          <Button variant="default" onClick={onClose}>
            {words.t('common.cancel')}
          </Button>
          <Button type="submit">{words.t('common.save')}</Button>
        </Group>
      </form>
    </Modal>
  )
}
