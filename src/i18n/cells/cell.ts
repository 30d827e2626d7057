import type { Language } from '#src/domain/language.ts'
import type { StepFacts } from '#src/domain/step.ts'

/** What writing and reading cells depends on. */
export interface CellContext {
  readonly language: Language
  /** Of the service; an amount without a currency is in it. */
  readonly currency?: string | undefined
}

/** Why a text is no value of its column; worded under `cells.problem.<code>`. */
export interface CellProblem {
  readonly code:
    'number' | 'negative' | 'unit' | 'word' | 'time' | 'limit' | 'atOnce' | 'range' | 'attribute' | 'severity' | 'date'
  /** The part of the text that was not understood. */
  readonly text: string
}

export type CellReading<F extends keyof StepFacts> =
  { readonly ok: true; readonly value: StepFacts[F] | undefined } | { readonly ok: false; readonly problem: CellProblem }

/** One column of the table of steps as text. `read` understands what `write` gives, in any of the three languages. */
export interface Cell<F extends keyof StepFacts> {
  write(value: StepFacts[F], context: CellContext): string
  /** An empty text gives undefined: nothing is known. */
  read(text: string, context: CellContext): CellReading<F>
}

/** Carries a problem out of nested readers. */
export class CellError extends Error {
  override name = 'CellError'
  readonly problem: CellProblem

  constructor(code: CellProblem['code'], text: string) {
    super(`${code}: ${text}`)
    this.problem = { code, text }
  }
}

/** A reader that gives a problem instead of throwing a `CellError`. */
export const reading =
  <F extends keyof StepFacts>(read: (text: string, context: CellContext) => StepFacts[F] | undefined): Cell<F>['read'] =>
  (text, context) => {
    try {
      return { ok: true, value: text.trim() === '' ? undefined : read(text.trim(), context) }
    } catch (error) {
      if (error instanceof CellError) return { ok: false, problem: error.problem }
      throw error
    }
  }
