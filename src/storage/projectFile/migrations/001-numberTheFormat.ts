import type { JsonObject } from '../json.ts'
import { isJsonObject } from '../json.ts'

/**
 * A project.json without a number was written by hand or by a script: title and variants are there, what can be told
 * from their order may be missing. The first variant is the as-is, the others were derived from it.
 */
export function up(file: JsonObject): JsonObject {
  const variants = Array.isArray(file['variants']) ? file['variants'] : []
  const first: unknown = isJsonObject(variants[0]) ? variants[0]['id'] : undefined
  return {
    ...file,
    variants: variants.map((variant: unknown, index) => {
      if (!isJsonObject(variant)) return variant
      const derived = index === 0 || first === undefined ? {} : { parent: first }
      return { name: variant['id'], role: index === 0 ? 'as-is' : 'to-be', ...derived, ...variant }
    }),
  }
}
