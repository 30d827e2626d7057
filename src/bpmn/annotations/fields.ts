import type { Severity } from '#src/domain/findings.ts'
import type { ElementFactory, ModdleElement } from '../moddle.ts'
import { textAt } from '../moddle.ts'

/** What is wrong with one attribute of an annotation; `part` is the name of the tag it stands on. */
export interface AnnotationProblem {
  readonly severity: Severity
  readonly rule: string
  readonly part: string
  readonly attribute: string
  readonly value: string
}

/** Facts read from an element, without what was wrong in it. */
export interface Read<T> {
  readonly facts: T
  readonly problems: readonly AnnotationProblem[]
}

/**
 * How an attribute is written. `number` is finite and not negative, `hours` of a day above 0 to 24, `days` of a week above 0 to 7, `share` within 0..1,
 * `severity` within 1..5, `date` ISO 8601 to the year, month or day; a list gives the values allowed.
 */
export type FieldKind = 'text' | 'number' | 'hours' | 'days' | 'share' | 'severity' | 'date' | readonly string[]

export type Fields = Readonly<Record<string, FieldKind>>

type ValueOf<K extends FieldKind> = K extends readonly (infer Allowed)[] ? Allowed : K extends 'text' | 'date' ? string : number

/** The facts that fields hold; what is unknown or wrong is absent. */
export type Values<F extends Fields> = { readonly [K in keyof F]?: ValueOf<F[K]> }

/** Plain decimals with a dot, an exponent allowed; no grouping, no comma, no hexadecimal. */
const NUMBER = /^[+-]?(\d+(\.\d*)?|\.\d+)(e[+-]?\d+)?$/i
const DATE = /^\d{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12]\d|3[01]))?)?$/

/** The number a text writes, or undefined when it writes none. Blanks around it do not matter. */
export function parseNumber(text: string): number | undefined {
  const trimmed = text.trim()
  if (!NUMBER.test(trimmed)) return undefined
  const value = Number(trimmed)
  return Number.isFinite(value) ? value + 0 : undefined
}

const NUMERIC: Readonly<Record<string, { rule: string; holds: (value: number) => boolean }>> = {
  number: { rule: 'bad-number', holds: (value) => value >= 0 },
  hours: { rule: 'bad-number', holds: (value) => value > 0 && value <= 24 },
  days: { rule: 'bad-number', holds: (value) => value > 0 && value <= 7 },
  severity: { rule: 'bad-number', holds: (value) => value >= 1 && value <= 5 },
  share: { rule: 'bad-probability', holds: (value) => value >= 0 && value <= 1 },
}

/** The value of one attribute, or the rule it breaks. A text that is empty says nothing. */
function parseField(kind: FieldKind, attribute: string, raw: string): { value?: string | number; broken?: string } {
  if (kind === 'text') return raw.trim() === '' ? {} : { value: raw.trim() }
  if (kind === 'date') return DATE.test(raw.trim()) ? { value: raw.trim() } : { broken: 'bad-date' }
  if (typeof kind !== 'string') {
    if (kind.includes(raw.trim())) return { value: raw.trim() }
    return { broken: /unit$/i.test(attribute) ? 'unknown-unit' : 'unknown-value' }
  }
  const value = parseNumber(raw)
  const numeric = NUMERIC[kind]
  return value !== undefined && numeric?.holds(value) ? { value } : { broken: numeric?.rule ?? 'bad-number' }
}

/** The tag of an annotation without its prefix. */
export const partOf = (element: ModdleElement): string => element.$type.slice(element.$type.indexOf(':') + 1)

/** Reads the fields of one element; what is wrong is reported and left out. */
export function readFields<F extends Fields>(element: ModdleElement, fields: F, problems: AnnotationProblem[]): Values<F> {
  const values: Record<string, string | number> = {}
  for (const [attribute, kind] of Object.entries(fields)) {
    const raw = textAt(element, attribute)
    if (raw === undefined) continue
    const { value, broken } = parseField(kind, attribute, raw)
    if (value !== undefined) values[attribute] = value
    if (broken !== undefined) problems.push({ severity: 'error', rule: broken, part: partOf(element), attribute, value: raw })
  }
  for (const attribute of Object.keys(element.$attrs)) {
    if (attribute.includes(':') || attribute === 'xmlns') continue
    const value = element.$attrs[attribute] ?? ''
    problems.push({ severity: 'info', rule: 'unknown-attribute', part: partOf(element), attribute, value })
  }
  return values as Values<F>
}

/** A new element of the same type that says the same, so that an edit never touches the one that undo may need. */
export function copyOf(factory: ElementFactory, element: ModdleElement): ModdleElement {
  const copy = factory.create(element.$type)
  for (const { name } of element.$descriptor.properties) {
    if (!Object.hasOwn(element, name)) continue
    const value = element.get(name)
    copy.set(name, Array.isArray(value) ? [...value] : value)
  }
  Object.assign(copy.$attrs, element.$attrs)
  return copy
}

/** Whether XML can hold the sign, escaped or not: no control signs, no half of a surrogate pair. */
function isXmlSign(sign: string): boolean {
  const code = sign.codePointAt(0) ?? 0
  if (code < 0x20) return code === 0x9 || code === 0xa || code === 0xd
  return !(code >= 0xd800 && code <= 0xdfff) && code !== 0xfffe && code !== 0xffff
}

/** The text without signs that would make the file unreadable. */
export const xmlText = (text: string): string => Array.from(text).filter(isXmlSign).join('')

/**
 * Writes what changed between `before` and `next` into the element. A field of the same value keeps its text, so a
 * number keeps its form and a value that could not be read stays in the file until it is replaced. An empty text says
 * nothing and is not written.
 */
export function writeFields<F extends Fields>(element: ModdleElement, fields: F, before: Values<F>, next: Values<F>): void {
  for (const attribute of Object.keys(fields)) {
    const value = next[attribute]
    if (value === before[attribute]) continue
    element.set(attribute, value === undefined || value === '' ? undefined : xmlText(String(value)))
  }
}
