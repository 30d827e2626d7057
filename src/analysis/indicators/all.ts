import type { IndicatorId } from '#src/domain/indicators.ts'
import { agencyCost } from './agencyCost.ts'
import { applicantDays } from './applicantDays.ts'
import { applicantCost, applicantOutOfPocket, fees } from './applicantMoney.ts'
import { burden } from './burden.ts'
import { completionShare, reworkShare } from './caseShares.ts'
import { automationShare, onlineShare } from './channelShares.ts'
import { certifiedCopies, copies } from './copies.ts'
import { deadlineShare } from './deadlineShare.ts'
import { documents } from './documents.ts'
import { agencyHours, applicantHours, workHours } from './effort.ts'
import { elapsedDays, elapsedWorkingDays } from './elapsed.ts'
import { flowEfficiency } from './flowEfficiency.ts'
import { handovers } from './handovers.ts'
import type { Indicator } from './indicator.ts'
import { interactions } from './interactions.ts'
import { legalCoverage } from './legalCoverage.ts'
import { maturity } from './maturity.ts'
import { mediaBreaks } from './mediaBreaks.ts'
import { onceOnlyGap } from './onceOnlyGap.ts'
import { agenciesContacted, agenciesInvolved } from './organisations.ts'
import { proceduresDB } from './proceduresDB.ts'
import { repeatedDocuments } from './repeatedDocuments.ts'
import { steps } from './steps.ts'
import { valueShare, requiredShare, wasteShare } from './valueShares.ts'
import { visits } from './visits.ts'
import { waitHours } from './waitHours.ts'

/** The rule of every indicator of the method, section 2. */
export const INDICATORS = {
  steps,
  interactions,
  visits,
  documents,
  copies,
  certifiedCopies,
  onceOnlyGap,
  repeatedDocuments,
  agenciesContacted,
  agenciesInvolved,
  handovers,
  workHours,
  applicantHours,
  agencyHours,
  waitHours,
  elapsedWorkingDays,
  elapsedDays,
  applicantDays,
  flowEfficiency,
  fees,
  applicantOutOfPocket,
  applicantCost,
  agencyCost,
  burden,
  onlineShare,
  automationShare,
  mediaBreaks,
  valueShare,
  requiredShare,
  wasteShare,
  reworkShare,
  completionShare,
  legalCoverage,
  deadlineShare,
  maturity,
  proceduresDB,
} satisfies Record<IndicatorId, Indicator>
