import { existsSync } from 'node:fs'
import { readFile, readdir } from 'node:fs/promises'
import { readModel } from '#src/bpmn/readModel.ts'
import type * as ImportPage from './importPage.ts'
import { bundleOf, inChromium } from './browser.ts'

const CORPUS = '../shared/corpus'
const ROUNDS = 15
/** A smaller drawing is open before a clock can tell. */
const LEAST_BYTES = 20_000

declare const bench: typeof ImportPage

if (!existsSync(CORPUS)) console.log('no corpus of real files beside this clone: importing is not measured')
else {
  const script = await bundleOf('bench/importPage.ts')
  await inChromium(async (page) => {
    await page.setContent('<!doctype html><body></body>')
    await page.addScriptTag({ content: script })
    const sums = { bare: 0, editor: 0 }
    let count = 0
    for (const name of (await readdir(CORPUS)).filter((file) => file.endsWith('.bpmn')).sort()) {
      const xml = await readFile(`${CORPUS}/${name}`, 'utf8')
      if (xml.length < LEAST_BYTES) continue
      const times = await page
        .evaluate(([text, rounds]) => bench.importTimes(text, rounds), [xml, ROUNDS] as const)
        .catch((error: unknown) => console.log(`${name}: ${String(error).split('\n')[0]}`))
      if (!times) continue
      const { diagrams } = await readModel(xml)
      // Of several drawings the library opens the first: what takes longer here is more work.
      if (times.bareShapes === 0 || diagrams.length > 1) {
        const what = times.bareShapes === 0 ? 'drawn by us only' : `${diagrams.length} drawings, all drawn by us only`
        console.log(`  ${name.slice(0, 50).padEnd(50)} ${what}: ${times.editor.toFixed(0)} ms`)
        continue
      }
      count += 1
      sums.bare += times.bare
      sums.editor += times.editor
      const ratio = (times.editor / times.bare).toFixed(2)
      console.log(
        `  ${name.slice(0, 50).padEnd(50)} ${times.bare.toFixed(0)} ms bare, ${times.editor.toFixed(0)} ms here: ${ratio}`,
      )
    }
    const all = `opening ${count} real drawings, against the bare drawing library`
    console.log(
      `${all.padEnd(66)} ${(sums.editor / sums.bare).toFixed(2)} times (${sums.bare.toFixed(0)} to ${sums.editor.toFixed(0)} ms)`,
    )
  })
}
