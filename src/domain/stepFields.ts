import type { StepFacts } from './step.ts'

/** The facts of a step that a table shows in a column each, in the order in which they are asked for. */
export const STEP_FIELDS = [
  'channel',
  'place',
  'organisation',
  'work',
  'wait',
  'repeat',
  'costs',
  'documents',
  'legalBases',
  'deadline',
  'value',
  'evidence',
  'painPoints',
  'heuristic',
  'note',
] as const satisfies readonly (keyof StepFacts)[]
export type StepField = (typeof STEP_FIELDS)[number]
