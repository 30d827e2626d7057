import type { Finding } from '#src/domain/findings.ts'
import type { RawTag } from './scan.ts'
import { namespacesOf, openingTags, unescaped } from './scan.ts'
import { BPR_URI } from './descriptor.ts'

export const MODEL_URI = 'http://www.omg.org/spec/BPMN/20100524/MODEL'
/** What the namespaces of BPMN and of its drawing begin with. */
export const SPEC_URIS = 'http://www.omg.org/spec/'

/** What moddle takes for an id; anything else it drops with its element. */
const LEGAL_ID = /^([a-z][\w-.]*:)?[a-z_][\w-.]*$/i

const REFERENCE_ATTRIBUTES = new Set(['default', 'bpmnElement', 'calledElement', 'sourceElement', 'targetElement'])
const REFERENCE_TAGS = new Set(['incoming', 'outgoing'])

const isReferenceName = (local: string) => local.endsWith('Ref') || local.endsWith('Refs')

/** A legal id made of an illegal one: the same for the same text, so that references keep meeting their element. */
function legalised(id: string): string {
  const escaped = id.replace(/[^\w.-]/gu, (sign) => `_x${sign.codePointAt(0)?.toString(16)}_`)
  return /^[a-z_]/i.test(escaped) ? escaped : `_${escaped}`
}

interface Change {
  readonly start: number
  readonly end: number
  readonly text: string
}

/**
 * The text with ids and references that moddle can follow: blanks around them removed, a namespace prefix dropped
 * where only the bare id exists, ids of illegal form rewritten, each with a finding. Everything else stays byte for byte.
 */
export function cleanIds(text: string): { text: string; tags: RawTag[]; findings: Finding[] } {
  const tags = [...openingTags(text)]
  const uris = namespacesOf(tags)
  const findings: Finding[] = []
  const isSpec = (tag: RawTag) => uris.get(tag.prefix)?.startsWith(SPEC_URIS) ?? false
  const ids = new Set<string>()
  for (const tag of tags) {
    const id = isSpec(tag) ? tag.attributes.find((attribute) => attribute.name === 'id') : undefined
    if (id !== undefined) ids.add(id.value.trim())
  }
  const fixId = (value: string) => (LEGAL_ID.test(value) ? value : legalised(value))
  const fixReference = (value: string): string => {
    const trimmed = value.trim()
    if (ids.has(trimmed)) return fixId(trimmed)
    if (/\s/.test(trimmed)) return trimmed.split(/\s+/).map(fixReference).join(' ')
    const bare = trimmed.slice(trimmed.indexOf(':') + 1)
    return bare !== trimmed && ids.has(bare) ? fixId(bare) : trimmed
  }

  const changes: Change[] = []
  const change = (start: number, end: number, before: string, after: string) => {
    if (before !== after) changes.push({ start, end, text: after })
  }
  for (const tag of tags) {
    const spec = isSpec(tag)
    const ours = uris.get(tag.prefix) === BPR_URI && tag.local === 'service'
    if (!spec && !ours) continue
    for (const { name, value, start, end } of tag.attributes) {
      if (spec && name === 'id') {
        const id = value.trim()
        const fixed = fixId(id)
        if (fixed !== id) {
          const drawn = unescaped(tag.attributes.find((attribute) => attribute.name === 'name')?.value ?? '')
          findings.push({ severity: 'info', rule: 'id-rewritten', element: fixed, name: drawn, params: { id } })
        }
        change(start, end, value, fixed)
      } else if (
        spec ? isReferenceName(name) || REFERENCE_ATTRIBUTES.has(name) : name === 'deadlineFrom' || name === 'deadlineTo'
      ) {
        change(start, end, value, fixReference(value))
      }
    }
    if (spec && (isReferenceName(tag.local) || REFERENCE_TAGS.has(tag.local)) && text[tag.end - 2] !== '/') {
      const close = text.indexOf('<', tag.end)
      if (close !== -1) change(tag.end, close, text.slice(tag.end, close), fixReference(text.slice(tag.end, close)))
    }
  }
  if (changes.length === 0) return { text, tags, findings }
  const pieces: string[] = []
  let at = 0
  for (const { start, end, text: replacement } of changes) {
    pieces.push(text.slice(at, start), replacement)
    at = end
  }
  const cleaned = pieces.join('') + text.slice(at)
  return { text: cleaned, tags: [...openingTags(cleaned)], findings }
}
