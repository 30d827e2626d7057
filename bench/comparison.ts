import { analyse } from '#src/analysis/analyse.ts'
import { attribute } from '#src/analysis/comparison/attribution/attribute.ts'
import { certainty } from '#src/analysis/comparison/certainty/certainty.ts'
import { draftChanges } from '#src/analysis/comparison/changes.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import type { Measured } from '#src/analysis/comparison/measured.ts'
import { pairSteps } from '#src/analysis/comparison/pairing.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import { openVariant, serviceNames } from '#tests/models/library.ts'
import { redesigned, service } from './models.ts'
import { ms, say } from './say.ts'

const ROUNDS = 5
const DERIVED = { derived: true }

/** The best of several rounds, in milliseconds: what else runs on the machine only ever adds. */
function best(work: () => void): number {
  let least = Number.POSITIVE_INFINITY
  for (let round = 0; round < ROUNDS; round++) {
    const begun = performance.now()
    work()
    least = Math.min(least, performance.now() - begun)
  }
  return least
}

const draftsOf = (asIs: Measured, toBe: Measured) =>
  draftChanges(asIs.model, toBe.model, pairSteps(asIs.model, toBe.model, DERIVED), true)

/** Compares a service with itself redesigned, both measured before: a page has them ready. */
function comparison(what: string, model: ProcessModel, every: number, limit = ''): void {
  const measured = (one: ProcessModel): Measured => ({ model: one, analysis: analyse(one) })
  const [asIs, toBe] = [measured(redesigned(model, Number.POSITIVE_INFINITY)), measured(redesigned(model, every))]
  const drafts = draftsOf(asIs, toBe)
  const { attributionMethod } = compare(asIs, toBe, DERIVED)
  say(`${what}, ${drafts.length} changes (${attributionMethod})`, ms(best(() => void compare(asIs, toBe, DERIVED))) + limit)
  say('  attribution alone', ms(best(() => void attribute(asIs, toBe, drafts))))
  say('  how sure it is', ms(best(() => void certainty(asIs, toBe, DERIVED))))
}

comparison('comparing two variants of 30 steps', service(30), 6)
comparison('comparing two variants of 100 steps', service(100), 10, ', wanted below 100 ms')
const large = service(530)
comparison(`comparing two models of ${large.nodes.length} nodes`, large, 53, ', wanted below 2 s')

say('attribution in the reference services, wanted below 200 ms for 30 changes', '')
for (const name of serviceNames) {
  const [asIs, toBe] = [await openVariant(`${name}/as-is.bpmn`), await openVariant(`${name}/to-be.bpmn`)]
  const drafts = draftsOf(asIs, toBe)
  const { method } = attribute(asIs, toBe, drafts)
  say(`  ${name}, ${drafts.length} changes (${method})`, ms(best(() => void attribute(asIs, toBe, drafts))))
}
