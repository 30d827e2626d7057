import { spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join, resolve } from 'node:path'

const root = resolve(import.meta.dirname, '../..')

/** Files of a project that the tools are turned loose on, with the project's own settings beside them. */
export function plant(files: Record<string, string>) {
  const directory = mkdtempSync(join(tmpdir(), 'darcha-planted-'))
  const settings = ['tsconfig.json', 'tsconfig.pure.json', '.oxlintrc.json', '.dependency-cruiser.mjs', '.prettierrc.json']
  for (const name of [...settings, 'knip.json', 'package.json']) cpSync(join(root, name), join(directory, name))
  symlinkSync(join(root, 'node_modules'), join(directory, 'node_modules'))
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(directory, path)), { recursive: true })
    writeFileSync(join(directory, path), text)
  }
  return {
    run(tool: string, ...options: string[]) {
      const { status, stdout, stderr } = spawnSync(join(root, 'node_modules/.bin', tool), options, {
        cwd: directory,
        encoding: 'utf8',
      })
      return { status, output: stdout + stderr }
    },
    remove: () => rmSync(directory, { recursive: true, force: true }),
  }
}
