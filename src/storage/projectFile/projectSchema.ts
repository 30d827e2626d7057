import { entries } from './entries.ts'
import * as v from 'valibot'
import { CHANGE_CLASSES } from '#src/domain/comparison.ts'
import { VARIANT_ROLES } from '#src/domain/project.ts'
import { TIME_UNITS } from '#src/domain/units.ts'
import { calendarSchema } from './calendarSchema.ts'
import { actSchema, draftsSchema } from './lawSchema.ts'

/** Counts up with every change of project.json that an older version of the app could not read; see `migrations/`. */
export const FORMAT_VERSION = 1

const amount = v.pipe(v.number(), v.finite(), v.minValue(0))

/** Ids name files inside the archive. */
const fileId = v.pipe(v.string(), v.regex(/^[A-Za-z0-9_][A-Za-z0-9_.-]{0,99}$/))

const referenceUnit = v.looseObject({ code: v.string(), from: v.string(), amount })

const service = v.looseObject({
  name: v.exactOptional(v.string()),
  agency: v.exactOptional(v.string()),
  volume: v.exactOptional(amount),
  currency: v.exactOptional(v.string()),
  hourlyValue: v.exactOptional(amount),
  visitCost: v.exactOptional(amount),
  visitHours: v.exactOptional(amount),
  hoursPerDay: v.exactOptional(amount),
  daysPerWeek: v.exactOptional(amount),
  overhead: v.exactOptional(amount),
  asOf: v.exactOptional(v.string()),
  deadline: v.exactOptional(amount),
  deadlineUnit: v.exactOptional(v.picklist(TIME_UNITS)),
  deadlineFrom: v.exactOptional(v.string()),
  deadlineTo: v.exactOptional(v.string()),
  country: v.exactOptional(v.string()),
  infoUrl: v.exactOptional(v.string()),
  referenceUnits: v.exactOptional(v.array(referenceUnit)),
  acts: v.exactOptional(v.array(actSchema)),
  calendars: v.exactOptional(calendarSchema),
})

const measure = v.looseObject({
  id: v.string(),
  name: v.exactOptional(v.string()),
  changes: v.array(v.string()),
  class: v.exactOptional(v.picklist(CHANGE_CLASSES)),
  heuristic: v.exactOptional(v.string()),
})

const variant = v.looseObject({
  id: fileId,
  name: v.string(),
  role: v.picklist(VARIANT_ROLES),
  parent: v.exactOptional(v.string()),
  pairing: v.exactOptional(entries(v.nullable(v.string()))),
  merged: v.exactOptional(entries(v.string())),
  measures: v.exactOptional(v.array(measure)),
  law: v.exactOptional(draftsSchema),
})

/** What project.json holds; `models/schema/project.schema.json` says the same for other tools. */
export const projectFileSchema = v.looseObject({
  formatVersion: v.literal(FORMAT_VERSION),
  id: v.exactOptional(fileId),
  title: v.string(),
  service: v.exactOptional(service),
  variants: v.pipe(v.array(variant), v.minLength(1)),
  assumptions: v.exactOptional(v.string()),
  texts: v.exactOptional(entries(v.string())),
  illustrative: v.exactOptional(v.boolean()),
  law: v.exactOptional(draftsSchema),
})

export type ProjectFile = v.InferOutput<typeof projectFileSchema>

/** The properties of an object that its schema does not name. */
export function unknownOf(
  schema: { readonly entries: Readonly<Record<string, unknown>> },
  value: Readonly<Record<string, unknown>>,
): Record<string, unknown> {
  return Object.fromEntries(Object.entries(value).filter(([key]) => !(key in schema.entries)))
}

export const variantSchema = variant
