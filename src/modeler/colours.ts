import type { Changes } from './changePaint.ts'
import { changePaints } from './changePaint.ts'
import type { Heat } from './heat.ts'
import { heatPaints } from './heat.ts'
import type { Paint } from './paint.ts'

/** What the steps are coloured by: how much they add to something, or how they differ from another variant. */
export type Colours = Heat | Changes

export const heatOf = (colours: Colours | null): Heat | null => (colours?.kind === 'heat' ? colours : null)

export const changesOf = (colours: Colours | null): Changes | null => (colours?.kind === 'changes' ? colours : null)

/** How each coloured element is drawn; without colours as usual. */
export function paintsOf(colours: Colours | null): ReadonlyMap<string, Paint> {
  if (colours === null) return new Map()
  return colours.kind === 'heat' ? heatPaints(colours) : changePaints(colours.steps)
}
