import type { Performer, PerformerFacts } from '#src/domain/performer.ts'
import { performerFromModdle } from '../annotations/performer.ts'
import type { ModdleElement } from '../moddle.ts'
import { elementAt, elementsAt, idOf, nameOf } from '../moddle.ts'
import type { ReadingContext } from './context.ts'

/** A lane, pool or process with the elements around it: innermost first. */
export interface Holder {
  readonly element: ModdleElement
  readonly outer?: Holder
}

/** A lane with its place. */
export interface PlacedLane extends Holder {
  readonly parent?: ModdleElement
}

/** The lanes of a lane set and those inside them, in file order, each with the holder around it. */
export function lanesOf(laneSets: readonly ModdleElement[], outer: Holder, parent?: ModdleElement): PlacedLane[] {
  return laneSets.flatMap((laneSet) =>
    elementsAt(laneSet, 'lanes').flatMap((element) => {
      const lane: PlacedLane = { element, outer, ...(parent && { parent }) }
      const child = elementAt(element, 'childLaneSet')
      return [lane, ...(child ? lanesOf([child], lane, element) : [])]
    }),
  )
}

function depthOf(holder: Holder): number {
  let depth = 0
  for (let at: Holder | undefined = holder; at !== undefined; at = at.outer) depth += 1
  return depth
}

/** Which lane lists a node: the innermost of those that do, the first in the file among equals. */
export class LaneMembership {
  private readonly lanes = new Map<ModdleElement, PlacedLane>()
  private readonly context: ReadingContext

  constructor(context: ReadingContext) {
    this.context = context
  }

  add(lanes: readonly PlacedLane[]): void {
    for (const lane of lanes) {
      for (const node of elementsAt(lane.element, 'flowNodeRef')) {
        const known = this.lanes.get(node)
        if (known && depthOf(known) === depthOf(lane) && known.element !== lane.element) {
          this.context.report('warning', 'node-in-two-lanes', node, { lane: nameOf(known.element), other: nameOf(lane.element) })
        }
        if (!known || depthOf(lane) > depthOf(known)) this.lanes.set(node, lane)
      }
    }
  }

  /** The lane that lists the node, else `around`: what the process or the sub-process around it belongs to. */
  holderOf(node: ModdleElement, around: Holder): Holder {
    return this.lanes.get(node) ?? around
  }
}

/**
 * Resolves performers: each attribute from the innermost element that gives it; the organisation from the innermost that
 * gives one, else the innermost element's name.
 */
export class Performers {
  private readonly facts = new Map<ModdleElement, PerformerFacts>()
  private readonly resolved = new Map<ModdleElement, Performer>()
  private readonly context: ReadingContext

  constructor(context: ReadingContext) {
    this.context = context
  }

  /** The performer that a holder stands for; the same object each time. */
  of(holder: Holder): Performer {
    const known = this.resolved.get(holder.element)
    if (known) return known
    const chain: PerformerFacts[] = []
    for (let at: Holder | undefined = holder; at !== undefined; at = at.outer) chain.unshift(this.ownFacts(at.element))
    const { kind, organisation, ...rest }: PerformerFacts = Object.assign({}, ...chain)
    const name = nameOf(holder.element)
    const performer: Performer = {
      id: idOf(holder.element),
      name,
      ...this.context.labels(holder.element),
      kind: kind ?? 'back-office',
      kindGiven: kind !== undefined,
      organisation: organisation ?? name,
      ...rest,
    }
    this.resolved.set(holder.element, performer)
    return performer
  }

  /** What the element itself says. Asked once per element, so that each problem is reported once. */
  ownFacts(element: ModdleElement): PerformerFacts {
    const known = this.facts.get(element)
    if (known) return known
    const facts = this.context.annotation(element, 'bpr:performer', performerFromModdle) ?? {}
    this.facts.set(element, facts)
    return facts
  }

  /** Reports that a performer of steps has no kind. */
  reportMissingKind(holder: Holder): void {
    if (!this.of(holder).kindGiven) this.context.report('warning', 'performer-kind-missing', holder.element)
  }
}
