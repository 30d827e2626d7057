import type { Performer } from '#src/domain/performer.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { Channel } from '#src/domain/step.ts'

/** Channels on which the applicant takes part, whoever performs the step. */
const CONTACT: ReadonlySet<Channel> = new Set(['in-person', 'phone', 'post', 'online'])

/** Channels on which even the applicant's own step is no contact with anyone. */
const NO_CONTACT: ReadonlySet<Channel> = new Set(['internal', 'notice', 'automatic'])

/** The place that means: the official comes to the applicant. */
const APPLICANTS_PLACE = 'applicant'

const given = (text: string | undefined): string | undefined => text?.trim() || undefined

/** The channel written on a step; service, script and business rule tasks are `automatic` unless they say otherwise. */
export function channelOf(node: FlowNode): Channel | undefined {
  const written = node.facts?.channel
  if (written !== undefined) return written
  const kind = node.taskKind
  return kind === 'service' || kind === 'script' || kind === 'businessRule' ? 'automatic' : undefined
}

/** Whether a step involves the applicant: the rule of `interactions` (method, section 2). */
export function involvesApplicant(node: FlowNode, performer: Performer | undefined): boolean {
  const channel = channelOf(node)
  if (channel !== undefined && CONTACT.has(channel)) return true
  return performer?.kind === 'applicant' && (channel === undefined || !NO_CONTACT.has(channel))
}

/** Whether a performer is an agency: anyone but the applicant and private performers. */
export const isAgency = (performer: Performer | undefined): boolean =>
  performer !== undefined && performer.kind !== 'applicant' && performer.kind !== 'private'

/**
 * The organisation of a step as the applicant and the statistics see it: the step's counterpart when one is written,
 * else its performer's, but for the applicant, who is none.
 */
export function organisationOf(node: FlowNode, performer: Performer | undefined): string | undefined {
  return given(node.facts?.organisation) ?? (performer?.kind === 'applicant' ? undefined : given(performer?.organisation))
}

/**
 * Where an in-person step happens: its place, else its organisation, else its performer's; empty when none is known.
 * Undefined when nobody has to go anywhere: the step is not in person, or the official comes to the applicant.
 */
export function visitPlaceOf(node: FlowNode, performer: Performer | undefined): string | undefined {
  if (channelOf(node) !== 'in-person') return undefined
  const place = given(node.facts?.place)
  if (place === APPLICANTS_PLACE) return undefined
  return place ?? given(node.facts?.organisation) ?? given(performer?.organisation) ?? ''
}
