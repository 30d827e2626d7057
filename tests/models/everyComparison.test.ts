import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import type { Measured } from '#src/analysis/comparison/measured.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'

const MODELS = new URL('../../models/', import.meta.url)
const services = readdirSync(MODELS).filter((name) => existsSync(new URL(`${name}/to-be.bpmn`, MODELS)))

async function measured(path: string): Promise<Measured> {
  const { model } = await readModel(readFileSync(new URL(path, MODELS)))
  return { model, analysis: analyse(model) }
}

describe('comparing the variants of a reference service', { timeout: 60_000 }, () => {
  it.each(services)('%s divides every headline difference wholly over its changes', async (service) => {
    // given
    const [asIs, toBe] = [await measured(`${service}/as-is.bpmn`), await measured(`${service}/to-be.bpmn`)]
    // when
    const { attribution, indicators, changes, measures, pairing } = compare(asIs, toBe, { derived: true })
    // then
    expect(attribution.map(({ indicator }) => indicator)).toEqual([...ATTRIBUTED])
    for (const { indicator, parts, total } of attribution) {
      expect(total).toBe(indicators.find(({ id }) => id === indicator)!.difference)
      const sum = parts.reduce((all, { amount }) => all + amount, 0)
      expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total)))
    }
    expect(new Set(changes.map(({ key }) => key)).size).toBe(changes.length)
    expect(measures.flatMap((measure) => [...measure.changes]).sort((a, b) => a - b)).toEqual([...changes.keys()])
    expect(pairing.pairs.length).toBeGreaterThan(0)
  })

  it('proposes about as many measures for property registration as a person would name', async () => {
    // given
    const [asIs, toBe] = [await measured('property-registration/as-is.bpmn'), await measured('property-registration/to-be.bpmn')]
    // when
    const { changes, measures } = compare(asIs, toBe, { derived: true })
    // then
    expect(changes.length).toBeGreaterThan(40)
    expect(measures.length).toBeLessThan(12)
    const ofCertificates = measures.find(({ changes: [first] }) => changes[first!]?.asIs.includes('Task_Electricity'))!
    expect(ofCertificates).toMatchObject({ class: 'eliminate', heuristic: 'task-elimination' })
    expect(ofCertificates.changes).toHaveLength(7)
  })
})
