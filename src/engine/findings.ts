import type { Finding, Severity } from '#src/domain/findings.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { Help } from './machine/ports.ts'

/**
 * Every rule of which the engine can report a finding, with its severity. i18n words each under its id; `params` names
 * the parameters a rule brings beside the element.
 */
export const ENGINE_RULES = {
  /** A number that no service has, left out: `attribute`, `part`, `value`. */
  'bad-number': 'error',
  /** No process would start by itself; the one named starts at time 0. */
  'nothing-starts': 'warning',
  /** A token can never reach the node. */
  unreachable: 'warning',
  /** Sequence flow whose source or target is not in the file. */
  'loose-flow': 'warning',
  /** A call activity that leads back to its own process is run as a step. */
  'recursive-call': 'warning',
  /** Probabilities of an exclusive split, of alternative starts or of interrupting events were divided by their sum: `sum`. */
  'probabilities-normalised': 'warning',
  /** A probability of an inclusive split is missing and taken as 0.5: `flow`. */
  'inclusive-probability-missing': 'warning',
  /** A boundary event or event sub-process without a probability never happens. */
  'event-probability-missing': 'warning',
  /** A complex gateway is run as an inclusive one. */
  'complex-gateway': 'warning',
  /** Compensation or cancellation is not run. */
  'compensation-not-run': 'warning',
  /** A message flow that has no effect: `flow`. */
  'message-without-effect': 'warning',
  /** A link throw event without a catch of its name. */
  'link-without-target': 'warning',
  /** A timer without a readable duration delays nothing. */
  'timer-without-duration': 'warning',
  /** Tokens that go round for ever: `cycle` lists the ids. */
  'endless-cycle': 'error',
  /** Cases whose run was cut off as endless: `share`. */
  'endless-case': 'error',
  /** Cases in which a token waits for ever at the node: `share`. */
  stuck: 'error',
  /** An inclusive join fired because nothing else could move: `share`. */
  'inclusive-join-forced': 'warning',
  /** An activity went on without its message because nothing else could move: `share`. */
  'message-never-came': 'warning',
  /** An event-based gateway went on by probability because no event of the file came: `share`. */
  'event-never-came': 'warning',
} as const satisfies Record<string, Severity>
export type EngineRule = keyof typeof ENGINE_RULES

/** The rule that tells of something that went on only because the case rested. */
export const HELP_RULES = {
  join: 'inclusive-join-forced',
  message: 'message-never-came',
  event: 'event-never-came',
} as const satisfies Record<Help, EngineRule>

/** A finding of the engine at a node, or at any other element given by id and name. */
export function finding(
  rule: EngineRule,
  at: Pick<FlowNode, 'id' | 'name'>,
  params?: Readonly<Record<string, string | number>>,
): Finding {
  return { severity: ENGINE_RULES[rule], rule, element: at.id, name: at.name, ...(params === undefined ? {} : { params }) }
}
