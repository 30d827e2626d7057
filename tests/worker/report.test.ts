import { readFileSync } from 'node:fs'
import { strFromU8, unzipSync } from 'fflate'
import { beforeAll, describe, expect, it } from 'vitest'
import type { Project } from '#src/domain/project.ts'
import type { ReportRequest } from '#src/domain/report.ts'
import { CHAPTER_IDS, USUAL_OPTIONS } from '#src/domain/report.ts'
import { createGate } from '#src/storage/gate.ts'
import { createMethods } from '#src/worker/methods.ts'
import { createModelReader } from '#src/worker/modelReader.ts'
import { rasterTools } from '../report/support/fontsAndWasm.ts'

const EXAMPLE = new URL('../../examples/property-registration.darcha', import.meta.url)

let example: Project
beforeAll(async () => {
  const opened = await createGate(createModelReader().read, () => 'id').open('p.darcha', new Uint8Array(readFileSync(EXAMPLE)))
  if (!opened.ok) throw new Error(opened.problem.code)
  example = opened.project
}, 60_000)

const asked = (more: Partial<ReportRequest> = {}): ReportRequest => {
  const [asIs, toBe] = example.variants
  return {
    project: example,
    asIs: asIs!.id,
    toBe: toBe!.id,
    date: '2026-11-22',
    format: 'html',
    language: 'ru',
    chapters: ['summary', 'comparativeTable'],
    options: { ...USUAL_OPTIONS, pageNumbers: false },
    ...more,
  }
}

/** The worker's own methods with the drawing program of the installed packages. */
const methods = () => createMethods(rasterTools)
const watched = () => {
  const told: number[] = []
  return { told, watch: { stopped: false, progress: (share: number) => void told.push(share) } }
}

describe('a report made in the worker', { timeout: 60_000 }, () => {
  it('is a web page in the language and with the chapters asked for', async () => {
    const { told, watch } = watched()
    const { bytes } = await methods().report(asked(), watch)
    const html = new TextDecoder().decode(bytes)
    expect(html).toMatch(/^<!doctype html>\s*<html lang="ru">/)
    expect(html).toContain('Краткие выводы')
    expect(html).toContain('id="comparativeTable"')
    expect(html).not.toContain('id="basis"')
    expect(told.at(-1)).toBe(1)
    expect(told).toEqual([...told].sort((a, b) => a - b))
  })

  it('tells how many places are still to be filled, chapter by chapter', async () => {
    const { toFill } = await methods().report(asked())
    expect(Object.keys(toFill)).toEqual(['comparativeTable'])
    expect(toFill.comparativeTable).toBeGreaterThan(10)
    // When: one justification is there
    const [, toBe] = example.variants
    const [from, to] = [{ xml: example.variants[0]!.xml }, { xml: toBe!.xml }]
    const { changes } = await methods().compare({ asIs: from, toBe: to, options: { derived: true } })
    const clauses = changes.flatMap(({ legalBasis }) => legalBasis)
    const { act = '', clause } = clauses.find((one) => one.act !== undefined)!
    const key = `${act} ${clause ?? ''}`.trim()
    const drafted = { ...toBe!, law: { [key]: { justification: 'Registers know it.' } } }
    const project = { ...example, variants: [example.variants[0]!, drafted] }
    const after = await methods().report(asked({ project }))
    expect(after.toFill.comparativeTable).toBe(toFill.comparativeTable! - 1)
  })

  it('is a Word file with a raster for every picture', async () => {
    const { told, watch } = watched()
    const { bytes } = await methods().report(asked({ format: 'docx', chapters: ['summary', 'toBe'] }), watch)
    const files = unzipSync(bytes)
    const pictures = (kind: string) => Object.keys(files).filter((name) => name.startsWith('word/media/') && name.endsWith(kind))
    expect(pictures('.svg').length).toBeGreaterThan(1)
    expect(pictures('.png')).toHaveLength(pictures('.svg').length)
    for (const name of pictures('.png')) expect(files[name]!.length, name).toBeGreaterThan(2_000)
    expect(strFromU8(files['word/document.xml']!)).toContain('Краткие выводы')
    expect(told.at(-1)).toBe(1)
  })

  it('is a workbook', async () => {
    const { bytes } = await methods().report(asked({ format: 'xlsx', language: 'uz' }))
    const names = Object.keys(unzipSync(bytes))
    expect(names).toContain('xl/workbook.xml')
    expect(names.filter((name) => name.startsWith('xl/worksheets/sheet')).length).toBeGreaterThan(3)
  })

  it('without a to-be says so instead of comparing', async () => {
    const { toBe: _, ...alone } = asked({ language: 'en', chapters: CHAPTER_IDS })
    const { bytes } = await methods().report(alone)
    expect(new TextDecoder().decode(bytes)).toContain('There is no to-be variant yet')
  })

  it('is left when nobody waits for it any more, and made whole when it is asked for again', async () => {
    const own = methods()
    await expect(own.report(asked(), { stopped: true, progress() {} })).rejects.toThrow()
    expect((await own.report(asked())).toFill).toHaveProperty('comparativeTable')
  })

  it('of a variant that the project does not have is an error', async () => {
    await expect(methods().report(asked({ toBe: 'nobody' }))).rejects.toThrow('nobody')
  })
})
