import { memo } from 'react'
import type { Variant } from '#src/domain/project.ts'
import type { OwnFacts } from '#src/domain/service.ts'
import type { Patch } from '#src/modeler/annotator.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { variantById } from '#src/state/projectState.ts'
import { Swatch } from '../components/Swatch.tsx'
import { useProject, useServices } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import styles from './Service.module.css'
import { StepChoice } from './StepChoice.tsx'
import type { ServiceEdit } from './useServiceEdit.ts'
import { useServiceFacts } from './useService.ts'
import { useVariantReading } from './useVariantReading.ts'

const AS_OF = { kind: 'date' } as const

const OWN: readonly (keyof OwnFacts)[] = ['deadlineFrom', 'deadlineTo', 'asOf']

const NO_VARIANTS: readonly Variant[] = []

/** What belongs to each variant alone, since its steps and the day of its prices are its own. Written into its file. */
export const OwnFactsTable = memo(function OwnFactsTable({ edit: { readOnly, run } }: { readonly edit: ServiceEdit }) {
  const { app } = useServices()
  const { commands } = app
  const variants = useProject(({ project }) => project?.variants ?? NO_VARIANTS)
  const everywhere = useServiceFacts(OWN)
  const change = async (id: string, patch: Patch<OwnFacts>, withdrawn?: keyof OwnFacts) => {
    const projectNow = () => app.project.getState().project
    const textNow = () => variantById(projectNow(), id)?.xml
    const before = textNow()
    if (before === undefined) return
    const { withOwnFacts } = await import('#src/modeler/ownFacts.ts')
    const after = await withOwnFacts(before, patch)
    run(() => {
      const service = projectNow()?.service
      // Another change came in between: it is not written over.
      if (!service || textNow() !== before || !commands.editXml(id, after)) return null
      if (withdrawn) {
        const { [withdrawn]: _, ...others } = service
        commands.updateService(others)
      }
      return () => {
        commands.editXml(id, before)
        if (withdrawn) commands.updateService(service)
      }
    })
  }
  return variants.map((variant) => (
    <OwnFactsRow
      key={variant.id}
      variant={variant}
      everywhere={everywhere}
      readOnly={readOnly}
      onChange={(patch, withdrawn) => void change(variant.id, patch, withdrawn)}
    />
  ))
})

interface OwnFactsRowProps {
  readonly variant: Variant
  /** What holds for the variants that say nothing themselves. */
  readonly everywhere: OwnFacts
  readonly readOnly: boolean
  /** With what all variants say no longer, where that would come back in place of what is taken away. */
  readonly onChange: (patch: Patch<OwnFacts>, withdrawn?: keyof OwnFacts) => void
}

/** Between which steps the deadline runs; without a choice from the first to the last. */
const DEADLINE = [
  { name: 'deadlineFrom', empty: 'service.own.start' },
  { name: 'deadlineTo', empty: 'service.own.end' },
] as const

function OwnFactsRow({ variant, everywhere, readOnly, onChange }: OwnFactsRowProps) {
  const words = useWords()
  const model = useVariantReading(variant.xml)
  const choose = (name: (typeof DEADLINE)[number]['name'], id: string | undefined) =>
    id === undefined && everywhere[name] !== undefined ? onChange({ [name]: undefined }, name) : onChange({ [name]: id })
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
              value={model.service[name] ?? everywhere[name]}
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
            placeholder={everywhere.asOf === undefined ? '' : formatDate(everywhere.asOf, words.language, 'numeric')}
            onCommit={(asOf) => onChange({ asOf: asOf === undefined ? undefined : String(asOf) })}
          />
        </>
      )}
    </fieldset>
  )
}
