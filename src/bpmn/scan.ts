/** An attribute of a tag as it stands in the text; `start` and `end` bound the raw value between the quotes. */
export interface RawAttribute {
  readonly name: string
  readonly value: string
  readonly start: number
  readonly end: number
}

/** An opening tag as it stands in the text. */
export interface RawTag {
  readonly prefix: string
  readonly local: string
  readonly attributes: readonly RawAttribute[]
  /** Offsets of `<` and of the character after `>`. */
  readonly start: number
  readonly end: number
}

const CLOSERS: readonly (readonly [opens: string, closes: string])[] = [
  ['<!--', '-->'],
  ['<![CDATA[', ']]>'],
  ['<?', '?>'],
  ['</', '>'],
]

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" }

/** An attribute value as it is meant: the predefined and numeric entities resolved, any other left as it stands. */
export const unescaped = (value: string): string =>
  value.replace(/&(?:#x([0-9a-f]{1,6})|#(\d{1,7})|(\w+));/gi, (whole, hex?: string, decimal?: string, named?: string) => {
    if (named !== undefined) return ENTITIES[named] ?? whole
    const code = hex === undefined ? Number(decimal) : Number.parseInt(hex, 16)
    return code <= 0x10ffff ? String.fromCodePoint(code) : whole
  })

const ATTRIBUTE = /(?<=\s)([^\s=/<>"']+)\s*=\s*(?:"([^"]*)"|'([^']*)')/g
const NAME = /^<([^\s/>]+)/

/** Offset after a DOCTYPE, whose inner part in brackets may hold any number of `>`. */
function afterDoctype(text: string, start: number): number {
  const close = text.indexOf('>', start)
  const bracket = text.indexOf('[', start)
  if (bracket === -1 || (close !== -1 && close < bracket)) return close === -1 ? text.length : close + 1
  const inner = text.indexOf(']', bracket)
  const end = inner === -1 ? -1 : text.indexOf('>', inner)
  return end === -1 ? text.length : end + 1
}

/** Offset after the `>` that ends a tag, past those inside quotes. */
function afterTag(text: string, start: number): number {
  const stops = /["'>]/g
  stops.lastIndex = start
  for (let stop = stops.exec(text); stop !== null; stop = stops.exec(text)) {
    if (stop[0] === '>') return stop.index + 1
    const close = text.indexOf(stop[0], stop.index + 1)
    if (close === -1) break
    stops.lastIndex = close + 1
  }
  return text.length
}

function attributesOf(text: string, start: number, end: number): RawAttribute[] {
  return [...text.slice(start, end).matchAll(ATTRIBUTE)].map((match) => {
    const value = match[2] ?? match[3] ?? ''
    const valueEnd = start + match.index + match[0].length - 1
    return { name: match[1] ?? '', value, start: valueEnd - value.length, end: valueEnd }
  })
}

/**
 * The opening tags of an XML text in order, read without judging it: comments, CDATA, declarations and the DOCTYPE are
 * stepped over, nothing is expanded. It tells what a file held before moddle read it.
 */
export function* openingTags(text: string): Generator<RawTag> {
  for (let at = text.indexOf('<'); at !== -1; at = text.indexOf('<', at)) {
    const pair = CLOSERS.find(([opens]) => text.startsWith(opens, at))
    if (pair !== undefined) {
      const close = text.indexOf(pair[1], at + pair[0].length)
      if (close === -1) return
      at = close + pair[1].length
    } else if (text.startsWith('<!', at)) {
      at = afterDoctype(text, at)
    } else {
      const end = afterTag(text, at)
      const name = NAME.exec(text.slice(at, Math.min(end, at + 200)))?.[1]
      if (name !== undefined) {
        const colon = name.indexOf(':')
        yield {
          prefix: colon === -1 ? '' : name.slice(0, colon),
          local: name.slice(colon + 1),
          attributes: attributesOf(text, at + name.length + 1, end),
          start: at,
          end,
        }
      }
      at = end
    }
  }
}

/** `line:column` of an offset, both counted from 1. */
export function placeOf(text: string, offset: number): string {
  const before = text.slice(0, offset)
  const lastBreak = before.lastIndexOf('\n')
  return `${before.split('\n').length}:${offset - lastBreak}`
}

/** The prefixes that the document binds to each namespace. The outermost binding of a prefix counts. */
export function namespacesOf(tags: readonly RawTag[]): Map<string, string> {
  const uris = new Map<string, string>()
  for (const tag of tags) {
    for (const { name, value } of tag.attributes) {
      const prefix = name === 'xmlns' ? '' : name.startsWith('xmlns:') ? name.slice('xmlns:'.length) : undefined
      if (prefix !== undefined && !uris.has(prefix)) uris.set(prefix, value)
    }
  }
  return uris
}
