import { readFile } from 'node:fs/promises'
import { createRequire } from 'node:module'
import type { Picture, PictureShape } from '#src/domain/picture.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { createWords } from '#src/i18n/words.ts'
import { layoutOf } from '#src/interchange/layout/layout.ts'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import { excelReport } from '#src/report/excel/workbook.ts'
import { FONTS, fontFile } from '#src/report/fonts.ts'
import { htmlReport } from '#src/report/html/page.ts'
import { reportInput } from '#src/report/input.ts'
import { rastersOf } from '#src/report/raster.ts'
import { reportLabels, reportOf } from '#src/report/report.ts'
import { wordReport } from '#src/report/word/document.ts'
import { service } from './models.ts'

const ROUNDS = 4

/** The drawing that a model without one is given. */
function pictureOf(model: ProcessModel): Picture {
  const { shapes, lines } = layoutOf(model)
  const boxes = [...shapes.values()]
  const drawn = model.nodes.flatMap((node): PictureShape[] => {
    const box = shapes.get(node.id)
    const kind = node.kind.endsWith('Gateway') ? 'gateway' : node.kind.endsWith('Event') ? 'event' : 'step'
    return box ? [{ ...box, id: node.id, kind, name: node.name, node: node.kind }] : []
  })
  return {
    width: Math.max(...boxes.map(({ x, width }) => x + width)),
    height: Math.max(...boxes.map(({ y, height }) => y + height)),
    shapes: drawn,
    lines: [...lines].map(([id, points]) => ({ id, kind: 'flow', name: '', points })),
  }
}

const side = (name: string, steps: number) => {
  const model = service(steps)
  return { name, model, picture: pictureOf(model), findings: [] }
}

const { resolve } = createRequire(import.meta.url)
const bytes = async (path: string) => new Uint8Array(await readFile(resolve(path)))
const fonts = await Promise.all(FONTS.map(async (font) => ({ ...font, bytes: await bytes(fontFile(font)) })))
const program = await bytes('@resvg/resvg-wasm/index_bg.wasm')
const wasm = async () => program
const words = createWords('ru')
const labels = reportLabels(words)

const say = (what: string, least: number, first: number): void =>
  console.log(`${what.padEnd(66)} ${least.toFixed(0)} ms, first ${first.toFixed(0)} ms`)

/** The best of several rounds, in milliseconds, and the first, which pays for starting. */
async function timed<T>(what: string, work: () => T | Promise<T>): Promise<T> {
  const rounds: number[] = []
  let result: T | undefined
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    result = await work()
    rounds.push(performance.now() - begun)
  }
  say(what, Math.min(...rounds), rounds[0] ?? 0)
  return result as T
}

const project = {
  title: 'Bench',
  service: { referenceUnits: [], acts: [], volume: 1000 },
  assumptions: '',
  texts: {},
  illustrative: false,
}
const input = await reportInput(project, { asIs: side('As-is', 100), toBe: side('To-be', 60) }, { options: { derived: true } })
const report = await timed('report of a service of 100 steps, all chapters: what it says', () =>
  reportOf(input, CHAPTER_IDS, words),
)
const rasters = await timed('  its pictures', () => rastersOf(report, { wasm, fonts }))
await timed('  its Word file', () => wordReport(report, labels, rasters))
await timed('  all three', async () => {
  const said = reportOf(input, CHAPTER_IDS, words)
  return wordReport(said, labels, await rastersOf(said, { wasm, fonts }))
})
await timed('  its Word file with page numbers in the contents', () => wordReport(report, labels, rasters, { pageNumbers: true }))
await timed('  its web page', () => htmlReport(report, labels, fonts))
await timed('  its Excel workbook', () => excelReport(input, words))
