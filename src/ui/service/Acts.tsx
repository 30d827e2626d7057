import { memo } from 'react'
import type { Act } from '#src/domain/service.ts'
import { useProject } from '../hooks/useApp.ts'
import { ActsTable } from './ActsTable.tsx'
import type { ServiceEdit } from './useServiceEdit.ts'

const NONE: readonly Act[] = []

/** The acts of law of the open project. */
export const Acts = memo(function Acts({ edit }: { readonly edit: ServiceEdit }) {
  const acts = useProject(({ project }) => project?.service.acts ?? NONE)
  return <ActsTable acts={acts} readOnly={edit.readOnly} onChange={(next) => edit.set('acts', next)} />
})
