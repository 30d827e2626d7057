import { ProblemError } from '#src/domain/ports.ts'
import type { JsonObject } from './json.ts'
import { up as numberTheFormat } from './migrations/001-numberTheFormat.ts'
import { FORMAT_VERSION } from './projectSchema.ts'

type Migration = (file: JsonObject) => JsonObject

/** The migration at index n turns version n into version n + 1. */
export const MIGRATIONS: readonly Migration[] = [numberTheFormat]

/** project.json of any version up to ours as our version would have written it. A newer one is refused. */
export function migrate(file: JsonObject): JsonObject {
  const version = file['formatVersion'] ?? 0
  if (typeof version !== 'number' || !Number.isInteger(version) || version < 0) {
    throw new ProblemError({ code: 'projectFileInvalid', params: { place: 'formatVersion' } })
  }
  if (version > FORMAT_VERSION) {
    throw new ProblemError({ code: 'projectFileNewer', params: { version, known: FORMAT_VERSION } })
  }
  return MIGRATIONS.slice(version).reduce((older, up, index) => ({ ...up(older), formatVersion: version + index + 1 }), file)
}
