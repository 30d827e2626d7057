import type { Finding } from '#src/domain/findings.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import type { Check } from './check.ts'
import { containers } from './containers.ts'
import { documents, submittedInside } from './documents.ts'
import { missingLegalBasis } from './legalBasis.ts'
import { missingEvidence } from './missingEvidence.ts'
import { missingPerformer } from './missingPerformer.ts'
import { neverIssued } from './neverIssued.ts'
import { shortContentDeadline } from './shortContentDeadline.ts'
import { shortDeadline } from './shortDeadline.ts'
import { missingChannel } from './missingChannel.ts'
import { missingWait, missingWork } from './missingTimes.ts'
import { missingCurrency, prices } from './prices.ts'
import { missingProbability } from './missingProbability.ts'
import { applicantFacts, deadline, missingHourlyCost, missingVolume } from './serviceFacts.ts'

const CHECKS: readonly Check[] = [
  prices,
  missingCurrency,
  missingProbability,
  missingChannel,
  missingWork,
  containers,
  documents,
  submittedInside,
  missingHourlyCost,
  applicantFacts,
  missingVolume,
  deadline,
  shortDeadline,
  shortContentDeadline,
  missingPerformer,
  neverIssued,
  missingEvidence,
  missingWait,
  missingLegalBasis,
]

/** Everything the checks have to say about a model, in the order of the checks. */
export const runChecks = (facts: CaseFacts): Finding[] => CHECKS.flatMap((check) => check(facts))
