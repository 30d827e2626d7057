import { Skeleton } from '@mantine/core'
import { memo } from 'react'
import type { VariantNames } from '#src/charts/data/pairOf.ts'
import type { Certainty, Comparison } from '#src/domain/comparison.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import charts from '../charts/Charts.module.css'
import { TimeCard, TornadoCard, WaterfallCard, WhoCard } from './CompareCharts.tsx'
import { DocumentsMatrix } from './DocumentsMatrix.tsx'
import { NumbersTable } from './NumbersTable.tsx'
import { useContributions } from './useContributions.ts'
import { useTurns } from './useTurns.ts'

export interface BelowProps {
  readonly project: Project
  readonly asIs: Variant
  readonly toBe: Variant
  readonly names: VariantNames
  readonly comparison: Comparison
  /** Null while it is computed. */
  readonly certainty: Certainty | null
}

/** Charts and tables below the list of changes, one after the other: most of them begin far below what is seen first. */
export const Below = memo(function Below({ certainty, ...pair }: BelowProps) {
  const { comparison, names } = pair
  const turns = useTurns(4)
  return (
    <>
      <div className={charts.pair}>
        <WaterfallCard comparison={comparison} names={names} />
        {turns > 0 && <Times {...pair} />}
      </div>
      <div className={charts.pair}>
        {turns > 1 && <WhoCard comparison={comparison} names={names} />}
        {turns > 1 && certainty && <TornadoCard comparison={comparison} names={names} certainty={certainty} />}
      </div>
      {turns > 2 && <DocumentsMatrix comparison={comparison} />}
      {turns > 3 && <NumbersTable comparison={comparison} names={names} />}
    </>
  )
})

function Times({ project, asIs, toBe, comparison, names }: Omit<BelowProps, 'certainty'>) {
  const before = useContributions(asIs.xml, project.service)
  const after = useContributions(toBe.xml, project.service)
  if (!before || !after) return <Skeleton height={380} radius={6} mt={18} />
  return <TimeCard comparison={comparison} names={names} asIs={before} toBe={after} />
}
