import { afterEach, describe, expect, it } from 'vitest'
import { plant } from './planted.ts'

/** Every tool that guards the house has to find a fault that is planted for it; a green tool that reads nothing is worse than none. */
describe('the tools find planted faults', { timeout: 60_000 }, () => {
  let planted: ReturnType<typeof plant>
  afterEach(() => planted.remove())

  const layers = (files: Record<string, string>) => {
    planted = plant(files)
    return planted.run('depcruise', '--config', '.dependency-cruiser.mjs', 'src')
  }

  it('refuses an import against the table of rooms, types included', () => {
    const { status, output } = layers({
      'src/domain/a.ts': "import type { B } from '../engine/b.ts'\nexport type A = B\n",
      'src/engine/b.ts': 'export type B = number\n',
    })
    expect(status).not.toBe(0)
    expect(output).toContain('domain-imports-only-its-neighbours')
  })

  it('refuses a room that jumps over its neighbour through the subpath import', () => {
    const { status, output } = layers({
      'src/ui/a.ts': "import { b } from '#src/engine/b.ts'\nexport const a = b\n",
      'src/engine/b.ts': 'export const b = 1\n',
    })
    expect(status).not.toBe(0)
    expect(output).toContain('ui-imports-only-its-neighbours')
  })

  it('refuses a package outside the room that owns it', () => {
    const { status, output } = layers({
      'src/engine/a.ts': "import { createStore } from 'zustand'\nexport const a = createStore\n",
    })
    expect(status).not.toBe(0)
    expect(output).toContain('engine-owns-its-packages')
  })

  it('refuses Node outside the command line', () => {
    const { status, output } = layers({
      'src/bpmn/a.ts': "import { readFileSync } from 'node:fs'\nexport const a = readFileSync\n",
    })
    expect(status).not.toBe(0)
    expect(output).toContain('bpmn-runs-in-a-browser')
  })

  it('refuses a cycle and a file that nobody imports', () => {
    const { output } = layers({
      'src/domain/a.ts': "import { b } from './b.ts'\nexport const a = () => b\n",
      'src/domain/b.ts': "import { a } from './a.ts'\nexport const b = () => a\n",
      'src/domain/c.ts': 'export const c = 1\n',
    })
    expect(output).toContain('no-cycles')
    expect(output).toContain('no-orphans: src/domain/c.ts')
  })

  it('refuses chance, clocks and any in the pure rooms, and names the replacement', () => {
    planted = plant({
      'src/engine/a.ts': 'export const a = (): any => Math.random() + Date.now()\nsetTimeout(a, 1)\n',
    })
    const { status, output } = planted.run('oxlint', '--deny-warnings')
    expect(status).not.toBe(0)
    expect(output).toContain('Chance comes in from outside')
    expect(output).toContain('Time comes in from outside')
    expect(output).toContain('Pure rooms do not wait')
    expect(output).toContain('no-explicit-any')
  })

  it('refuses a file of more than 400 lines', () => {
    planted = plant({ 'src/domain/long.ts': Array.from({ length: 401 }, (_, i) => `export const a${i} = ${i}`).join('\n') })
    const { status, output } = planted.run('oxlint', '--deny-warnings')
    expect(status).not.toBe(0)
    expect(output).toContain('max-lines')
  })

  it('refuses the DOM in the pure rooms already at compile time', () => {
    planted = plant({ 'src/domain/a.ts': 'export const a = document.title\n' })
    const { status, output } = planted.run('tsc', '-p', 'tsconfig.pure.json')
    expect(status).not.toBe(0)
    expect(output).toContain("Cannot find name 'document'")
  })

  it('refuses an unchecked index', () => {
    planted = plant({ 'src/domain/a.ts': 'export const a = (list: number[]): number => list[0]\n' })
    const { status, output } = planted.run('tsc', '-p', 'tsconfig.pure.json')
    expect(status).not.toBe(0)
    expect(output).toContain("'number | undefined' is not assignable")
  })

  it('finds an export that nobody uses', () => {
    planted = plant({
      'src/worker/a.worker.ts': "import { used } from '../domain/a.ts'\nexport default used\n",
      'src/domain/a.ts': 'export const used = 1\nexport const neverUsed = 2\n',
    })
    const { status, output } = planted.run('knip', '--include', 'exports')
    expect(status).not.toBe(0)
    expect(output).toContain('neverUsed')
  })

  it('refuses a file that is not formatted', () => {
    planted = plant({ 'src/domain/a.ts': 'export const a = {b:1};\n' })
    const { status, output } = planted.run('prettier', '--check', 'src')
    expect(status).not.toBe(0)
    expect(output).toContain('src/domain/a.ts')
  })
})
