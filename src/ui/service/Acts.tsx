import { memo } from 'react'
import { ActsTable } from './ActsTable.tsx'
import { useService } from './useService.ts'
import type { ServiceEdit } from './useServiceEdit.ts'

/** The acts of law of the open project. */
export const Acts = memo(function Acts({ edit }: { readonly edit: ServiceEdit }) {
  const acts = useService(({ acts }) => acts)
  return <ActsTable acts={acts} readOnly={edit.readOnly} onChange={(next) => edit.set('acts', next)} />
})
