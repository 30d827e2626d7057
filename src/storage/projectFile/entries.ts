import * as v from 'valibot'

/** Keys that valibot's record leaves out. */
const LEFT_OUT = ['prototype', 'constructor'] as const

/** A record whose keys users choose: a text may be called `prototype`, and nothing of a project is lost. */
export function entries<T>(value: v.GenericSchema<T>): v.RecordSchema<v.StringSchema<undefined>, v.GenericSchema<T>, undefined> {
  const record = v.record(v.string(), value)
  return {
    ...record,
    '~run'(dataset, config) {
      const given: unknown = dataset.value
      const result = record['~run'](dataset, config)
      if (!result.typed || typeof given !== 'object' || given === null) return result
      const kept: Record<string, T> = { ...result.value }
      for (const key of LEFT_OUT) {
        const one = Object.getOwnPropertyDescriptor(given, key)
        const read = one && v.safeParse(value, one.value)
        if (read?.success) kept[key] = read.output
      }
      return { ...result, value: kept }
    },
  }
}
