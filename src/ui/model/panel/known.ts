import type { ProcessModel } from '#src/domain/process.ts'
import type { DocumentForm, DocumentUse } from '#src/domain/step.ts'

/** A document as the project uses it: what is chosen by its name brings the rest along. */
export interface KnownDocument {
  readonly name: string
  readonly form?: DocumentForm
  readonly holder?: string
  readonly register?: string
}

/** What the project uses already, the most used first: what a field offers while one types. */
export interface Known {
  readonly documents: readonly KnownDocument[]
  readonly holders: readonly string[]
  readonly registers: readonly string[]
  readonly places: readonly string[]
  readonly organisations: readonly string[]
  /** Where figures come from, as told before. */
  readonly evidence: readonly string[]
  readonly painSources: readonly string[]
  /** Clauses on which something rests, by the act as written. */
  readonly clauses: ReadonlyMap<string, readonly string[]>
}

export const NOTHING_KNOWN: Known = {
  documents: [],
  holders: [],
  registers: [],
  places: [],
  organisations: [],
  evidence: [],
  painSources: [],
  clauses: new Map(),
}

const keyOf = (text: string): string => text.trim().replace(/\s+/gu, ' ').toLocaleLowerCase()

/** Different texts, the most used first; writings that differ in case and blanks only are one, in the writing that came first. */
export function mostUsed(texts: readonly (string | undefined)[]): string[] {
  const counted = new Map<string, { readonly text: string; count: number }>()
  for (const text of texts) {
    if (text === undefined || text.trim() === '') continue
    const known = counted.get(keyOf(text))
    if (known) known.count += 1
    else counted.set(keyOf(text), { text: text.trim(), count: 1 })
  }
  return [...counted.values()].sort((a, b) => b.count - a.count).map(({ text }) => text)
}

/** What the drawings of a project use. */
export function knownIn(models: readonly ProcessModel[]): Known {
  const facts = models.flatMap((model) => model.nodes.flatMap((node) => node.facts ?? []))
  const documents = facts.flatMap((one) => one.documents)
  const bases = facts.flatMap((one) => one.legalBases)
  const acts = mostUsed(bases.map(({ act }) => act))
  return {
    documents: mostUsed(documents.map(({ name }) => name)).map((name) => documentNamed(name, documents)),
    holders: mostUsed(documents.map(({ holder }) => holder)),
    registers: mostUsed(documents.map(({ register }) => register)),
    places: mostUsed(facts.map(({ place }) => place)),
    organisations: mostUsed([
      ...models.flatMap((model) => model.performers.map(({ organisation }) => organisation)),
      ...facts.map(({ organisation }) => organisation),
    ]),
    evidence: mostUsed(facts.flatMap((one) => one.evidence.map(({ text }) => text))),
    painSources: mostUsed(facts.flatMap((one) => one.painPoints.map(({ source }) => source))),
    clauses: new Map(acts.map((act) => [act, mostUsed(bases.filter((basis) => basis.act === act).map(({ clause }) => clause))])),
  }
}

function documentNamed(name: string, documents: readonly DocumentUse[]): KnownDocument {
  const same = documents.filter((document) => keyOf(document.name) === keyOf(name))
  const form = mostUsed(same.map((document) => document.form))[0] as DocumentForm | undefined
  const holder = mostUsed(same.map((document) => document.holder))[0]
  const register = mostUsed(same.map((document) => document.register))[0]
  return { name, ...(form && { form }), ...(holder && { holder }), ...(register && { register }) }
}

/** The document under another name; where the project knows that one, what is not said yet is taken from there. */
export function renamedDocument(document: DocumentUse, name: string, known: readonly KnownDocument[]): DocumentUse {
  const found = known.find((one) => keyOf(one.name) === keyOf(name))
  return found ? { ...found, ...document, name } : { ...document, name }
}
