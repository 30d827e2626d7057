/**
 * One element of an XML file as read. Names are local, without prefix: the formats read here are told apart by their
 * root. Where an attribute is written with and without a prefix, the one without counts.
 */
export interface XmlElement {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: readonly XmlElement[]
  /** Text directly inside, trimmed; text between children runs together. */
  readonly text: string
}

/** Why a text is not read as XML; `place` is `line:column`, counted from 1. */
export class XmlError extends Error {
  override name = 'XmlError'
  readonly code: 'not-xml' | 'too-large' | 'doctype'
  readonly place: string

  constructor(code: XmlError['code'], place: string) {
    super(`${code} at ${place}`)
    this.code = code
    this.place = place
  }
}

/** No model of the measured thousands reaches a tenth of it. */
const MOST_CHARACTERS = 50_000_000
const DEEPEST = 256

/**
 * Reads XML into plain elements. Files with a document type are refused, so nothing is expanded or fetched; so are ones
 * of more than 50 million characters or nested more than 256 deep. Throws `XmlError`. Loads its parser when first used.
 */
export async function readXml(text: string): Promise<XmlElement> {
  if (text.length > MOST_CHARACTERS) throw new XmlError('too-large', '1:1')
  const doctype = doctypeIn(text)
  if (doctype !== undefined) throw new XmlError('doctype', placeOf(text, doctype))
  const module = await import('xml2js/lib/parser.js')
  const parser = new module.Parser({
    explicitChildren: true,
    preserveChildrenOrder: true,
    explicitRoot: true,
    explicitArray: true,
    attrkey: '$',
    charkey: '_',
    childkey: '$$',
  })
  let raw: unknown
  try {
    raw = await parser.parseStringPromise(text)
  } catch (error) {
    throw new XmlError('not-xml', placeIn(error))
  }
  const root = isRecord(raw) ? Object.entries(raw)[0] : undefined
  if (root === undefined || !isRecord(root[1])) throw new XmlError('not-xml', '1:1')
  return toElement(root[1], localName(root[0]), 0)
}

/** Offset of a document type declaration before the root element, if there is one. */
function doctypeIn(text: string): number | undefined {
  let at = 0
  for (;;) {
    const open = text.indexOf('<', at)
    if (open < 0) return undefined
    if (text.startsWith('<?', open)) at = after(text, '?>', open)
    else if (text.startsWith('<!--', open)) at = after(text, '-->', open)
    else return /^<!doctype/i.test(text.slice(open, open + 9)) ? open : undefined
  }
}

function after(text: string, mark: string, from: number): number {
  const end = text.indexOf(mark, from)
  return end < 0 ? text.length : end + mark.length
}

/** `line:column` of an offset, counted from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const line = before.split('\n').length
  return `${line}:${offset - before.lastIndexOf('\n')}`
}

/** The parser's message ends in its place, counted from 0. */
function placeIn(error: unknown): string {
  const match = error instanceof Error ? /Line: (\d+)\s+Column: (\d+)/.exec(error.message) : null
  return match ? `${Number(match[1]) + 1}:${Number(match[2]) + 1}` : '1:1'
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const localName = (name: string): string => name.slice(name.indexOf(':') + 1)

function toElement(node: Record<string, unknown>, name: string, depth: number): XmlElement {
  if (depth > DEEPEST) throw new XmlError('too-large', '1:1')
  const children = Array.isArray(node['$$']) ? node['$$'].filter(isRecord) : []
  return {
    name,
    attributes: attributesOf(node['$']),
    children: children.map((child) => toElement(child, localName(String(child['#name'])), depth + 1)),
    text: typeof node['_'] === 'string' ? node['_'].trim() : '',
  }
}

function attributesOf(raw: unknown): Record<string, string> {
  const attributes: Record<string, string> = {}
  if (!isRecord(raw)) return attributes
  for (const [key, value] of Object.entries(raw)) {
    const name = localName(key)
    if (key.startsWith('xmlns') || typeof value !== 'string' || (name !== key && name in attributes)) continue
    attributes[name] = value
  }
  return attributes
}

/** The children of a name, in order. */
export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The first child of a name. */
export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

/** Every element below and including the given one, in file order. */
export function* everyElement(element: XmlElement): Generator<XmlElement> {
  yield element
  for (const child of element.children) yield* everyElement(child)
}
