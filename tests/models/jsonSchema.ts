/** The part of JSON Schema that the schemas of the models use. */
export interface Schema {
  readonly $ref?: string
  readonly type?: 'object' | 'array' | 'string' | 'number' | 'boolean'
  readonly required?: readonly string[]
  readonly properties?: Readonly<Record<string, Schema>>
  readonly additionalProperties?: boolean | Schema
  readonly items?: Schema
  readonly enum?: readonly unknown[]
  readonly pattern?: string
  readonly minLength?: number
  readonly minItems?: number
  readonly minimum?: number
  readonly $defs?: Readonly<Record<string, Schema>>
}

const isObject = (value: unknown): value is Readonly<Record<string, unknown>> =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

const typeOf = (value: unknown): string => (Array.isArray(value) ? 'array' : value === null ? 'null' : typeof value)

/** Where a value does not have the form of a schema: one line for each place, none when it has. */
export function mismatches(value: unknown, root: Schema): string[] {
  const wrong: string[] = []

  const visitObject = (here: Readonly<Record<string, unknown>>, schema: Schema, path: string): void => {
    for (const name of schema.required ?? []) if (!(name in here)) wrong.push(`${path}: "${name}" is missing`)
    for (const [name, child] of Object.entries(here)) {
      const known = schema.properties?.[name]
      const others = schema.additionalProperties
      if (known) visit(child, known, `${path}/${name}`)
      else if (typeof others === 'object') visit(child, others, `${path}/${name}`)
      else if (others === false) wrong.push(`${path}: "${name}" is unknown`)
    }
  }

  const visit = (here: unknown, given: Schema, path: string): void => {
    const schema = given.$ref === undefined ? given : root.$defs?.[given.$ref.replace('#/$defs/', '')]
    if (!schema) {
      wrong.push(`${path}: the schema has no ${given.$ref}`)
      return
    }
    if (schema.type !== undefined && typeOf(here) !== schema.type)
      wrong.push(`${path}: ${typeOf(here)} instead of ${schema.type}`)
    if (schema.enum && !schema.enum.includes(here)) wrong.push(`${path}: not one of ${schema.enum.join(', ')}`)
    if (typeof here === 'string' && here.length < (schema.minLength ?? 0)) wrong.push(`${path}: empty`)
    if (typeof here === 'string' && schema.pattern !== undefined && !new RegExp(schema.pattern).test(here))
      wrong.push(`${path}: does not match ${schema.pattern}`)
    if (typeof here === 'number' && here < (schema.minimum ?? -Infinity)) wrong.push(`${path}: below ${schema.minimum}`)
    if (Array.isArray(here)) {
      if (here.length < (schema.minItems ?? 0)) wrong.push(`${path}: too few`)
      const { items } = schema
      if (items) here.forEach((item, i) => visit(item, items, `${path}/${i}`))
    }
    if (isObject(here)) visitObject(here, schema, path)
  }

  visit(value, root, '')
  return wrong
}
