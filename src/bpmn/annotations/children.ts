import type { ElementFactory, ModdleElement } from '../moddle.ts'
import { elementsAt } from '../moddle.ts'
import type { AnnotationProblem, Fields, Values } from './fields.ts'
import { copyOf, partOf, readFields, writeFields } from './fields.ts'

/** How one kind of child element is read into facts and written from them. */
export interface ChildKind<T> {
  /** The tag without prefix, which is also the name of the property that holds it. */
  readonly tag: string
  /** Undefined when the element says nothing that the facts can hold. */
  readonly read: (element: ModdleElement, problems: AnnotationProblem[]) => T | undefined
  /** Writes `next` over what `before` said; `before` is undefined for a new element. */
  readonly write: (element: ModdleElement, before: T | undefined, next: T) => void
}

/** A child whose facts are its fields, one for one. */
export function fieldsKind<F extends Fields>(tag: string, fields: F): ChildKind<Values<F>> {
  return {
    tag,
    read: (element, problems) => readFields(element, fields, problems),
    write: (element, before, next) => writeFields(element, fields, before ?? {}, next),
  }
}

/** Whether two facts say the same, whatever the order of their properties; an undefined property is an absent one. */
export function same(a: unknown, b: unknown): boolean {
  if (typeof a !== 'object' || typeof b !== 'object' || a === null || b === null) return a === b
  const left = Object.entries(a).filter(([, value]) => value !== undefined)
  const right = new Map(Object.entries(b).filter(([, value]) => value !== undefined))
  return left.length === right.size && left.every(([key, value]) => right.has(key) && same(value, right.get(key)))
}

/** All children of a kind in file order, as facts. */
export function readChildren<T>(element: ModdleElement, kind: ChildKind<T>, problems: AnnotationProblem[]): T[] {
  return elementsAt(element, kind.tag)
    .map((child) => kind.read(child, problems))
    .filter((facts) => facts !== undefined)
}

/** The only child of a kind. Further ones are reported and left alone. */
export function readChild<T>(element: ModdleElement, kind: ChildKind<T>, problems: AnnotationProblem[]): T | undefined {
  const [first, ...more] = elementsAt(element, kind.tag)
  for (const extra of more) {
    problems.push({ severity: 'warning', rule: 'duplicate-annotation', part: partOf(extra), attribute: '', value: '' })
  }
  return first && kind.read(first, problems)
}

function written<T>(factory: ElementFactory, kind: ChildKind<T>, next: T, previous?: ModdleElement): ModdleElement {
  const before = previous && kind.read(previous, [])
  if (previous && same(before, next)) return previous
  const element = previous ? copyOf(factory, previous) : factory.create(`bpr:${kind.tag}`)
  kind.write(element, before, next)
  return element
}

/** Gives `element` the child that says `next`; a child that could not be read stays until there is something to say. */
export function writeChild<T>(factory: ElementFactory, element: ModdleElement, kind: ChildKind<T>, next: T | undefined): void {
  const [first, ...more] = elementsAt(element, kind.tag)
  const before = first && kind.read(first, [])
  if (same(before, next)) return
  const child = next === undefined ? undefined : written(factory, kind, next, first)
  if (child) child.$parent = element
  element.set(kind.tag, child ? [child, ...more] : more)
}

/**
 * Gives `element` the children that say `next`, in that order. A child that says the same is taken over whole; when
 * nothing was added or removed, the others are edited in place, so that what we do not know in them is kept.
 */
export function writeChildren<T>(factory: ElementFactory, element: ModdleElement, kind: ChildKind<T>, next: readonly T[]): void {
  const previous = elementsAt(element, kind.tag)
  const before = previous.map((child) => kind.read(child, []))
  const readable = previous.filter((_, index) => before[index] !== undefined)
  const facts = before.filter((value) => value !== undefined)
  if (same(facts, next)) return
  const free = new Set(readable)
  const matches = next.map((wanted) => {
    const match = readable.find((child, index) => free.has(child) && same(facts[index], wanted))
    if (match) free.delete(match)
    return match
  })
  const children = next.map((wanted, index) => {
    const inPlace = next.length === readable.length ? readable[index] : undefined
    const match = matches[index] ?? (inPlace && free.has(inPlace) ? inPlace : undefined)
    return written(factory, kind, wanted, match)
  })
  for (const child of children) child.$parent = element
  const unreadable = previous.filter((_, index) => before[index] === undefined)
  element.set(kind.tag, [...children, ...unreadable])
}
