import { memo } from 'react'
import { currencyName } from '#src/i18n/format/money.ts'
import { useProject } from '../hooks/useApp.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import type { FactField } from './facts.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

/** One fact of the service with what it is used for. */
export const Fact = memo(function Fact({ field, edit }: { readonly field: FactField; readonly edit: ServiceEdit }) {
  const words = useWords()
  const value = useProject(({ project }) => project?.service[field.name])
  const code = useProject(({ project }) => project?.service.currency)
  const currency = currencyName(code ?? '', words.language)
  const ownUnit = field.name === 'visitCost' ? currency : undefined
  const unit = field.unit ? words.t(field.unit, { currency }) : ownUnit
  return (
    <FactInput
      field={field}
      label={words.t(`service.field.${field.name}`)}
      help={words.t(`service.use.${field.name}`)}
      {...(unit && { unit })}
      value={value}
      readOnly={edit.readOnly}
      onCommit={(next) => edit.set(field.name, next as never)}
    />
  )
})
