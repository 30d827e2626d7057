import { Select } from '@mantine/core'
import type { ReactNode } from 'react'
import type { ServiceFacts } from '#src/domain/service.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { canEdit } from '#src/state/projectState.ts'
import { GrowingTextarea } from '../components/GrowingTextarea.tsx'
import { useCommands, useProject } from '../hooks/useApp.ts'
import { useCommandHistory } from '../hooks/useCommandHistory.ts'
import { useDraft } from '../hooks/useDraft.ts'
import { useWords } from '../hooks/useWords.ts'
import { ActsTable } from './ActsTable.tsx'
import { WorkingCalendar } from './calendar/WorkingCalendar.tsx'
import { Contents } from './Contents.tsx'
import { FactInput } from './FactInput.tsx'
import type { FactField } from './facts.ts'
import { FACT_GROUPS } from './facts.ts'
import { OwnFactsTable } from './OwnFactsTable.tsx'
import type { ServicePart } from './Part.tsx'
import { Part } from './Part.tsx'
import { ReferenceUnits } from './ReferenceUnits.tsx'
import { Revisions } from './Revisions.tsx'
import './print.css'
import { Seldom } from './Seldom.tsx'
import styles from './Service.module.css'

const DEADLINE: FactField = { name: 'deadline', kind: 'number' }
const AS_OF: FactField = { name: 'asOf', kind: 'date' }

type PartName = 'deadline' | 'variants' | 'assumptions' | 'revisions' | 'prices' | 'acts' | 'calendar'

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

  const groups = FACT_GROUPS.map(({ title, fields }): ServicePart => ({
    id: title,
    title: words.t(title),
    content: (
      <>
        <div className={styles.facts}>{fields.filter(({ seldom }) => !seldom).map(factOf)}</div>
        {fields.some(({ seldom }) => seldom) && (
          <Seldom filled={fields.some(({ name, seldom }) => seldom && service[name] !== undefined)}>
            {fields.filter(({ seldom }) => seldom).map(factOf)}
          </Seldom>
        )}
      </>
    ),
  }))
  const part = (name: PartName, content: ReactNode, help?: string): ServicePart => ({
    id: `service.${name}`,
    title: words.t(name === 'calendar' ? 'calendar.title' : `service.group.${name}`),
    content,
    ...(help !== undefined && { help }),
  })
  const facts = [
    ...groups,
    part(
      'deadline',
      <div className={styles.facts}>
        {factOf(DEADLINE)}
        <Select
          className={styles.short ?? ''}
          label={words.t('service.field.deadlineUnit')}
          description={words.t('service.use.deadlineUnit')}
          inputWrapperOrder={['label', 'input', 'description', 'error']}
          data={TIME_UNITS.map((unit) => ({ value: unit, label: words.t(`common.timeUnit.${unit}`) }))}
          value={service.deadlineUnit ?? null}
          readOnly={readOnly}
          onChange={(unit) => set('deadlineUnit', (unit ?? undefined) as ServiceFacts['deadlineUnit'])}
        />
      </div>,
    ),
    part('variants', <OwnFactsTable project={project} readOnly={readOnly} run={run} />, words.t('service.use.variants')),
    part('assumptions', <Assumptions text={project.assumptions} readOnly={readOnly} />),
    part('revisions', <Revisions project={project} readOnly={readOnly} />, words.t('service.use.revisions')),
  ]
  const lists = [
    part(
      'prices',
      <>
        {factOf(AS_OF)}
        <ReferenceUnits
          rows={service.referenceUnits}
          asOf={service.asOf}
          readOnly={readOnly}
          onChange={(rows) => set('referenceUnits', rows)}
        />
      </>,
    ),
    part(
      'acts',
      <ActsTable acts={service.acts} readOnly={readOnly} onChange={(acts) => set('acts', acts)} />,
      words.t('service.use.acts'),
    ),
    part(
      'calendar',
      <WorkingCalendar service={service} readOnly={readOnly} onChange={(calendars) => set('calendars', calendars)} />,
      words.t('calendar.use'),
    ),
  ]

  return (
    <div className={styles.page}>
      <h1>{words.t('service.title')}</h1>
      <p className={styles.lead}>{words.t(readOnly ? 'service.readOnly' : 'service.lead')}</p>
      <div className={styles.body}>
        <Contents parts={[...facts, ...lists]} />
        {[facts, lists].map((parts, i) => (
          <div key={i === 0 ? 'facts' : 'lists'} className={styles.column}>
            {parts.map((one) => (
              <Part key={one.id} {...one} />
            ))}
          </div>
        ))}
      </div>
    </div>
  )
}

function Assumptions({ text, readOnly }: { readonly text: string; readonly readOnly: boolean }) {
  const words = useWords()
  const commands = useCommands()
  const draft = useDraft(text, (next) => commands.editAssumptions(next))
  return (
    <GrowingTextarea
      label={words.t('service.field.assumptions')}
      description={words.t('service.use.assumptions')}
      inputWrapperOrder={['label', 'input', 'description', 'error']}
      value={draft.text}
      readOnly={readOnly}
      least={3}
      most={14}
      onChange={(event) => draft.change(event.currentTarget.value)}
      onBlur={draft.finish}
    />
  )
}
