import type { Zippable } from 'fflate'
import { strToU8, zipSync } from 'fflate'
import type { Project } from '#src/domain/project.ts'
import { stableJson } from './json.ts'
import { FORMAT_VERSION } from './projectSchema.ts'

/** Built from parts because zip keeps local time: every machine writes the same date. Noon exists in every time zone. */
const NO_DATE = new Date(1980, 0, 1, 12)
const OPTIONS = { mtime: NO_DATE, level: 6 } as const

const FIRST_KEYS = ['formatVersion', 'id', 'title', 'service', 'variants', 'assumptions', 'texts', 'illustrative']

/** The project as a `.darcha` file (format, section 2). The same project gives the same bytes, on any machine at any time. */
export function packProject(project: Project): Uint8Array {
  const entries: Zippable = { 'project.json': [strToU8(stableJson(projectFile(project), FIRST_KEYS)), OPTIONS] }
  for (const { id, xml } of [...project.variants].sort(by(({ id }) => id))) entries[variantPath(id)] = [strToU8(xml), OPTIONS]
  for (const { name, bytes } of [...project.attachments].sort(by(({ name }) => name))) {
    entries[`${ATTACHMENTS}${name}`] = [bytes, OPTIONS]
  }
  return zipSync(entries)
}

export const ATTACHMENTS = 'attachments/'
export const variantPath = (id: string): string => `variants/${id}.bpmn`

function projectFile(project: Project) {
  const { id, title, service, assumptions, texts, illustrative, law, unknown } = project
  const variants = project.variants.map((variant) => {
    const { xml: _, unknown: own, ...meta } = variant
    return { ...own, ...meta }
  })
  const facts = Object.fromEntries(Object.entries(service).filter(([, fact]) => isWritable(fact)))
  const known = { formatVersion: FORMAT_VERSION, id, title, service: facts, variants, assumptions, texts, illustrative }
  return { ...unknown, ...known, ...(law && { law }) }
}

/** JSON has no word for NaN and infinity: a fact that is no number is unknown, and unknown facts are left out. */
const isWritable = (fact: unknown): boolean => typeof fact !== 'number' || (Number.isFinite(fact) && fact >= 0)

const by =
  <T>(key: (item: T) => string) =>
  (a: T, b: T): number =>
    key(a) < key(b) ? -1 : 1
