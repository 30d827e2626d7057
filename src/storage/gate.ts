import type { BpmnReader, Opened, ProjectGate } from '#src/domain/ports.ts'
import { ProblemError, problemOf } from '#src/domain/ports.ts'
import { declaredAsUtf8 } from './declaredAsUtf8.ts'
import { MAX_TEXT_BYTES, MAX_UNPACKED_BYTES } from './projectFile/limits.ts'
import { packProject } from './projectFile/pack.ts'
import { packFiles, projectFilesIn } from './projectFile/collection.ts'
import { unpackProject } from './projectFile/unpack.ts'
import { isZip } from './projectFile/zipDirectory.ts'

/** The one way from bytes to a project and back. What a file is, its content decides, not its name. */
export function createGate(readBpmn: BpmnReader, newId: () => string): ProjectGate {
  async function read(name: string, bytes: Uint8Array): Promise<Opened> {
    if (bytes.length === 0) throw new ProblemError({ code: 'emptyFile' })
    if (!isZip(bytes)) return readModel(name, bytes)
    if (bytes.length > MAX_UNPACKED_BYTES) throw tooLarge('archiveTooLarge', MAX_UNPACKED_BYTES)
    return { ok: true, ...(await unpackProject(bytes, readBpmn, newId)) }
  }

  /** A BPMN file becomes a project whose as-is it is, with the facts of the service that it carries. */
  async function readModel(name: string, bytes: Uint8Array): Promise<Opened> {
    if (bytes.length > MAX_TEXT_BYTES) throw tooLarge('fileTooLarge', MAX_TEXT_BYTES)
    const { xml, drawn = xml, model, problem, findings } = await readBpmn(bytes)
    if (!model) throw new ProblemError(problem ?? { code: 'notBpmn', params: { place: '' } })
    const title = model.service.name || baseName(name) || model.name
    return {
      ok: true,
      project: {
        id: newId(),
        title,
        service: model.service,
        variants: [{ id: newId(), name: model.name || title, role: 'as-is', xml: declaredAsUtf8(drawn) }],
        assumptions: '',
        texts: {},
        illustrative: false,
        attachments: [],
      },
      problems: [],
      findings,
    }
  }

  async function open(name: string, bytes: Uint8Array): Promise<Opened> {
    try {
      return await read(name, bytes)
    } catch (error) {
      return { ok: false, problem: problemOf(error) }
    }
  }

  return {
    open,
    async openAll(name, bytes) {
      const inside = projectFilesIn(bytes)
      if (!inside) return [{ file: name, opened: await open(name, bytes) }]
      const results = []
      for (const [file, content] of inside) results.push({ file, opened: await open(file, content) })
      return results
    },
    pack: async (project) => packProject(project),
    packAll: async (files) => packFiles(files),
  }
}

const tooLarge = (code: string, limit: number) => new ProblemError({ code, params: { megabytes: Math.round(limit / 1e6) } })

/** The name without folders and without its endings: `a/b.bpmn20.xml` is `b`. */
const baseName = (name: string): string =>
  (name.split(/[/\\]/).at(-1) ?? '').replace(/(\.bpmn\d*)?\.(xml|bpmn|darcha)$/i, '').trim()
