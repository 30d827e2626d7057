/** The parts of a valibot schema that the project file uses. */
interface Schema {
  readonly type: string
  readonly entries?: Readonly<Record<string, Schema>>
  readonly item?: Schema
  readonly items?: readonly Schema[]
  readonly value?: Schema
  readonly wrapped?: Schema
  readonly options?: readonly (string | number)[]
  readonly literal?: unknown
  readonly pipe?: readonly { readonly kind: string; readonly type: string; readonly requirement?: unknown }[]
}

/** The same schema as JSON Schema. Throws on anything it does not know, so nothing is compared halfway. */
export function jsonSchemaOf(schema: unknown): Record<string, unknown> {
  const { type, entries = {}, item, items, value, wrapped, options, literal, pipe = [] } = schema as Schema
  const base = ((): Record<string, unknown> => {
    switch (type) {
      case 'loose_object': {
        const required = Object.keys(entries).filter((key) => entries[key]?.type !== 'exact_optional')
        return {
          type: 'object',
          ...(required.length > 0 ? { required } : {}),
          properties: Object.fromEntries(Object.entries(entries).map(([key, one]) => [key, jsonSchemaOf(one)])),
        }
      }
      case 'exact_optional':
        return jsonSchemaOf(wrapped)
      case 'array':
        return { type: 'array', items: jsonSchemaOf(item) }
      case 'tuple':
        return { type: 'array', prefixItems: (items ?? []).map(jsonSchemaOf), minItems: items?.length }
      case 'record':
        return { type: 'object', additionalProperties: jsonSchemaOf(value) }
      case 'nullable':
        return { ...jsonSchemaOf(wrapped), type: [jsonSchemaOf(wrapped)['type'], 'null'] }
      case 'picklist':
        return { enum: [...(options ?? [])] }
      case 'literal':
        return { const: literal }
      case 'string':
      case 'number':
      case 'boolean':
        return { type }
      default:
        throw new Error(`no JSON Schema for ${type}`)
    }
  })()
  const actions = pipe
    .filter(({ kind }) => kind !== 'schema')
    .map(({ type: action, requirement }) => keyword(action, requirement))
  return Object.assign(base, ...actions) as Record<string, unknown>
}

function keyword(action: string, requirement: unknown): Record<string, unknown> {
  switch (action) {
    case 'min_value':
      return { minimum: requirement }
    case 'max_value':
      return { maximum: requirement }
    case 'integer':
      return { type: 'integer' }
    case 'min_length':
      return { minItems: requirement }
    case 'regex':
      return { pattern: (requirement as RegExp).source }
    // JSON has no other numbers.
    case 'finite':
      return {}
    default:
      throw new Error(`no JSON Schema for ${action}`)
  }
}
