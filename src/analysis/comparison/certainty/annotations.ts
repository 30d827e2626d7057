import type { Influence } from '#src/domain/comparison.ts'
import type { FlowNode, ProcessModel } from '#src/domain/process.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import type { Time } from '#src/domain/units.ts'

/** Where in its span a time is taken: at its ends, or at its mean. */
export type Point = 'min' | 'mean' | 'max'

/** One written time with a span, or the same one in both models. */
export interface Annotation {
  readonly variant: Influence['variant']
  readonly field: 'work' | 'wait'
  /** The element in each model that it stands on. */
  readonly asIs?: FlowNode
  readonly toBe?: FlowNode
}

const FIELDS = ['work', 'wait'] as const

const hasSpan = (time: Time | undefined): boolean => time?.min !== undefined && time.max !== undefined && time.min !== time.max

/**
 * The times of both models that have a span, in file order, the to-be first. Elements that became one another and say the
 * same are one annotation: what is not known of both is not known once.
 */
export function annotationsOf(asIs: ProcessModel, toBe: ProcessModel, origin: ReadonlyMap<string, string>): Annotation[] {
  const old = new Map(asIs.nodes.map((node) => [node.id, node]))
  const shared = new Set<string>()
  const keyOf = (node: FlowNode, field: string) => `${field} ${node.id}`
  const partnerOf = (node: FlowNode) => {
    const partner = old.get(origin.get(node.id) ?? (isStepLike(node) ? '' : node.id))
    return partner?.kind === node.kind ? partner : undefined
  }
  const ofToBe = toBe.nodes.flatMap((node) =>
    FIELDS.filter((field) => hasSpan(node.facts?.[field])).map((field): Annotation => {
      const partner = partnerOf(node)
      if (partner === undefined || !isSame(partner.facts?.[field], node.facts?.[field]))
        return { variant: 'to-be', field, toBe: node }
      shared.add(keyOf(partner, field))
      return { variant: 'both', field, asIs: partner, toBe: node }
    }),
  )
  const ofAsIs = asIs.nodes.flatMap((node) =>
    FIELDS.filter((field) => hasSpan(node.facts?.[field]) && !shared.has(keyOf(node, field))).map((field): Annotation => ({
      variant: 'as-is',
      field,
      asIs: node,
    })),
  )
  return [...ofToBe, ...ofAsIs]
}

/** The model with the times that `move` names taken at a point of their span, the others at their means. */
export function atPoint(
  model: ProcessModel,
  point: Point,
  move: (node: FlowNode, field: 'work' | 'wait') => boolean,
): ProcessModel {
  if (point === 'mean') return model
  return {
    ...model,
    nodes: model.nodes.map((node) => {
      const moved = FIELDS.filter((field) => hasSpan(node.facts?.[field]) && move(node, field))
      if (moved.length === 0) return node
      const facts = { ...(node.facts ?? NO_FACTS) }
      for (const field of moved) {
        const { min: _, max: __, ...time } = facts[field]!
        facts[field] = { ...time, likely: node.facts![field]![point]! }
      }
      return { ...node, facts }
    }),
  }
}

const isStepLike = ({ kind }: FlowNode): boolean => kind === 'task' || kind === 'callActivity' || kind === 'subProcess'

const isSame = (a: Time | undefined, b: Time | undefined): boolean =>
  a?.unit === b?.unit && a?.min === b?.min && a?.likely === b?.likely && a?.max === b?.max
