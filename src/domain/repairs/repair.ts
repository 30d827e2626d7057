import type { PerformerFacts } from '../performer.ts'
import type { StepFacts } from '../step.ts'

/** One change of what an element of the drawing says. */
export type Edit =
  | { readonly kind: 'probability'; readonly id: string; readonly probability: number }
  | { readonly kind: 'event'; readonly id: string; readonly probability: number }
  | { readonly kind: 'facts'; readonly id: string; readonly patch: Partial<StepFacts> }
  | { readonly kind: 'performer'; readonly id: string; readonly patch: PerformerFacts }

/** Everything that can be done about a finding at the press of a button. i18n words each under its id. */
export const REPAIR_KINDS = [
  'share-rest',
  'equal-shares',
  'to-whole',
  'half',
  'never',
  'channel-of-lane',
  'no-work',
  'no-wait',
  'as-estimate',
  'form-as-elsewhere',
  'role-as-elsewhere',
  'as-back-office',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/** A way to put a finding right: the changes belong together and are taken back together. */
export interface Repair {
  readonly kind: RepairKind
  readonly edits: readonly Edit[]
  /** What is written, as an id of the vocabulary, where the button should say it. */
  readonly value?: string
}
