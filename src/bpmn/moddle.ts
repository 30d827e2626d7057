/** A property of a moddle type, as far as this room looks at it. */
export interface ModdleProperty {
  readonly name: string
  readonly isMany?: boolean
  readonly isReference?: boolean
  readonly isVirtual?: boolean
}

/**
 * An element of a parsed BPMN document: the object that bpmn-moddle makes and that bpmn-js calls a business object.
 * Only what this room uses; values come out as `unknown` and are narrowed by the readers below.
 */
export interface ModdleElement {
  readonly $type: string
  /** Attributes outside of the element's type, foreign and unknown ones. */
  readonly $attrs: Record<string, string>
  readonly $descriptor: { readonly properties: readonly ModdleProperty[]; readonly isGeneric?: boolean }
  /** Children of an element of a namespace without a descriptor. */
  readonly $children?: readonly ModdleElement[]
  $parent?: ModdleElement | undefined
  $instanceOf(type: string): boolean
  get(name: string): unknown
  set(name: string, value: unknown): void
}

/** What makes elements: a `BpmnModdle` or the `moddle` service of bpmn-js, both with the bpr descriptor. */
export interface ElementFactory {
  create(type: string, properties?: Record<string, unknown>): ModdleElement
}

const isElement = (value: unknown): value is ModdleElement => typeof value === 'object' && value !== null && '$type' in value

/** Whether the element is of a type; elements of unknown namespaces are of none. */
export const is = (element: ModdleElement | undefined, type: string): boolean =>
  element !== undefined && !element.$descriptor.isGeneric && isOfType(element, type)

/** What each type of the library is; asked thousands of times for a drawing of some size, and slow to find out. */
const knownTypes = new WeakMap<ModdleElement['$descriptor'], Map<string, boolean>>()

function isOfType(element: ModdleElement, type: string): boolean {
  let known = knownTypes.get(element.$descriptor)
  if (!known) knownTypes.set(element.$descriptor, (known = new Map()))
  const before = known.get(type)
  if (before !== undefined) return before
  const answer = element.$instanceOf(type)
  known.set(type, answer)
  return answer
}

/** A child or referenced element, if there is one. */
export function elementAt(element: ModdleElement, property: string): ModdleElement | undefined {
  const value = element.get(property)
  return isElement(value) ? value : undefined
}

/** Children or referenced elements in file order; none when the property is absent. */
export function elementsAt(element: ModdleElement, property: string): ModdleElement[] {
  const value = element.get(property)
  return Array.isArray(value) ? value.filter(isElement) : []
}

/** A text attribute or body; undefined when absent. */
export function textAt(element: ModdleElement, property: string): string | undefined {
  const value = element.get(property)
  return typeof value === 'string' ? value : undefined
}

/** The id of an element; empty when it has none. */
export const idOf = (element: ModdleElement): string => textAt(element, 'id') ?? ''

/** The name as drawn, line breaks and runs of blanks as one blank. */
export const nameOf = (element: ModdleElement): string => (textAt(element, 'name') ?? '').replace(/\s+/g, ' ').trim()

/** The children of an element in the order of its type's properties, which is the order in which it is written. */
function childrenOf(element: ModdleElement): ModdleElement[] {
  const children = [...(element.$children ?? [])]
  for (const property of element.$descriptor.isGeneric ? [] : element.$descriptor.properties) {
    if (property.isReference || property.isVirtual || !Object.hasOwn(element, property.name)) continue
    if (property.isMany) children.push(...elementsAt(element, property.name))
    else {
      const child = elementAt(element, property.name)
      if (child) children.push(child)
    }
  }
  return children
}

/** `root` and every element below it, each once, parents first and siblings in order. */
export function* everyElement(root: ModdleElement): Generator<ModdleElement> {
  const stack = [root]
  for (let element = stack.pop(); element !== undefined; element = stack.pop()) {
    yield element
    stack.push(...childrenOf(element).reverse())
  }
}
