import type { ParseWarning } from 'bpmn-moddle'
import type { Finding } from '#src/domain/findings.ts'
import { MODEL_URI, SPEC_URIS } from './cleanIds.ts'
import type { ModdleElement } from './moddle.ts'
import { everyElement } from './moddle.ts'
import type { RawTag } from './scan.ts'
import { namespacesOf, placeOf, unescaped } from './scan.ts'

export interface Losses {
  /** Ids that stood in the file and are not in what was read. */
  readonly lost: readonly string[]
  readonly findings: readonly Finding[]
}

const attribute = (tag: RawTag, name: string): string => unescaped(tag.attributes.find((a) => a.name === name)?.value ?? '')

const tagName = (tag: RawTag): string => (tag.prefix === '' ? tag.local : `${tag.prefix}:${tag.local}`)

function idsIn(definitions: ModdleElement): Set<string> {
  const ids = new Set<string>()
  for (const element of everyElement(definitions)) {
    const id = element.get('id')
    if (typeof id === 'string') ids.add(id)
  }
  return ids
}

/** The tag that a warning of moddle is about: it gives the place, counted from 0. */
function tagAt(byPlace: ReadonlyMap<string, RawTag>, warning: ParseWarning): RawTag | undefined {
  const match = /line: (\d+)\s+column: (\d+)/.exec(warning.message)
  return match ? byPlace.get(`${Number(match[1]) + 1}:${Number(match[2]) + 1}`) : undefined
}

/** The place of every tag, in one walk over the text. */
function places(text: string, tags: readonly RawTag[]): Map<string, RawTag> {
  const byPlace = new Map<string, RawTag>()
  let line = 1
  let lineStart = 0
  let next = text.indexOf('\n')
  for (const tag of tags) {
    while (next !== -1 && next < tag.start) {
      line += 1
      lineStart = next + 1
      next = text.indexOf('\n', lineStart)
    }
    byPlace.set(`${line}:${tag.start - lineStart + 1}`, tag)
  }
  return byPlace
}

/**
 * What stood in the file and is not in what moddle made of it. Elements of the process are a finding each, parts of the
 * drawing are counted in one; an id used twice keeps only its first element.
 */
export function lossesOf(
  text: string,
  tags: readonly RawTag[],
  definitions: ModdleElement,
  warnings: readonly ParseWarning[],
): Losses {
  const uris = namespacesOf(tags)
  const ids = idsIn(definitions)
  const missing = tags.filter((tag) => attribute(tag, 'id') !== '' && !ids.has(attribute(tag, 'id')))
  const isProcessPart = (tag: RawTag) => uris.get(tag.prefix) === MODEL_URI && tag.local !== 'documentation'
  const findings: Finding[] = missing.filter(isProcessPart).map((tag) => ({
    severity: 'warning',
    rule: 'lost-on-reading',
    element: attribute(tag, 'id'),
    name: attribute(tag, 'name'),
    params: { tag: tagName(tag) },
  }))
  const isSpec = (tag: RawTag) => uris.get(tag.prefix)?.startsWith(SPEC_URIS) ?? false
  const other = missing.filter((tag) => isSpec(tag) && !isProcessPart(tag))
  const [first] = other
  if (first) {
    const params = { count: other.length }
    findings.push({ severity: 'info', rule: 'drawing-lost-on-reading', element: attribute(first, 'id'), name: '', params })
  }
  const byPlace = warnings.length > 0 ? places(text, tags) : new Map<string, RawTag>()
  for (const warning of warnings) {
    const duplicate = /duplicate ID <([^>]*)>/.exec(warning.message)?.[1]
    const tag = tagAt(byPlace, warning)
    const name = tag ? attribute(tag, 'name') : ''
    if (duplicate !== undefined) {
      const drawing = tag !== undefined && !isProcessPart(tag)
      findings.push({ severity: drawing ? 'warning' : 'error', rule: 'duplicate-id', element: duplicate, name })
    } else if (warning.message.startsWith('unparsable content')) {
      const id = tag ? attribute(tag, 'id') : ''
      // What has an id and is BPMN is reported above, with everything inside it.
      if (tag && id !== '' && isSpec(tag)) continue
      const what = tag ? tagName(tag) : (/unparsable content (\S*)/.exec(warning.message)?.[1] ?? '')
      const element = id || (tag ? placeOf(text, tag.start) : '1:1')
      findings.push({ severity: 'warning', rule: 'lost-on-reading', element, name, params: { tag: what } })
    }
  }
  return { lost: missing.map((tag) => attribute(tag, 'id')), findings }
}
