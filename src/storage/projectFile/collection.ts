import type { Zippable } from 'fflate'
import { zipSync } from 'fflate'
import type { Project } from '#src/domain/project.ts'
import { MAX_ENTRIES } from './limits.ts'
import { packProject } from './pack.ts'
import { isClutter, unzip } from './unzip.ts'
import { isZip, readZipDirectory } from './zipDirectory.ts'

const ENDING = '.darcha'

/** Project files side by side in one zip: a copy of everything. They are compressed already. */
export function packFiles(files: readonly { readonly name: string; readonly project: Project }[]): Uint8Array {
  const entries: Zippable = {}
  for (const { name, project } of files.slice(0, MAX_ENTRIES)) entries[name] = packProject(project)
  return zipSync(entries, { level: 0 })
}

/** The project files of a copy of everything; undefined when the bytes are no such copy, or an archive that cannot be read. */
export function projectFilesIn(bytes: Uint8Array): ReadonlyMap<string, Uint8Array> | undefined {
  if (!isZip(bytes)) return undefined
  try {
    const names = readZipDirectory(bytes)
      .map(({ name }) => name)
      .filter((name) => !isClutter(name))
    if (names.length === 0 || !names.every((name) => name.endsWith(ENDING))) return undefined
    return new Map([...unzip(bytes)].filter(([name]) => !isClutter(name)))
  } catch {
    return undefined
  }
}
