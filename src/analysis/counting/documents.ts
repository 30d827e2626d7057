import type { FlowNode } from '#src/domain/process.ts'
import type { DocumentForm, DocumentUse } from '#src/domain/step.ts'
import { foldName } from './names.ts'

export const NO_MEDIUM = 0
const PAPER = 1
const DIGITAL = 2

const MEDIUM: Readonly<Record<DocumentForm, number>> = {
  original: PAPER,
  copy: PAPER,
  'certified-copy': PAPER,
  electronic: DIGITAL,
  data: DIGITAL,
}

/**
 * The documents of all steps in one list, those of node `i` from `first[i]` up to `first[i + 1]`, in the order written.
 * Names are numbered as compared (see `foldName`).
 */
export interface DocumentTables {
  readonly first: Int32Array
  readonly name: Int32Array
  readonly nameCount: number
  /** 1 when given up by the applicant: role `submitted` on a step that involves the applicant. */
  readonly submitted: Uint8Array
  /** 1 when a holder is written: a public body has it already. */
  readonly held: Uint8Array
  readonly issued: Uint8Array
  /** Paper, digital, or `NO_MEDIUM` when the form is unknown. */
  readonly medium: Uint8Array
  /** Per node: copies of both kinds, and the certified ones alone. */
  readonly copies: Float64Array
  readonly certifiedCopies: Float64Array
}

const copiesOf = (use: DocumentUse): number => use.copies ?? (use.form === 'copy' ? 1 : 0)
const certifiedCopiesOf = (use: DocumentUse): number => use.certifiedCopies ?? (use.form === 'certified-copy' ? 1 : 0)
const sum = (uses: readonly DocumentUse[], of: (use: DocumentUse) => number) => uses.reduce((total, use) => total + of(use), 0)

/** Tables of the documents of `nodes`, counting those of steps only. */
export function documentTables(nodes: readonly FlowNode[], isStep: Uint8Array, involves: Uint8Array): DocumentTables {
  const names = new Map<string, number>()
  const uses = nodes.map((node, i) => (isStep[i] === 1 ? (node.facts?.documents ?? []) : []))
  const all = uses.flatMap((list, i) => list.map((use) => ({ use, submitted: use.role === 'submitted' && involves[i] === 1 })))
  const first = new Int32Array(nodes.length + 1)
  for (const [i, list] of uses.entries()) first[i + 1] = first[i]! + list.length
  const name = Int32Array.from(all, ({ use }) => {
    const folded = foldName(use.name)
    const number = names.get(folded) ?? names.size
    names.set(folded, number)
    return number
  })
  return {
    first,
    name,
    nameCount: names.size,
    submitted: Uint8Array.from(all, ({ submitted }) => (submitted ? 1 : 0)),
    held: Uint8Array.from(all, ({ use }) => (use.holder?.trim() ? 1 : 0)),
    issued: Uint8Array.from(all, ({ use }) => (use.role === 'issued' ? 1 : 0)),
    medium: Uint8Array.from(all, ({ use }) => (use.form === undefined ? NO_MEDIUM : MEDIUM[use.form])),
    copies: Float64Array.from(uses, (list) => sum(list, (use) => copiesOf(use) + certifiedCopiesOf(use))),
    certifiedCopies: Float64Array.from(uses, (list) => sum(list, certifiedCopiesOf)),
  }
}
