import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { stepsOf } from '#src/domain/process.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { build } from '#tests/support/models.ts'
import { comparedModels, days, submitted } from './compared.ts'

/** What random draws make of a step: each number chooses something. */
const looks = fc.array(fc.nat(999), { minLength: 24, maxLength: 24 })

const CHANNELS = ['in-person', 'online', 'internal', 'automatic', undefined] as const
const DOCUMENTS = ['Passport', 'Photo', 'Form', 'Extract'] as const

/** The model with facts on its steps as the numbers say; the performers are an applicant and two agencies. */
function dressed(model: ProcessModel, numbers: readonly number[]): ProcessModel {
  const steps = new Set(stepsOf(model).map(({ id }) => id))
  const performers = (['applicant', 'front-office', 'back-office'] as const).map((kind, i) => ({
    id: `lane ${kind}`,
    name: kind,
    kind,
    kindGiven: true,
    organisation: kind,
    hourlyCost: i * 5,
  }))
  const nodes = model.nodes.map((node, i): FlowNode => {
    if (!steps.has(node.id)) return node
    const number = numbers[i % numbers.length]! + 31 * i
    const channel = CHANNELS[number % 5]
    return {
      ...node,
      performer: performers[number % 3]!.id,
      facts: {
        ...(node.facts ?? NO_FACTS),
        ...(channel && { channel }),
        place: `Place ${number % 2}`,
        wait: days(number % 4),
        costs: number % 3 === 0 ? [{ kind: 'fee', amount: number % 7 }] : [],
        documents: DOCUMENTS.filter((_, bit) => (number >> bit) % 3 === 0).map(submitted),
      },
    }
  })
  return { ...model, performers, nodes, service: { ...model.service, volume: 10, hourlyValue: 3, visitCost: 2, visitHours: 1 } }
}

/** Models of which few cases tell everything: the laws hold for all, and random ones can be as large as they like. */
const models = fc
  .record({ block: blocks(), numbers: looks })
  .map(({ block, numbers }) =>
    dressed(
      build((b) => drawBlock(b, block)),
      numbers,
    ),
  )
  .filter((model) => analyse(model, { budget: 40, samples: 1 }).method.kind === 'exact')

/** The same model with other ids everywhere. */
function renamed(model: ProcessModel): ProcessModel {
  return JSON.parse(JSON.stringify(model), (key, value: unknown) =>
    typeof value === 'string' &&
    ['id', 'source', 'target', 'performer', 'parent', 'process', 'attachedTo', 'defaultFlow', 'pool'].includes(key)
      ? `new ${value}`
      : value,
  ) as ProcessModel
}

function expectWhole({ attribution, indicators, changes }: Comparison): void {
  for (const { indicator, parts, total } of attribution) {
    expect(total).toBe(indicators.find(({ id }) => id === indicator)!.difference)
    const sum = parts.reduce((all, { amount }) => all + amount, 0)
    expect(Math.abs(sum - total)).toBeLessThanOrEqual(1e-9 * Math.max(1, Math.abs(total)))
    for (const { change } of parts) expect(changes[change]).toBeDefined()
  }
}

/** Eight random pairs are compared in each test; machines that do much else take their time. */
const TIME = { timeout: 60_000 }

describe('comparing', TIME, () => {
  it('finds nothing between a model and itself', () => {
    fc.assert(
      fc.property(models, (model) => {
        const { changes, measures, attribution, indicators } = comparedModels(model, model)
        expect(changes).toEqual([])
        expect(measures).toEqual([])
        expect(attribution.every(({ parts, total }) => parts.length === 0 && total === 0)).toBe(true)
        expect(indicators.every(({ difference }) => difference === 0 || difference === null)).toBe(true)
      }),
      { numRuns: 8 },
    )
  })

  it('pairs a copy with other ids wholly', () => {
    fc.assert(
      fc.property(models, (model) => {
        const copy = renamed(model)
        const { changes, pairing } = comparedModels(model, copy, { derived: false })
        expect(changes).toEqual([])
        expect(pairing.pairs.map(({ asIs }) => asIs).sort()).toEqual(
          stepsOf(model)
            .map(({ id }) => id)
            .sort(),
        )
        for (const { asIs, toBe } of pairing.pairs) expect(toBe).toBe(`new ${asIs}`)
      }),
      { numRuns: 8 },
    )
  })

  it('negates what it finds when as-is and to-be change places', () => {
    fc.assert(
      fc.property(models, looks, (asIs, numbers) => {
        const toBe = dressed(asIs, numbers)
        const there = comparedModels(asIs, toBe)
        const back = comparedModels(toBe, asIs)
        for (const [i, { difference }] of there.indicators.entries()) {
          const other = back.indicators[i]!.difference
          if (difference === null || other === null) expect(other).toBe(difference)
          else expect(other).toBeCloseTo(-difference, 9)
        }
        expect(back.changes.length === 0).toBe(there.changes.length === 0)
      }),
      { numRuns: 8 },
    )
  })

  it('divides every difference wholly, whatever the two models are', () => {
    fc.assert(
      fc.property(models, models, fc.boolean(), (asIs, toBe, derived) => {
        expectWhole(comparedModels(asIs, toBe, { derived }))
      }),
      { numRuns: 8 },
    )
  })

  it('divides what changes of the same steps make wholly, and among themselves only', () => {
    fc.assert(
      fc.property(models, looks, (asIs, numbers) => {
        const comparison = comparedModels(asIs, dressed(asIs, numbers))
        expectWhole(comparison)
        expect(comparison.changes.map(({ kind }) => kind)).not.toContain('flow')
      }),
      { numRuns: 8 },
    )
  })

  it('puts every change into one measure, and sums their effects', () => {
    fc.assert(
      fc.property(models, models, (asIs, toBe) => {
        const { changes, measures } = comparedModels(asIs, toBe, { derived: false })
        expect(measures.flatMap((measure) => [...measure.changes]).sort((a, b) => a - b)).toEqual([...changes.keys()])
        expect(new Set(measures.map(({ id }) => id)).size).toBe(measures.length)
        for (const { changes: own, effect } of measures) {
          const steps = own.reduce((sum, i) => sum + (changes[i]!.effect.steps ?? 0), 0)
          expect(effect.steps ?? 0).toBeCloseTo(steps, 9)
        }
      }),
      { numRuns: 8 },
    )
  })
})
