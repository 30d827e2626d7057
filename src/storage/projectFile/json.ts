export type JsonObject = Readonly<Record<string, unknown>>

export const isJsonObject = (value: unknown): value is JsonObject =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** JSON text with the keys of every object in alphabetical order, so that equal values give equal text. */
export const stableJson = (value: unknown, first: readonly string[] = []): string =>
  `${JSON.stringify(sorted(value, first), null, 2)}\n`

/** `first` are the keys that come before the others at the top. */
function sorted(value: unknown, first: readonly string[]): unknown {
  if (Array.isArray(value)) return value.map((one: unknown) => sorted(one, []))
  if (!isJsonObject(value)) return value
  const rank = (key: string) => (first.includes(key) ? first.indexOf(key) : first.length)
  const keys = Object.keys(value).sort((a, b) => rank(a) - rank(b) || (a < b ? -1 : 1))
  return Object.fromEntries(keys.map((key) => [key, sorted(value[key], [])]))
}
