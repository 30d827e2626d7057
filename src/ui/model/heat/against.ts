import type { Project, Variant } from '#src/domain/project.ts'
import { alternatives, baseline } from '#src/state/projectState.ts'
import { choiceOf } from '../../compare/useChoice.ts'

/** Two variants that are held against each other, and on which side the drawing on screen is. */
export interface Against {
  readonly asIs: Variant
  readonly toBe: Variant
  readonly side: 'asIs' | 'toBe'
}

/**
 * What a variant is held against: the as-is; the as-is itself the to-be that was compared last, else the first one. Null
 * where there is nothing to hold it against.
 */
export function againstOf(project: Project, variant: Variant, compared: string | undefined): Against | null {
  const base = baseline(project)
  if (!base) return null
  if (base.id !== variant.id) return { asIs: base, toBe: variant, side: 'toBe' }
  const choice = choiceOf(project, compared)
  const toBe = (choice?.from.id === base.id ? choice.to : null) ?? alternatives(project)[0]
  return toBe ? { asIs: base, toBe, side: 'asIs' } : null
}

export const otherOf = ({ asIs, toBe, side }: Against): Variant => (side === 'asIs' ? toBe : asIs)
