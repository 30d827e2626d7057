import type { ReactNode } from 'react'
import { useProject } from '../hooks/useApp.ts'
import { useGradually } from '../hooks/useGradually.ts'
import { useWords } from '../hooks/useWords.ts'
import { Acts } from './Acts.tsx'
import { Assumptions } from './Assumptions.tsx'
import { WorkingCalendar } from './calendar/WorkingCalendar.tsx'
import { Contents } from './Contents.tsx'
import { Deadline } from './Deadline.tsx'
import { Fact } from './Fact.tsx'
import { FactGroup } from './FactGroup.tsx'
import type { FactField } from './facts.ts'
import { FACT_GROUPS } from './facts.ts'
import { OwnFactsTable } from './OwnFactsTable.tsx'
import type { ServicePart } from './Part.tsx'
import { Part } from './Part.tsx'
import { ReferenceUnits } from './ReferenceUnits.tsx'
import { Revisions } from './Revisions.tsx'
import './print.css'
import styles from './Service.module.css'
import { useServiceEdit } from './useServiceEdit.ts'

const AS_OF: FactField = { name: 'asOf', kind: 'date' }

type PartName = 'deadline' | 'variants' | 'assumptions' | 'revisions' | 'prices' | 'acts' | 'calendar'

/** The facts that all variants of the open project share, with what each is used for. Each part looks after its own facts. */
export function ServicePage() {
  const words = useWords()
  const isOpen = useProject(({ project }) => project !== null)
  const edit = useServiceEdit()
  if (!isOpen) return null

  const groups = FACT_GROUPS.map(({ title, fields }): ServicePart => ({
    id: title,
    title: words.t(title),
    content: <FactGroup fields={fields} edit={edit} />,
  }))
  const part = (name: PartName, content: ReactNode, help?: string): ServicePart => ({
    id: `service.${name}`,
    title: words.t(name === 'calendar' ? 'calendar.title' : `service.group.${name}`),
    content,
    ...(help !== undefined && { help }),
  })
  const facts = [
    ...groups,
    part('deadline', <Deadline edit={edit} />),
    part('variants', <OwnFactsTable edit={edit} />, words.t('service.use.variants')),
    part('assumptions', <Assumptions readOnly={edit.readOnly} />),
    part('revisions', <Revisions readOnly={edit.readOnly} />, words.t('service.use.revisions')),
  ]
  const lists = [
    part(
      'prices',
      <>
        <Fact field={AS_OF} edit={edit} />
        <ReferenceUnits edit={edit} />
      </>,
    ),
    part('acts', <Acts edit={edit} />, words.t('service.use.acts')),
    part('calendar', <WorkingCalendar edit={edit} />, words.t('calendar.use')),
  ]

  return (
    <div className={styles.page}>
      <h1>{words.t('service.title')}</h1>
      <p className={styles.lead}>{words.t(edit.readOnly ? 'service.readOnly' : 'service.lead')}</p>
      <div className={styles.body}>
        <Contents parts={[...facts, ...lists]} />
        <Columns columns={[facts, lists]} />
      </div>
    </div>
  )
}

/** The parts in columns side by side, those at the top first. */
function Columns({ columns }: { readonly columns: readonly (readonly ServicePart[])[] }) {
  const built = useGradually(Math.max(...columns.map(({ length }) => length)))
  return columns.map((parts, column) => (
    <div key={column} className={styles.column}>
      {parts.map((part, at) => (
        <Part key={part.id} {...part} content={at < built && part.content} />
      ))}
    </div>
  ))
}
