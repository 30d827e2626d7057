import type { InheritedFacts } from '#src/domain/inheritance.ts'
import { inheritedFacts } from '#src/domain/inheritance.ts'
import type { PerformerFacts } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { namedCalendarsOf, serviceCalendar } from '#src/domain/workingCalendars.ts'
import type { Editor } from '#src/modeler/editor.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { calendarName } from '../../service/calendar/calendarName.ts'
import { ChoiceField } from './ChoiceField.tsx'
import { Helped } from './Helped.tsx'
import { Inherited } from './Inherited.tsx'
import { NumberField } from './NumberField.tsx'
import { usePanel } from './PanelContext.ts'
import styles from './Panel.module.css'
import { TextField } from './TextField.tsx'

export interface PerformerFieldsProps {
  readonly id: string
  readonly editor: Editor
  readonly model: ProcessModel | null
}

/** Who works in a lane or pool, what an hour of it costs, how many they are and when they are open. */
export function PerformerFields({ id, editor, model }: PerformerFieldsProps) {
  const words = useWords()
  const { service, known } = usePanel()
  const facts = editor.readPerformer(id)
  const outer: InheritedFacts = model ? inheritedFacts(id, model, editor.readPerformer) : {}
  const currency = currencyName(service.currency ?? 'UZS', words.language)
  const numberOf = (value: number | undefined) => (value === undefined ? undefined : formatNumber(value, words.language))
  const calendars = namedCalendarsOf(service)
  const choices = [...new Set([...calendars.map((one) => one.id), ...(facts.calendar === undefined ? [] : [facts.calendar])])]
  const calendarCalled = (calendar: string) => {
    const found = calendars.find((one) => one.id === calendar)
    if (found) return calendarName(found, words)
    return serviceCalendar(calendar, service) ? calendar : words.t('panel.calendarUnknown', { id: calendar })
  }
  const kindName = (kind: NonNullable<PerformerFacts['kind']>) => words.t(`model.performerKind.${kind}`)

  function inherited<Name extends keyof PerformerFacts>(name: Name, said: string | undefined) {
    const from = outer[name]?.from ?? ''
    return (
      <Inherited
        value={said}
        from={from || words.t('model.panel.unnamed')}
        isOwn={facts[name] !== undefined}
        onReset={() => editor.updatePerformer(id, { [name]: undefined })}
      />
    )
  }

  return (
    <div className={styles.fields}>
      <Helped topic="kind">
        <ChoiceField
          label={words.t('model.performer.kind')}
          value={facts.kind}
          choices={PERFORMER_KINDS}
          empty={outer.kind ? kindName(outer.kind.value) : words.t('model.performer.kindUnknown')}
          nameOf={kindName}
          onCommit={(kind) => editor.updatePerformer(id, { kind })}
        />
        {inherited('kind', outer.kind && kindName(outer.kind.value))}
      </Helped>
      <div>
        <TextField
          label={words.t('model.performer.organisation')}
          hint={outer.organisation ? undefined : words.t('model.performer.organisationHint')}
          value={facts.organisation}
          placeholder={outer.organisation?.value ?? editor.readName(id)}
          suggestions={known.organisations}
          onCommit={(organisation) => editor.updatePerformer(id, { organisation })}
        />
        {inherited('organisation', outer.organisation?.value)}
      </div>
      <Helped topic="hourlyCost">
        <NumberField
          label={words.t('model.performer.hourlyCost')}
          value={facts.hourlyCost}
          placeholder={numberOf(outer.hourlyCost?.value)}
          unit={words.t('model.performer.perHour', { currency })}
          onCommit={(hourlyCost) => editor.updatePerformer(id, { hourlyCost })}
        />
        {inherited('hourlyCost', numberOf(outer.hourlyCost?.value))}
      </Helped>
      <Helped topic="headcount">
        <NumberField
          label={words.t('model.performer.headcount')}
          value={facts.headcount}
          placeholder={numberOf(outer.headcount?.value)}
          unit={words.t('model.performer.people')}
          onCommit={(headcount) => editor.updatePerformer(id, { headcount })}
        />
        {inherited('headcount', numberOf(outer.headcount?.value))}
      </Helped>
      <Helped topic="calendar">
        <ChoiceField
          label={words.t('model.performer.calendar')}
          value={facts.calendar}
          choices={choices}
          empty={outer.calendar ? calendarCalled(outer.calendar.value) : words.t('model.none')}
          nameOf={calendarCalled}
          onCommit={(calendar) => editor.updatePerformer(id, { calendar })}
        />
        {inherited('calendar', outer.calendar && calendarCalled(outer.calendar.value))}
      </Helped>
    </div>
  )
}
