import { BPR_URI } from '#src/bpmn/descriptor.ts'
import type { ElementFactory, ModdleElement } from '#src/bpmn/moddle.ts'

/** Values without methods or shared parts: they can be sent to another tab. An element is told by its place in the list. */
export type Plain = string | number | boolean | null | readonly Plain[] | { readonly [name: string]: Plain }

interface PlainElement {
  readonly type: string
  /** Of an element of another tool, which no descriptor knows. */
  readonly uri?: string
  readonly attrs: Readonly<Record<string, string>>
  readonly own: Readonly<Record<string, Plain>>
  readonly children?: readonly number[]
}

/** Something that refers to elements of a drawing, apart from that drawing. */
export interface PlainTree {
  readonly root: Plain
  readonly elements: readonly PlainElement[]
}

/** The maker of elements of one drawing. */
export interface Moddle extends ElementFactory {
  createAny(name: string, uri: string, properties: Readonly<Record<string, unknown>>): ModdleElement
}

interface NamedElement extends ModdleElement {
  readonly $descriptor: ModdleElement['$descriptor'] & { readonly ns?: { readonly prefix?: string; readonly uri?: string } }
}

const ELEMENT = '$element'

const isObject = (value: unknown): value is object => typeof value === 'object' && value !== null
const isElement = (value: unknown): value is NamedElement =>
  isObject(value) && '$type' in value && '$descriptor' in value && typeof value.$type === 'string'

/** Takes apart what a drawing holds. Functions and `undefined` are left out; an element met twice stays one. */
export function toPlain(value: unknown): PlainTree {
  const elements: PlainElement[] = []
  const places = new Map<NamedElement, number>()

  function plain(one: unknown): Plain | undefined {
    if (one === null || typeof one === 'string' || typeof one === 'number' || typeof one === 'boolean') return one
    if (Array.isArray(one)) return one.map((item) => plain(item) ?? null)
    if (isElement(one)) return { [ELEMENT]: placeOf(one) }
    return isObject(one) ? plainEntries(Object.entries(one)) : undefined
  }

  const plainEntries = (entries: readonly (readonly [string, unknown])[]): Record<string, Plain> =>
    Object.fromEntries(
      entries.flatMap(([name, item]): [string, Plain][] => {
        const made = plain(item)
        return made === undefined ? [] : [[name, made]]
      }),
    )

  function placeOf(element: NamedElement): number {
    const known = places.get(element)
    if (known !== undefined) return known
    const place = elements.length
    places.set(element, place)
    // Its place is taken before what it refers to is looked at, which may be itself.
    elements.push({ type: element.$type, attrs: {}, own: {} })
    // References of an element cannot be enumerated, but are its own.
    const names = Object.getOwnPropertyNames(element).filter((name) => name === '$body' || !name.startsWith('$'))
    const isOther = element.$descriptor.isGeneric === true || element.$descriptor.ns?.prefix === 'bpr'
    const { $children } = element
    elements[place] = {
      type: element.$type,
      ...(isOther && { uri: element.$descriptor.isGeneric ? (element.$descriptor.ns?.uri ?? '') : BPR_URI }),
      attrs: { ...element.$attrs },
      own: plainEntries(
        names.filter((name) => name !== 'get' && name !== 'set').map((name) => [name, Reflect.get(element, name)]),
      ),
      ...($children && { children: $children.map((child) => placeOf(child as NamedElement)) }),
    }
    return place
  }

  return { root: plain(value) ?? null, elements }
}

/** Puts it together again with elements of another drawing; what its descriptors do not know stays as it was written. */
export function fromPlain({ root, elements }: PlainTree, moddle: Moddle): unknown {
  const made = new Map<number, ModdleElement>()

  function back(value: Plain): unknown {
    if (!isObject(value)) return value
    if (Array.isArray(value)) return value.map(back)
    const place = (value as { readonly [ELEMENT]?: Plain })[ELEMENT]
    if (typeof place === 'number') return elementAt(place)
    return Object.fromEntries(Object.entries(value).map(([name, item]) => [name, back(item)]))
  }

  function elementAt(place: number): ModdleElement | undefined {
    const known = made.get(place)
    const plain = elements[place]
    if (known || !plain) return known
    const element = empty(plain, moddle)
    made.set(place, element)
    for (const [name, item] of Object.entries(plain.own)) {
      const value = back(item)
      element.set(name, value)
      for (const child of Array.isArray(value) ? value : [value]) {
        if (isElement(child) && !isReference(element, name)) child.$parent = element
      }
    }
    for (const [name, text] of Object.entries(plain.attrs)) element.set(name, text)
    if (plain.children) Object.assign(element, { $children: plain.children.map((child) => ownedBy(element, elementAt(child))) })
    return element
  }

  return back(root)
}

const ownedBy = (parent: ModdleElement, child: ModdleElement | undefined): ModdleElement | undefined =>
  child && Object.assign(child, { $parent: parent })

const isReference = (element: ModdleElement, name: string): boolean =>
  !element.$descriptor.isGeneric &&
  element.$descriptor.properties.some((property) => property.isReference === true && property.name.endsWith(name))

/** An annotation that this drawing's descriptor does not list is one of another tool to it. */
function empty({ type, uri }: PlainElement, moddle: Moddle): ModdleElement {
  if (uri !== undefined && uri !== BPR_URI) return moddle.createAny(type, uri, {})
  try {
    return moddle.create(type)
  } catch {
    return moddle.createAny(type, uri ?? '', {})
  }
}
