import * as v from 'valibot'
import type { Finding } from '#src/domain/findings.ts'
import type { BpmnReader, Problem } from '#src/domain/ports.ts'
import { ProblemError } from '#src/domain/ports.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import { declaredAsUtf8 } from '../declaredAsUtf8.ts'
import { isJsonObject } from './json.ts'
import { MAX_TEXT_BYTES } from './limits.ts'
import { migrate } from './migrate.ts'
import { ATTACHMENTS, variantPath } from './pack.ts'
import type { ProjectFile } from './projectSchema.ts'
import { projectFileSchema, unknownOf, variantSchema } from './projectSchema.ts'
import { isClutter, unzip } from './unzip.ts'

export interface Unpacked {
  readonly project: Project
  readonly problems: readonly Problem[]
  readonly findings: readonly Finding[]
}

/**
 * The project of a `.darcha` file. Refused with a `ProblemError`: what is no such file, what is damaged or too large,
 * and what a newer version wrote. Small faults are repaired and named in `problems`.
 */
export async function unpackProject(bytes: Uint8Array, readBpmn: BpmnReader, newId: () => string): Promise<Unpacked> {
  const problems: Problem[] = []
  const files = withoutOuterFolder(unzip(bytes), problems)
  const file = readProjectFile(files)
  const findings: Finding[] = []
  const variants: Variant[] = []
  for (const meta of file.variants) {
    const content = files.get(variantPath(meta.id))
    if (!content) throw new ProblemError({ code: 'variantMissing', params: { variant: meta.name } })
    const reading = await readBpmn(limited(content, variantPath(meta.id)))
    if (!reading.model) {
      const place = reading.problem?.params?.['place'] ?? ''
      throw new ProblemError({ code: 'variantUnreadable', params: { variant: meta.name, place } })
    }
    findings.push(...reading.findings)
    variants.push(variantOf(meta, reading.xml))
  }
  noteLeftOut(files, file, problems)
  return { project: projectOf(file, withKnownParents(variants, problems), files, newId), problems, findings }
}

/** An archive that was unpacked and packed again by hand often holds everything inside one folder. */
function withoutOuterFolder(all: ReadonlyMap<string, Uint8Array>, problems: Problem[]): Map<string, Uint8Array> {
  const files = new Map([...all].filter(([name]) => !isClutter(name)))
  if (files.has('project.json')) return files
  const [folder] = [...files.keys()].filter((name) => /^[^/]+\/project\.json$/.test(name)).map((name) => name.split('/')[0] ?? '')
  const prefix = `${folder}/`
  if (folder === undefined || ![...files.keys()].every((name) => name.startsWith(prefix))) {
    throw new ProblemError({ code: 'notDarcha' })
  }
  problems.push({ code: 'outerFolder', params: { folder } })
  return new Map([...files].map(([name, content]) => [name.slice(prefix.length), content]))
}

function readProjectFile(files: ReadonlyMap<string, Uint8Array>): ProjectFile {
  const json = parse(limited(files.get('project.json') ?? new Uint8Array(), 'project.json'))
  if (!isJsonObject(json)) throw new ProblemError({ code: 'projectFileUnreadable' })
  const result = v.safeParse(projectFileSchema, migrate(json))
  if (!result.success) {
    throw new ProblemError({ code: 'projectFileInvalid', params: { place: v.getDotPath(result.issues[0]) ?? '' } })
  }
  const ids = result.output.variants.map(({ id }) => id)
  if (new Set(ids).size < ids.length) throw new ProblemError({ code: 'projectFileInvalid', params: { place: 'variants.id' } })
  return result.output
}

function parse(bytes: Uint8Array): unknown {
  try {
    return JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytes))
  } catch {
    return undefined
  }
}

function limited(bytes: Uint8Array, name: string): Uint8Array {
  if (bytes.length <= MAX_TEXT_BYTES) return bytes
  throw new ProblemError({ code: 'textTooLarge', params: { entry: name, megabytes: MAX_TEXT_BYTES / 1e6 } })
}

function variantOf(meta: ProjectFile['variants'][number], xml: string): Variant {
  const unknown = unknownOf(variantSchema, meta)
  return {
    id: meta.id,
    name: meta.name,
    role: meta.role,
    ...(meta.parent === undefined ? {} : { parent: meta.parent }),
    ...(meta.pairing === undefined ? {} : { pairing: meta.pairing }),
    ...(meta.merged === undefined ? {} : { merged: meta.merged }),
    ...(meta.measures === undefined ? {} : { measures: meta.measures }),
    ...(meta.law === undefined ? {} : { law: meta.law }),
    ...(Object.keys(unknown).length === 0 ? {} : { unknown }),
    xml: declaredAsUtf8(xml),
  }
}

/** A parent must be an earlier or later variant of the project, never itself. */
function withKnownParents(variants: readonly Variant[], problems: Problem[]): Variant[] {
  return variants.map((variant) => {
    const { parent, ...rest } = variant
    if (parent === undefined || (parent !== variant.id && variants.some(({ id }) => id === parent))) return variant
    problems.push({ code: 'parentMissing', params: { variant: variant.name } })
    return rest
  })
}

function noteLeftOut(files: ReadonlyMap<string, Uint8Array>, file: ProjectFile, problems: Problem[]) {
  const known = new Set(['project.json', ...file.variants.map(({ id }) => variantPath(id))])
  const left = [...files.keys()].filter((name) => !known.has(name) && !name.startsWith(ATTACHMENTS))
  if (left.length > 0) problems.push({ code: 'entriesLeftOut', params: { files: left.length, entry: left[0] ?? '' } })
}

function projectOf(
  file: ProjectFile,
  variants: readonly Variant[],
  files: ReadonlyMap<string, Uint8Array>,
  newId: () => string,
): Project {
  const unknown = unknownOf(projectFileSchema, file)
  const { referenceUnits = [], acts = [], ...service } = file.service ?? {}
  return {
    id: file.id ?? newId(),
    title: file.title,
    service: { ...service, referenceUnits, acts },
    variants,
    assumptions: file.assumptions ?? '',
    texts: file.texts ?? {},
    illustrative: file.illustrative ?? false,
    ...(file.law === undefined ? {} : { law: file.law }),
    attachments: [...files]
      .filter(([name]) => name.startsWith(ATTACHMENTS))
      .map(([name, content]) => ({ name: name.slice(ATTACHMENTS.length), bytes: content })),
    ...(Object.keys(unknown).length === 0 ? {} : { unknown }),
  }
}
