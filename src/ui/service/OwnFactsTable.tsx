import type { Project, Variant } from '#src/domain/project.ts'
import type { OwnFacts, ServiceFacts } from '#src/domain/service.ts'
import type { Patch } from '#src/modeler/annotator.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { variantById } from '#src/state/projectState.ts'
import { Swatch } from '../components/Swatch.tsx'
import { useServices } from '../hooks/useApp.ts'
import type { Run } from '../hooks/useCommandHistory.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import styles from './Service.module.css'
import { StepChoice } from './StepChoice.tsx'
import { useVariantReading } from './useVariantReading.ts'

export interface OwnFactsTableProps {
  readonly project: Project
  readonly readOnly: boolean
  readonly run: Run
}

const AS_OF = { kind: 'date' } as const

/** What belongs to each variant alone, since its steps and the day of its prices are its own. Written into its file. */
export function OwnFactsTable({ project, readOnly, run }: OwnFactsTableProps) {
  const { app } = useServices()
  const { commands } = app
  const change = async (id: string, patch: Patch<OwnFacts>, shared?: ServiceFacts) => {
    const textNow = () => variantById(app.project.getState().project, id)?.xml
    const before = textNow()
    if (before === undefined) return
    const { withOwnFacts } = await import('#src/modeler/ownFacts.ts')
    const after = await withOwnFacts(before, patch)
    run(() => {
      // Another change came in between: it is not written over.
      if (textNow() !== before || !commands.editXml(id, after)) return null
      if (shared) commands.updateService(shared)
      return () => {
        commands.editXml(id, before)
        if (shared) commands.updateService(project.service)
      }
    })
  }
  return project.variants.map((variant) => (
    <OwnFactsRow
      key={variant.id}
      variant={variant}
      service={project.service}
      readOnly={readOnly}
      onChange={(patch, shared) => void change(variant.id, patch, shared)}
    />
  ))
}

interface OwnFactsRowProps {
  readonly variant: Variant
  readonly service: ServiceFacts
  readonly readOnly: boolean
  /** With the facts of all variants where they change too. */
  readonly onChange: (patch: Patch<OwnFacts>, shared?: ServiceFacts) => void
}

/** Between which steps the deadline runs; without a choice from the first to the last. */
const DEADLINE = [
  { name: 'deadlineFrom', empty: 'service.own.start' },
  { name: 'deadlineTo', empty: 'service.own.end' },
] as const

function OwnFactsRow({ variant, service, readOnly, onChange }: OwnFactsRowProps) {
  const words = useWords()
  const model = useVariantReading(variant.xml)
  const choose = (name: (typeof DEADLINE)[number]['name'], id: string | undefined) => {
    const { [name]: everywhere, ...others } = service
    // What all variants say would come back in place of what is taken away here.
    if (id === undefined && everywhere !== undefined) onChange({ [name]: undefined }, others)
    else onChange({ [name]: id })
  }
  return (
    <fieldset className={styles.own}>
      <legend>
        <Swatch role={variant.role} />
        {variant.name}
      </legend>
      {model === null && <p className={styles.none}>{words.t('service.own.failed')}</p>}
      {model && (
        <>
          {DEADLINE.map(({ name, empty }) => (
            <StepChoice
              key={name}
              name={name}
              empty={words.t(empty)}
              model={model}
              value={model.service[name] ?? service[name]}
              readOnly={readOnly}
              onChange={(id) => choose(name, id)}
            />
          ))}
          <FactInput
            field={AS_OF}
            label={words.t('service.field.ownAsOf')}
            help={words.t('service.use.ownAsOf')}
            value={model.service.asOf}
            readOnly={readOnly}
            placeholder={service.asOf === undefined ? '' : formatDate(service.asOf, words.language, 'numeric')}
            onCommit={(asOf) => onChange({ asOf: asOf === undefined ? undefined : String(asOf) })}
          />
        </>
      )}
    </fieldset>
  )
}
