import { entries } from './entries.ts'
import * as v from 'valibot'
import { LANGUAGES } from '#src/domain/language.ts'
import { CLAUSE_FATES } from '#src/domain/law.ts'
import { ACT_KINDS } from '#src/domain/service.ts'

const text = v.exactOptional(v.string())
const date = v.exactOptional(v.pipe(v.string(), v.regex(/^\d{4}-\d{2}-\d{2}$/)))
const [en, ru, uz] = LANGUAGES

/** An act of the register: what a BPMN file carries, and what only the project knows. */
export const actSchema = v.looseObject({
  id: v.string(),
  title: text,
  number: text,
  date: text,
  body: text,
  url: text,
  kind: v.exactOptional(v.picklist(ACT_KINDS)),
  titles: v.exactOptional(v.looseObject({ [en]: text, [ru]: text, [uz]: text })),
  clauses: v.exactOptional(v.array(v.string())),
})

const draft = v.looseObject({
  currentWording: text,
  proposedWording: text,
  justification: text,
  responsible: text,
  inForce: date,
  risk: text,
  fate: v.exactOptional(v.picklist(CLAUSE_FATES)),
  source: text,
  act: text,
  clause: text,
})

/** Drafts by clause: `ClauseDrafts` of the domain. */
export const draftsSchema = entries(draft)
