import type { Time } from '#src/domain/units.ts'
import { channelOf } from '../counting/contact.ts'
import type { Check } from './check.ts'
import { findingAt } from './check.ts'

const isWritten = (time: Time | undefined): boolean =>
  time !== undefined && (time.min !== undefined || time.likely !== undefined || time.max !== undefined)

/** A step without work counts as no work: weak, unless a machine does it. */
export const missingWork: Check = ({ steps }) =>
  steps
    .filter((step) => !isWritten(step.facts?.work))
    .map((step) => findingAt(step, channelOf(step) === 'automatic' ? 'info' : 'warning', 'work-missing'))

/** A step without a wait counts as started at once, which is often so. */
export const missingWait: Check = ({ steps }) =>
  steps.filter((step) => !isWritten(step.facts?.wait)).map((step) => findingAt(step, 'info', 'wait-missing'))
