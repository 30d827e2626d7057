import { Select, Textarea } from '@mantine/core'
import type { ReactNode } from 'react'
import { useId } from 'react'
import type { ServiceFacts } from '#src/domain/service.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { canEdit } from '#src/state/projectState.ts'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { useCommandHistory } from '../hooks/useCommandHistory.ts'
import { useDraft } from '../hooks/useDraft.ts'
import { useWords } from '../hooks/useWords.ts'
import { ActsTable } from './ActsTable.tsx'
import { WorkingCalendar } from './calendar/WorkingCalendar.tsx'
import { FactInput } from './FactInput.tsx'
import type { FactField } from './facts.ts'
import { FACT_GROUPS } from './facts.ts'
import { OwnFactsTable } from './OwnFactsTable.tsx'
import { ReferenceUnits } from './ReferenceUnits.tsx'
import { Revisions } from './Revisions.tsx'
import { Seldom } from './Seldom.tsx'
import styles from './Service.module.css'

const DEADLINE = { kind: 'number' } as const
const AS_OF = { kind: 'date' } as const

/** The facts that all variants of the open project share, with what each is used for. */
export function ServicePage() {
  const words = useWords()
  const commands = useCommands()
  const project = useProject((state) => state.project)
  const readOnly = !useProject(canEdit)
  const run = useCommandHistory()
  if (!project) return null
  const { service } = project
  /** An emptied field is unknown: its fact goes. */
  const set = <Name extends keyof ServiceFacts>(name: Name, value: ServiceFacts[Name] | undefined) => {
    const { [name]: _, ...others } = service
    const facts = (value === undefined ? others : { ...service, [name]: value }) as ServiceFacts
    run(() => (commands.updateService(facts) ? () => commands.updateService(service) : null))
  }
  const currency = currencyName(service.currency ?? '', words.language)
  const unitOf = (field: FactField) =>
    field.unit ? words.t(field.unit, { currency }) : field.name === 'visitCost' ? currency : undefined
  const factOf = (field: FactField) => {
    const unit = unitOf(field)
    return (
      <FactInput
        key={field.name}
        field={field}
        label={words.t(`service.field.${field.name}`)}
        help={words.t(`service.use.${field.name}`)}
        {...(unit && { unit })}
        value={service[field.name]}
        readOnly={readOnly}
        onCommit={(value) => set(field.name, value as never)}
      />
    )
  }

  return (
    <div className={styles.page}>
      <h1>{words.t('service.title')}</h1>
      <p className={styles.lead}>{words.t(readOnly ? 'service.readOnly' : 'service.lead')}</p>
      {FACT_GROUPS.map(({ title, fields }) => (
        <Group key={title} title={words.t(title)}>
          {fields.filter(({ seldom }) => !seldom).map(factOf)}
          {fields.some(({ seldom }) => seldom) && (
            <Seldom filled={fields.some(({ name, seldom }) => seldom && service[name] !== undefined)}>
              {fields.filter(({ seldom }) => seldom).map(factOf)}
            </Seldom>
          )}
        </Group>
      ))}
      <Group title={words.t('service.group.deadline')}>
        <div className={styles.row}>
          <FactInput
            field={DEADLINE}
            label={words.t('service.field.deadline')}
            help={words.t('service.use.deadline')}
            value={service.deadline}
            readOnly={readOnly}
            onCommit={(value) => set('deadline', value as number | undefined)}
          />
          <Select
            label={words.t('service.field.deadlineUnit')}
            description={words.t('service.use.deadlineUnit')}
            inputWrapperOrder={['label', 'input', 'description', 'error']}
            data={TIME_UNITS.map((unit) => ({ value: unit, label: words.t(`common.timeUnit.${unit}`) }))}
            value={service.deadlineUnit ?? null}
            readOnly={readOnly}
            onChange={(unit) => set('deadlineUnit', (unit ?? undefined) as ServiceFacts['deadlineUnit'])}
          />
        </div>
      </Group>
      <Group title={words.t('service.group.prices')}>
        <FactInput
          field={AS_OF}
          label={words.t('service.field.asOf')}
          help={words.t('service.use.asOf')}
          value={service.asOf}
          readOnly={readOnly}
          onCommit={(value) => set('asOf', value as string | undefined)}
        />
        <ReferenceUnits
          rows={service.referenceUnits}
          asOf={service.asOf}
          readOnly={readOnly}
          onChange={(rows) => set('referenceUnits', rows)}
        />
      </Group>
      <Group title={words.t('service.group.variants')} help={words.t('service.use.variants')}>
        <OwnFactsTable project={project} readOnly={readOnly} run={run} />
      </Group>
      <Group title={words.t('calendar.title')} help={words.t('calendar.use')}>
        <WorkingCalendar service={service} readOnly={readOnly} onChange={(calendars) => set('calendars', calendars)} />
      </Group>
      <Group title={words.t('service.group.acts')} help={words.t('service.use.acts')}>
        <ActsTable acts={service.acts} readOnly={readOnly} onChange={(acts) => set('acts', acts)} />
      </Group>
      <Group title={words.t('service.group.assumptions')}>
        <Assumptions text={project.assumptions} readOnly={readOnly} />
      </Group>
      <Group title={words.t('service.group.revisions')} help={words.t('service.use.revisions')}>
        <Revisions project={project} readOnly={readOnly} />
      </Group>
    </div>
  )
}

function Group({ title, help, children }: { readonly title: string; readonly help?: string; readonly children: ReactNode }) {
  const id = useId()
  return (
    <section className={styles.group} aria-labelledby={id}>
      <h2 id={id}>{title}</h2>
      {help && <p className={styles.help}>{help}</p>}
      {children}
    </section>
  )
}

function Assumptions({ text, readOnly }: { readonly text: string; readonly readOnly: boolean }) {
  const words = useWords()
  const commands = useCommands()
  const draft = useDraft(text, (next) => commands.editAssumptions(next))
  return (
    <Textarea
      label={words.t('service.field.assumptions')}
      description={words.t('service.use.assumptions')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.text}
      readOnly={readOnly}
      autosize
      minRows={3}
      maxRows={14}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
    />
  )
}
