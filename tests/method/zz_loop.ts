import { analyse } from '../../src/analysis/analyse.ts'
import { build } from '../support/models.ts'
for (const p of [0.995, 0.999]) {
  const t = Date.now()
  const r = analyse(build((b) => {
      b.start('s'); b.xor('m'); b.task('A', { work: { likely: 1, unit: 'hour' } }); b.xor('x'); b.end('e')
      b.chain('s', 'm', 'A', 'x'); b.flow('x', 'm', { p }); b.flow('x', 'e', { p: 1 - p })
  }))
  console.log(p, Date.now() - t, JSON.stringify(r.method), JSON.stringify(r.indicators.elapsedWorkingDays), JSON.stringify(r.indicators.steps))
}
