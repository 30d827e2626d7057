import type { PerformerFacts } from '../performer.ts'
import type { StepFacts } from '../step.ts'

/** One change of what an element of the drawing says. */
export type Edit =
  | { readonly kind: 'probability'; readonly id: string; readonly probability: number }
  | { readonly kind: 'event'; readonly id: string; readonly probability: number }
  /** A property that is `undefined` is taken away. */
  | {
      readonly kind: 'facts'
      readonly id: string
      readonly patch: { readonly [K in keyof StepFacts]?: StepFacts[K] | undefined }
    }
  | { readonly kind: 'performer'; readonly id: string; readonly patch: PerformerFacts }
  /** The way that a decision takes when no other is taken. */
  | { readonly kind: 'default'; readonly id: string; readonly flow: string }

/** Everything that can be done about a finding at the press of a button. i18n words each under its id. */
export const REPAIR_KINDS = [
  'share-rest',
  'equal-shares',
  'to-whole',
  'half',
  'default-way',
  'never',
  'channel-of-lane',
  'no-work',
  'no-wait',
  'as-estimate',
  'form-as-elsewhere',
  'role-as-elsewhere',
  'remove-nameless',
  'pass-inside',
  'no-cost',
  'drop-ignored',
  'as-back-office',
  'as-applicant',
  'hourly-cost-as-elsewhere',
] as const
export type RepairKind = (typeof REPAIR_KINDS)[number]

/** A way to put a finding right: the changes belong together and are taken back together. */
export interface Repair {
  readonly kind: RepairKind
  readonly edits: readonly Edit[]
  /** What is written, as an id of the vocabulary, where the button should say it. */
  readonly value?: string
}
