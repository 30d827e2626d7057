import { CellError } from './cell.ts'

/** An entry of a list in a cell: `Passport [handed in, original, holder: Ministry]`. */
export interface Item {
  readonly text: string
  readonly attributes: readonly string[]
}

const NEEDS_QUOTES = /[;,[\]"\n]|^\s|\s$/

/** A text that may hold the signs of a list, in double quotes when it does. */
export const quoted = (text: string): string => (NEEDS_QUOTES.test(text) ? `"${text.replaceAll('"', '""')}"` : text)

const unquoted = (text: string): string => (/^".*"$/s.test(text) ? text.slice(1, -1).replaceAll('""', '"') : text)

/** An attribute that is quoted as a whole; a quoted value after a key stays as it is. */
const unquotedWhole = (attribute: string): string => (outside(attribute, ':') === -1 ? unquoted(attribute) : attribute)

/** The parts between signs that stand outside of quotes and brackets, trimmed; empty ones are left out. */
export function split(text: string, signs: string): string[] {
  const parts: string[] = []
  let part = ''
  let isQuoted = false
  let depth = 0
  for (const sign of text) {
    if (sign === '"') isQuoted = !isQuoted
    if (!isQuoted && sign === '[') depth++
    if (!isQuoted && sign === ']') depth = Math.max(0, depth - 1)
    if (!isQuoted && depth === 0 && signs.includes(sign)) {
      parts.push(part)
      part = ''
    } else part += sign
  }
  return [...parts, part].map((one) => one.trim()).filter((one) => one !== '')
}

/** The entries of a list: between semicolons or on lines of their own, attributes in square brackets. */
export const readList = (text: string): Item[] =>
  split(text, ';\n').map((entry) => {
    const open = outside(entry, '[')
    if (open === -1) return { text: unquoted(entry), attributes: [] }
    if (!entry.endsWith(']')) throw new CellError('attribute', entry.slice(open))
    return { text: unquoted(entry.slice(0, open).trim()), attributes: split(entry.slice(open + 1, -1), ',').map(unquotedWhole) }
  })

export const writeList = (items: readonly Item[]): string =>
  items
    .map(({ text, attributes }) => (attributes.length === 0 ? quoted(text) : `${quoted(text)} [${attributes.join(', ')}]`.trim()))
    .join('; ')

/** `holder: Ministry` as key and value; undefined without a colon outside of quotes. */
export function keyAndValue(attribute: string): { key: string; value: string } | undefined {
  const colon = outside(attribute, ':')
  if (colon === -1) return undefined
  return { key: attribute.slice(0, colon).trim(), value: unquoted(attribute.slice(colon + 1).trim()) }
}

function outside(text: string, wanted: string): number {
  let isQuoted = false
  for (let i = 0; i < text.length; i++) {
    if (text[i] === '"') isQuoted = !isQuoted
    else if (!isQuoted && text[i] === wanted) return i
  }
  return -1
}
