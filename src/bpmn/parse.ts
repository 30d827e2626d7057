import type { ParseWarning } from 'bpmn-moddle'
import { BpmnModdle } from 'bpmn-moddle'
import type { Finding } from '#src/domain/findings.ts'
import { cleanIds } from './cleanIds.ts'
import { decodeXml } from './decode.ts'
import { BPR_URI, descriptorFor } from './descriptor.ts'
import type { ElementFactory, ModdleElement } from './moddle.ts'
import { everyElement, idOf, is } from './moddle.ts'
import type { Losses } from './losses.ts'
import { lossesOf } from './losses.ts'
import { namespacesOf, placeOf } from './scan.ts'
import { UnreadableFileError } from './unreadable.ts'

/** Larger files are refused: the largest public BPMN file known has under 1 MB. */
export const MAX_BYTES = 20_000_000

/** A parsed document. Stays inside this room. */
export interface Parsed extends Losses {
  readonly factory: ElementFactory & { toXML: BpmnModdle['toXML'] }
  readonly definitions: ModdleElement
  /** References to elements that the file does not hold, by the property that names them. */
  readonly unresolved: ReadonlyMap<ModdleElement, Readonly<Record<string, string>>>
}

/** The text of a file and what had to be done to read it; refuses what is too large. */
export function textOf(input: string | Uint8Array): { text: string; findings: Finding[] } {
  if (input.length > MAX_BYTES) throw new UnreadableFileError('too-large', '1:1', { megabytes: MAX_BYTES / 1_000_000 })
  if (typeof input === 'string') return { text: input.replace(/^\ufeff/, ''), findings: [] }
  const { text, encoding, guessed } = decodeXml(input)
  const finding: Finding = { severity: 'warning', rule: 'encoding-guessed', element: '1:1', name: '', params: { encoding } }
  return { text: text.replace(/^\ufeff/, ''), findings: guessed ? [finding] : [] }
}

/**
 * The file as text that every reader of BPMN takes: decoded, declared as UTF-8, with ids and references in order. This is
 * what to keep of an imported file, so that the model and the drawing speak of the same ids.
 */
export function readableXml(input: string | Uint8Array): { xml: string; findings: Finding[] } {
  const { text, findings } = textOf(input)
  const cleaned = cleanIds(text)
  const xml = cleaned.text.replace(/^(\s*<\?xml[^>]*?\bencoding\s*=\s*)(["'])[^"']*\2/, '$1$2UTF-8$2')
  return { xml, findings: [...findings, ...cleaned.findings] }
}

/** moddle tells where it stopped, counted from 0; at the end of the file it gives up counting lines. */
function unreadable(error: unknown, text: string): UnreadableFileError {
  const message = error instanceof Error ? error.message : String(error)
  const match = /line: (\d+)\s+column: (\d+)\s+nested error: (.*)/.exec(message)
  if (match === null) return new UnreadableFileError('not-bpmn', '1:1', { reason: message })
  const atEnd = message.includes('unexpected end of file')
  const place = atEnd ? placeOf(text, text.length) : `${Number(match[1]) + 1}:${Number(match[2]) + 1}`
  return new UnreadableFileError('not-xml', place, { reason: match[3] ?? message })
}

function unresolvedOf(warnings: readonly ParseWarning[]): Map<ModdleElement, Record<string, string>> {
  const unresolved = new Map<ModdleElement, Record<string, string>>()
  for (const { message, element, property, value } of warnings) {
    if (!message.startsWith('unresolved reference') || element === undefined || property === undefined) continue
    const known = unresolved.get(element) ?? {}
    known[property.slice(property.indexOf(':') + 1)] ??= value ?? ''
    unresolved.set(element, known)
  }
  return unresolved
}

const NEEDS_ID = ['bpmn:FlowElement', 'bpmn:Participant', 'bpmn:Process', 'bpmn:Lane', 'bpmn:MessageFlow', 'bpmn:Collaboration']

/** Elements may come without an id; the model needs one for each, the same on every reading. */
function fillIds(definitions: ModdleElement, taken: Set<string>): void {
  let number = 0
  const without = [...everyElement(definitions)].filter(
    (element) => NEEDS_ID.some((type) => is(element, type)) && idOf(element) === '',
  )
  for (const element of without) {
    let id: string
    do id = `unnamed_${++number}`
    while (taken.has(id))
    taken.add(id)
    element.set('id', id)
  }
}

/**
 * Parses a BPMN file into moddle elements, and tells what did not survive that. Throws `UnreadableFileError` for
 * anything that is no XML, no BPMN, or too large. A DOCTYPE is stepped over: no entity is expanded or fetched.
 */
export async function parse(input: string | Uint8Array): Promise<Parsed> {
  const { text: raw, findings: decoding } = textOf(input)
  const { text, tags, findings: cleaning } = cleanIds(raw)
  const uris = namespacesOf(tags)
  const ours = tags.filter((tag) => uris.get(tag.prefix) === BPR_URI)
  const factory = new BpmnModdle({ bpr: descriptorFor(ours.map((tag) => tag.local)) })
  const { rootElement: definitions, warnings } = await factory.fromXML(text).catch((error: unknown) => {
    throw unreadable(error, text)
  })
  const losses = lossesOf(text, tags, definitions, warnings)
  fillIds(definitions, new Set(tags.flatMap((tag) => tag.attributes.filter((a) => a.name === 'id').map((a) => a.value))))
  return {
    factory,
    definitions,
    unresolved: unresolvedOf(warnings),
    lost: losses.lost,
    findings: [...decoding, ...cleaning, ...losses.findings],
  }
}
