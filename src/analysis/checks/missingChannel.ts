import { channelOf } from '../counting/contact.ts'
import type { Check } from './check.ts'
import { findingAt } from './check.ts'

/** A step of the applicant without a channel counts as an interaction, but as no visit and as nothing online. */
export const missingChannel: Check = ({ steps, model }) => {
  const applicants = new Set(model.performers.filter(({ kind }) => kind === 'applicant').map(({ id }) => id))
  return steps
    .filter((step) => applicants.has(step.performer) && channelOf(step) === undefined)
    .map((step) => findingAt(step, 'warning', 'channel-missing'))
}
