import { flowOrder } from '#src/domain/flowOrder.ts'
import type { WalkPlace } from '#src/domain/walk.ts'
import type { CaseFacts } from '../counting/caseFacts.ts'
import { channelOf, organisationOf } from '../counting/contact.ts'

/** What a walk tells about the steps of a model, and about the other elements that it meets. */
export function placesOf({ model, performer, isStep }: CaseFacts, met: ReadonlySet<string>): WalkPlace[] {
  const numbers = new Map(flowOrder(model).map((id, i) => [id, i + 1]))
  return model.nodes.flatMap((node, i) => {
    if (isStep[i] === 0 && !met.has(node.id)) return []
    const by = performer[i]
    const number = numbers.get(node.id)
    const channel = channelOf(node)
    const place = node.facts?.place?.trim()
    const waitKind = node.facts?.wait?.kind
    return {
      id: node.id,
      name: node.name.trim(),
      kind: node.kind,
      performer: by?.name ?? '',
      performerKind: by?.kind ?? 'back-office',
      organisation: organisationOf(node, by) ?? '',
      pains: node.facts?.painPoints ?? [],
      ...(number !== undefined && { number }),
      ...(channel !== undefined && { channel }),
      ...(place && { place }),
      ...(waitKind !== undefined && { waitKind }),
    }
  })
}
