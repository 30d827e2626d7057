import type { Band, Certainty, Influence } from '#src/domain/comparison.ts'
import { ATTRIBUTED } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { CompareOptions } from '#src/domain/ports.ts'
import type { CaseFacts } from '../../counting/caseFacts.ts'
import { caseFactsOf } from '../../counting/caseFacts.ts'
import { Frame } from '../attribution/means.ts'
import type { Means } from '../attribution/sums.ts'
import { TRACKED } from '../attribution/sums.ts'
import type { Measured } from '../measured.ts'
import { pairSteps } from '../pairing.ts'
import type { Annotation, Point } from './annotations.ts'
import { annotationsOf, atPoint } from './annotations.ts'
import { evidenceOf, weakestOf } from './evidence.ts'

/** Runs of a measuring when nobody says otherwise, as in the analysis; and executions in all measurings of the annotations. */
const FULL_RUNS = 20_000
const AFFORDABLE = 2_000_000

/** So many annotations are told of each indicator. */
const MOST_TOLD = 20

/** Smaller differences, measured by the size of the figures, are rounding. */
const ROUNDING = 1e-9

const PATH_DEPENDENT: ReadonlySet<IndicatorId> = new Set(['elapsedDays', 'visits', 'documents'])
const PLACES = ATTRIBUTED.map((id) => TRACKED.indexOf(id))
const NOTHING_EMPTY: ReadonlySet<string> = new Set()

/**
 * How sure the difference between two models is (method, section 3): the band when every time with a span is at its min and
 * at its max, in both models at once; per headline indicator the times that move the difference most, each from its min to
 * its max with the rest at their means; and what evidence the steps rest on. Slower than comparing: each time is measured twice.
 */
export function certainty(asIs: Measured, toBe: Measured, options: CompareOptions = {}): Certainty {
  const { origin } = pairSteps(asIs.model, toBe.model, options)
  const annotations = annotationsOf(asIs.model, toBe.model, origin)
  const sides = { asIs: new Side(asIs), toBe: new Side(toBe) }
  const found = difference(sides.asIs.found, sides.toBe.found)
  const extreme = (point: Point) => difference(sides.asIs.at(point), sides.toBe.at(point))
  const [low, high] = annotations.length === 0 ? [found, found] : [extreme('min'), extreme('max')]
  const bands = ATTRIBUTED.flatMap((indicator, i): Band[] => {
    const [mean, atMin, atMax] = [found[i]!, low[i]!, high[i]!]
    return [mean, atMin, atMax].some(Number.isNaN) ? [] : [{ indicator, low: atMin, mean, high: atMax }]
  })
  for (const side of [sides.asIs, sides.toBe]) side.limit(annotations.length)
  const moved = annotations.map((annotation) => ({ annotation, ends: endsOf(annotation, sides) }))
  const tornado = ATTRIBUTED.flatMap((indicator, i) => {
    if (Number.isNaN(found[i]!)) return []
    const influences = moved
      .map(({ annotation, ends }) => influenceOf(annotation, found[i]! + ends.min[i]!, found[i]! + ends.max[i]!))
      .filter(({ atMin, atMax }) => Math.abs(atMax - atMin) > ROUNDING * Math.max(1, Math.abs(found[i]!)))
      .sort((a, b) => Math.abs(b.atMax - b.atMin) - Math.abs(a.atMax - a.atMin))
    return [{ indicator, influences: influences.slice(0, MOST_TOLD) }]
  })
  return { bands, tornado, evidence: evidenceOf([asIs.model, toBe.model]) }
}

/** One model, measured with its times at different points. */
class Side {
  /** What the analysis found. */
  readonly found: number[]
  readonly #side: Measured
  readonly #facts: CaseFacts
  readonly #frame = new Frame()
  #runs = FULL_RUNS
  #mean: number[] | undefined

  constructor(side: Measured) {
    this.#side = side
    this.#facts = caseFactsOf(side.model)
    this.found = ATTRIBUTED.map((id) => side.analysis.indicators[id].mean ?? Number.NaN)
  }

  /** From here on so many annotations are to be measured, each at both ends. */
  limit(annotations: number): void {
    const { steps, method } = this.#side.analysis
    const perRun = Math.max(
      1,
      steps.reduce((sum, { executions }) => sum + executions, 0),
    )
    const runs = Math.floor(AFFORDABLE / (2 * (annotations + 1) * perRun))
    this.#runs = method.runs <= runs ? FULL_RUNS : Math.max(1, runs)
  }

  /** The headline indicators with every time at a point of its span. */
  at(point: Point): number[] {
    return this.#measure(point)
  }

  /** How far one time at a point of its span moves the headline indicators. */
  shift(point: Point, element: string, field: 'work' | 'wait'): number[] {
    this.#mean ??= this.#measure('mean')
    const moved = this.#measure(point, (node, of) => node.id === element && of === field)
    return moved.map((value, i) => value - this.#mean![i]!)
  }

  #measure(point: Point, move: Parameters<typeof atPoint>[2] = () => true): number[] {
    const { model, analysis } = this.#side
    const hybrid = { model: atPoint(model, point, move), empty: NOTHING_EMPTY, facts: this.#facts }
    const means: Means = this.#frame.measure(hybrid, { runs: this.#runs, seed: analysis.method.seed }, PATH_DEPENDENT)
    return PLACES.map((place) => means[place]!)
  }
}

/** How far the difference moves when one annotation is at its min and at its max. */
function endsOf({ field, asIs, toBe }: Annotation, sides: { readonly asIs: Side; readonly toBe: Side }) {
  const nothing = ATTRIBUTED.map(() => 0)
  const at = (point: Point) =>
    difference(asIs ? sides.asIs.shift(point, asIs.id, field) : nothing, toBe ? sides.toBe.shift(point, toBe.id, field) : nothing)
  return { min: at('min'), max: at('max') }
}

function influenceOf({ variant, field, asIs, toBe }: Annotation, atMin: number, atMax: number): Influence {
  const node = (toBe ?? asIs)!
  const evidence = weakestOf(node)
  return { variant, element: node.id, name: node.name, field, ...(evidence && { evidence }), atMin, atMax }
}

const difference = (before: readonly number[], after: readonly number[]): number[] => after.map((value, i) => value - before[i]!)
