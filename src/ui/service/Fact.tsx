import { memo } from 'react'
import { currencyName } from '#src/i18n/format/money.ts'
import { useWords } from '../hooks/useWords.ts'
import { FactInput } from './FactInput.tsx'
import type { FactField } from './facts.ts'
import { useService } from './useService.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

/** One fact of the service with what it is used for. */
export const Fact = memo(function Fact({ field, edit }: { readonly field: FactField; readonly edit: ServiceEdit }) {
  const words = useWords()
  const value = useService((service) => service[field.name])
  const currency = currencyName(useService((service) => service.currency) ?? '', words.language)
  const unit = field.unit && words.t(field.unit, { currency })
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
