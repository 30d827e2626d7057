/** The fact with one property changed; an undefined value takes it away, since absent means unknown. */
export function withValue<T extends object, K extends keyof T>(fact: T, key: K, value: T[K] | undefined): T {
  const { [key]: _, ...others } = fact
  return (value === undefined ? others : { ...others, [key]: value }) as T
}
