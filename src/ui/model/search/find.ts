import { flowOrder } from '#src/domain/flowOrder.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Act } from '#src/domain/service.ts'
import type { LegalBasis } from '#src/domain/step.ts'

export type FoundKind = 'step' | 'document' | 'law' | 'note' | 'performer' | 'element'

/** Something whose words hold what was searched for, and the element to go to. */
export interface Found {
  readonly kind: FoundKind
  readonly element: string
  readonly text: string
  /** Number and name of the step it belongs to. */
  readonly number?: number
  readonly step: string
}

interface Entry extends Found {
  readonly folded: string
}

/** Differences of case, accents and apostrophes do not count. */
export const folded = (text: string): string =>
  text
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[ʻʼ‘’`´]/g, "'")
    .replace(/ё/g, 'е')
    .replace(/\s+/g, ' ')
    .trim()

/** What can be found in a drawing, steps in their order first. */
export function entriesOf(model: ProcessModel, acts: readonly Act[]): readonly Entry[] {
  const numbers = new Map(flowOrder(model).map((id, i) => [id, i + 1]))
  const steps = model.nodes.filter(({ id }) => numbers.has(id)).sort((a, b) => numbers.get(a.id)! - numbers.get(b.id)!)
  const names: Found[] = steps.map(({ id, name }) => ({
    kind: 'step',
    element: id,
    text: name,
    number: numbers.get(id)!,
    step: name,
  }))
  const facts = steps.flatMap(({ id, name, facts: said }): Found[] => {
    if (!said) return []
    const at = { element: id, number: numbers.get(id)!, step: name }
    return [
      ...said.documents.map((document): Found => ({ ...at, kind: 'document', text: document.name })),
      ...said.legalBases.map((basis): Found => ({ ...at, kind: 'law', text: basisText(basis, acts) })),
      ...(said.note ? [{ ...at, kind: 'note' as const, text: said.note }] : []),
    ]
  })
  const performers = [...model.pools, ...model.lanes].map(({ id, name }): Found => ({
    kind: 'performer',
    element: id,
    text: name,
    step: '',
  }))
  const others = [...model.nodes.filter(({ id }) => !numbers.has(id)), ...model.flows, ...model.messageFlows].map(
    ({ id, name }): Found => ({ kind: 'element', element: id, text: name, step: '' }),
  )
  return [...names, ...facts, ...performers, ...others]
    .filter(({ text }) => text.trim() !== '')
    .map((found) => ({ ...found, folded: folded(found.text) }))
}

/** Entries that hold every word that was typed. */
export function search(entries: readonly Entry[], typed: string): readonly Found[] {
  const wanted = folded(typed).split(' ').filter(Boolean)
  if (wanted.length === 0) return []
  return entries.filter(({ folded: text }) => wanted.every((word) => text.includes(word)))
}

/** An act by its id, number and title, with the clause and its quoted words. */
function basisText({ act = '', clause, text }: LegalBasis, acts: readonly Act[]): string {
  const known = acts.find(({ id }) => id === act)
  const name = known ? [known.number, known.title].filter(Boolean).join(', ') || known.id : act
  return [name, clause, text].filter(Boolean).join('; ')
}
