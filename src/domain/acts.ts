import type { Act, ActKind } from './service.ts'

/** An act as read from elsewhere: it may bring an id along, and gets one otherwise. */
export type ReadAct = Omit<Act, 'id'> & { readonly id?: string }

/** A register with acts from elsewhere taken in. */
export interface MergedActs {
  readonly acts: readonly Act[]
  readonly added: number
  /** Acts that were there already, whether or not they learnt something new. */
  readonly known: number
}

/**
 * Takes acts from elsewhere into a register. One is known already when it has the id of another, or its number and no
 * other date; it then learns what it did not know, clauses are joined, and what the register says stays.
 */
export function mergedActs(register: readonly Act[], read: readonly ReadAct[]): MergedActs {
  const acts = [...register]
  let added = 0
  let known = 0
  for (const act of read) {
    const at = acts.findIndex((one) => isSame(one, act))
    const there = acts[at]
    if (there) {
      acts[at] = taught(there, act)
      known += 1
    } else {
      acts.push({ ...act, id: act.id ?? freeActId(acts, act) })
      added += 1
    }
  }
  return { acts, added, known }
}

function isSame(known: Act, read: ReadAct): boolean {
  if (read.id !== undefined) return known.id === read.id
  if (read.number === undefined) return read.title !== undefined && known.title === read.title && known.number === undefined
  if (known.number === undefined || folded(known.number) !== folded(read.number)) return false
  return known.date === undefined || read.date === undefined || known.date === read.date
}

/** Numbers differ in their blanks, dashes and letter case from list to list: `ZRU-803`, `zru 803`. */
const folded = (number: string): string => number.toLowerCase().replace(/[\s№#.‐-―−-]+/gu, '')

function taught(known: Act, { clauses = [], titles, ...read }: ReadAct): Act {
  const all = [...new Set([...(known.clauses ?? []), ...clauses])]
  const languages = { ...titles, ...known.titles }
  return {
    ...read,
    ...known,
    ...(all.length > 0 ? { clauses: all } : {}),
    ...(Object.keys(languages).length > 0 ? { titles: languages } : {}),
  }
}

const PREFIX: Readonly<Record<ActKind, string>> = {
  law: 'law',
  decree: 'decree',
  resolution: 'res',
  order: 'order',
  other: 'act',
}

/** A short id that no act has yet, made of kind and number: `res-377`. */
export function freeActId(acts: readonly Act[], { kind, number }: Pick<ReadAct, 'kind' | 'number'>): string {
  const taken = new Set(acts.map(({ id }) => id))
  const slug = (number ?? '')
    .toLowerCase()
    .match(/[\p{L}\p{N}]+/gu)
    ?.join('-')
  const base = kind === undefined ? 'act' : PREFIX[kind]
  if (slug !== undefined && !taken.has(`${base}-${slug}`)) return `${base}-${slug}`
  const stem = slug === undefined ? base : `${base}-${slug}`
  let count = slug === undefined ? acts.length + 1 : 2
  while (taken.has(`${stem}-${count}`)) count += 1
  return `${stem}-${count}`
}
