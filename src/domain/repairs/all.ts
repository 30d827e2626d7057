import type { Finding } from '../findings.ts'
import type { ProcessModel } from '../process.ts'
import {
  asEstimate,
  dropIgnored,
  missingChannelFrom,
  missingForm,
  missingRole,
  noCost,
  noWait,
  noWork,
  passInside,
  removeNameless,
} from './facts.ts'
import { missingHourlyCost, missingKind } from './performers.ts'
import type { Repair } from './repair.ts'
import { missingChances, missingEventShare, missingShares, wrongSum } from './shares.ts'

const REPAIRS: ReadonlyMap<string, (finding: Finding, model: ProcessModel) => Repair[]> = new Map([
  ['probability-missing', missingShares],
  ['probabilities-normalised', wrongSum],
  ['inclusive-probability-missing', missingChances],
  ['event-probability-missing', missingEventShare],
  ['channel-missing', missingChannelFrom],
  ['work-missing', noWork],
  ['wait-missing', noWait],
  ['evidence-missing', asEstimate],
  ['document-form-missing', missingForm],
  ['document-role-missing', missingRole],
  ['document-name-missing', removeNameless],
  ['submitted-inside', passInside],
  ['price-unknown', noCost],
  ['container-annotation-ignored', dropIgnored],
  ['performer-kind-missing', missingKind],
  ['hourly-cost-missing', missingHourlyCost],
])

/** What can be done about a finding at the press of a button, the most likely first; nothing where only the reader knows. */
export const repairsFor = (finding: Finding, model: ProcessModel): readonly Repair[] =>
  REPAIRS.get(finding.rule)?.(finding, model) ?? []
