import type { Project, Variant } from './project.ts'

/** Whether a variant came from another, directly or through variants between. */
export function isDerived({ variants }: Pick<Project, 'variants'>, variant: Variant, from: Variant): boolean {
  const seen = new Set<string>()
  for (let id = variant.parent; id !== undefined && !seen.has(id); id = variants.find((one) => one.id === id)?.parent) {
    if (id === from.id) return true
    seen.add(id)
  }
  return false
}
