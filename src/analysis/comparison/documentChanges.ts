import type { ChangeKind } from '#src/domain/comparison.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import { foldName } from '../counting/names.ts'
import type { StepIn } from './facts.ts'
import { askedOf, involves, isSameDocument } from './facts.ts'

/** A document that a step asks of the applicant on one side only. */
export interface DocumentChange {
  readonly kind: Extract<ChangeKind, 'documentDropped' | 'documentObtained' | 'documentAdded'>
  /** As written. */
  readonly name: string
}

/**
 * Documents that steps no longer ask of the applicant: obtained by the agency instead when a step of the to-be that
 * does not involve the applicant handles it (see `isSameDocument`), else dropped. And those that they newly ask.
 */
export function documentChanges(toBe: ProcessModel): (from: readonly StepIn[], to: readonly StepIn[]) => DocumentChange[] {
  const inside = stepsOf(toBe)
    .filter((step) => !involves({ step, model: toBe }))
    .flatMap((step) => step.facts?.documents ?? [])
  const asked = (steps: readonly StepIn[]) => new Map(steps.flatMap(askedOf).map((use) => [foldName(use.name), use]))
  return (from, to) => {
    const before = asked(from)
    const after = asked(to)
    return [
      ...[...before]
        .filter(([folded]) => !after.has(folded))
        .map(([, use]): DocumentChange => {
          const isObtained = inside.some((other) => isSameDocument(use, other))
          return { kind: isObtained ? 'documentObtained' : 'documentDropped', name: use.name.trim() }
        }),
      ...[...after]
        .filter(([folded]) => !before.has(folded))
        .map(([, { name }]): DocumentChange => ({ kind: 'documentAdded', name: name.trim() })),
    ]
  }
}
