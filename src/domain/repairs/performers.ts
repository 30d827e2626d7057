import type { Finding } from '../findings.ts'
import type { ProcessModel } from '../process.ts'
import { commonest } from './commonest.ts'
import type { Repair } from './repair.ts'

/** Who is not said to be anybody counts as back office: written down. Or it is the applicant, whom nobody is yet. */
export function missingKind({ element }: Finding, { performers }: ProcessModel): Repair[] {
  const written = (repair: 'as-back-office' | 'as-applicant', kind: 'back-office' | 'applicant'): Repair => ({
    kind: repair,
    edits: [{ kind: 'performer', id: element, patch: { kind } }],
  })
  const backOffice = written('as-back-office', 'back-office')
  const hasApplicant = performers.some(({ kind }) => kind === 'applicant')
  return hasApplicant ? [backOffice] : [backOffice, written('as-applicant', 'applicant')]
}

/** An hour costs what it costs with performers of the same organisation, else of the same kind. */
export function missingHourlyCost({ element }: Finding, { performers }: ProcessModel): Repair[] {
  const own = performers.find(({ id }) => id === element)
  if (!own) return []
  const others = performers.filter(({ id, hourlyCost }) => id !== element && hourlyCost !== undefined)
  const ofOrganisation = others.filter(({ organisation }) => organisation === own.organisation)
  const alike = ofOrganisation.length > 0 ? ofOrganisation : others.filter(({ kind }) => kind === own.kind)
  const hourlyCost = commonest(alike.map((performer) => performer.hourlyCost))
  if (hourlyCost === undefined) return []
  return [
    {
      kind: 'hourly-cost-as-elsewhere',
      value: String(hourlyCost),
      edits: [{ kind: 'performer', id: element, patch: { hourlyCost } }],
    },
  ]
}
