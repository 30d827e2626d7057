import type { Cost, DocumentUse, Evidence, LegalBasis, PainPoint } from '#src/domain/step.ts'
import {
  BINDINGS,
  COST_KINDS,
  DOCUMENT_FORMS,
  DOCUMENT_ROLES,
  EVIDENCE_SOURCES,
  LEGAL_EFFECTS,
  PAYERS,
} from '#src/domain/step.ts'
import type { Language } from '#src/domain/language.ts'
import { parseDate } from '../format/date.ts'
import { currencyNamed } from '../format/money.ts'
import type { Cell, CellContext } from './cell.ts'
import { CellError, reading } from './cell.ts'
import type { Item } from './lists.ts'
import { keyAndValue, quoted, readList, writeList } from './lists.ts'
import { readNumber, writeNumber } from './numbers.ts'
import { vocabulary } from './vocabulary.ts'

/** Names of attributes in square brackets. */
const KEYS = vocabulary(
  ['holder', 'register', 'copies', 'certified', 'clause', 'date', 'sample', 'source', 'text'] as const,
  'cells.key',
)
type Key = NonNullable<ReturnType<typeof KEYS.find>>

const ROLE = vocabulary(DOCUMENT_ROLES, 'model.role')
const FORM = vocabulary(DOCUMENT_FORMS, 'model.form')
const COST_KIND = vocabulary(COST_KINDS, 'model.cost')
const PAYER = vocabulary(PAYERS, 'model.payer')
const EFFECT = vocabulary(LEGAL_EFFECTS, 'model.effect')
const BINDING = vocabulary(BINDINGS, 'model.binding')
const SOURCE = vocabulary(EVIDENCE_SOURCES, 'model.source')

/** `"34 000 UZS [fee, the applicant]; 1,25 BRV [duty]"`. */
export const costs: Cell<'costs'> = {
  write: (list, context) => writeList(list.map((cost) => costItem(cost, context))),
  read: reading((written, context) => readList(written).map((item) => readCost(item, context))),
}

/** `"Passport [shown, original, holder: Ministry]; Receipt"`. */
export const documents: Cell<'documents'> = {
  write: (list, context) => writeList(list.map((document) => documentItem(document, context))),
  read: reading((written, context) => readList(written).map((item) => readDocument(item, context))),
}

/** `"vmq-1060 [clause: 12, a deadline, law]"`; quoted words of the act follow as `text` in quotes after a colon. */
export const legalBases: Cell<'legalBases'> = {
  write: (list, context) => writeList(list.map((basis) => basisItem(basis, context))),
  read: reading((written) => readList(written).map(readBasis)),
}

/** `"Order No. 12 [regulation]; Asked at three offices [interview, date: 2016-03-01, sample: 24]"`. */
export const evidence: Cell<'evidence'> = {
  write: (list, context) => writeList(list.map((one) => evidenceItem(one, context))),
  read: reading((written, context) => readList(written).map((item) => readEvidence(item, context))),
}

/** `"Three hours in line [4, source: survey]"`. */
export const painPoints: Cell<'painPoints'> = {
  write: (list, { language }) =>
    writeList(
      list.map(({ text = '', severity, source }) => ({
        text,
        attributes: [...(severity === undefined ? [] : [writeNumber(severity, language)]), ...keyed('source', source, language)],
      })),
    ),
  read: reading((written, context) => readList(written).map((item) => readPain(item, context))),
}

const FREE = /^(?:free(?: of charge)?|бесплатно|безвозмездно|bepul|tekin)$/iu

/** `BHMning 10 foizi`, `BHMning 2 baravari`. */
const PERCENT_OF = /^(\p{L}+)(?:ning|нинг)\s+([\d.,]+)\s*(?:%i?|foizi?|фоизи?)(?:\s+miqdorida)?$/iu
const TIMES = /^(\p{L}+)(?:ning|нинг)\s+([\d.,]+)\s*(?:baravari|barobari|баравари|баробари)(?:\s+miqdorida)?$/iu

const keyed = (key: Key, value: string | undefined, language: Language): string[] =>
  value === undefined ? [] : [`${KEYS.write(key, language)}: ${quoted(value)}`]

function costItem({ kind, payer, amount, currency }: Cost, { language, currency: own }: CellContext): Item {
  const number = amount === undefined ? '' : writeNumber(amount, language)
  const unit = currency ?? own ?? ''
  return {
    text: `${number} ${unit}`.trim(),
    attributes: [
      ...(kind === undefined ? [] : [quoted(COST_KIND.write(kind, language))]),
      ...(payer === undefined ? [] : [quoted(PAYER.write(payer, language))]),
    ],
  }
}

function readCost({ text: written, attributes }: Item, { language, currency: own }: CellContext): Cost {
  const text = written.replace(PERCENT_OF, '$2 % $1').replace(TIMES, '$2 $1')
  const match = /^([\d\s.,\u00a0\u2009\u202f'\u2212-]*)(.*)$/u.exec(text)
  const [, number = '', unit = ''] = match ?? []
  const { currency, parts } = currencyOf(unit.trim())
  if (/\d/.test(currency)) throw new CellError('number', text)
  let kind: Cost['kind']
  let payer: Cost['payer']
  for (const attribute of attributes) {
    const asKind = COST_KIND.find(attribute)
    if (asKind) kind = asKind
    else payer = PAYER.read(attribute)
  }
  return {
    ...(kind && { kind }),
    ...(payer && { payer }),
    ...(number.trim() !== '' && { amount: readNumber(number, language) / parts }),
    ...(FREE.test(text) && { amount: 0 }),
    ...(currency !== '' && currency !== own && !FREE.test(text) && { currency }),
  }
}

/** `25 % БРВ` is a quarter of the unit; `сум` and `BHM` are the words for UZS and BRV. */
function currencyOf(unit: string): { readonly currency: string; readonly parts: number } {
  const percent = /^(?:%|процент\p{L}*|foiz\p{L}*)\s*(?:от|of)?\s*(\S.*)$/iu.exec(unit)
  const name = percent?.[1] ?? unit
  return { currency: currencyNamed(name) ?? name, parts: percent ? 100 : 1 }
}

function documentItem(use: DocumentUse, { language }: CellContext): Item {
  const { name, role, form, copies, certifiedCopies, holder, register } = use
  const count = (key: Key, value: number | undefined) =>
    keyed(key, value === undefined ? undefined : writeNumber(value, language), language)
  return {
    text: name,
    attributes: [
      ...(role === undefined ? [] : [quoted(ROLE.write(role, language))]),
      ...(form === undefined ? [] : [quoted(FORM.write(form, language))]),
      ...count('copies', copies),
      ...count('certified', certifiedCopies),
      ...keyed('holder', holder, language),
      ...keyed('register', register, language),
    ],
  }
}

function readDocument({ text: name, attributes }: Item, { language }: CellContext): DocumentUse {
  const parts = attributes.map((attribute): Partial<DocumentUse> => {
    const pair = readKey(attribute, ['copies', 'certified', 'holder', 'register'])
    if (pair?.key === 'copies') return { copies: readNumber(pair.value, language) }
    if (pair?.key === 'certified') return { certifiedCopies: readNumber(pair.value, language) }
    if (pair) return { [pair.key]: pair.value }
    const role = ROLE.find(attribute)
    return role ? { role } : { form: FORM.read(attribute) }
  })
  return Object.assign({ name }, ...parts) as DocumentUse
}

function basisItem({ act = '', clause, effect, binding, text }: LegalBasis, { language }: CellContext): Item {
  return {
    text: act,
    attributes: [
      ...keyed('clause', clause, language),
      ...(effect === undefined ? [] : [quoted(EFFECT.write(effect, language))]),
      ...(binding === undefined ? [] : [quoted(BINDING.write(binding, language))]),
      ...keyed('text', text, language),
    ],
  }
}

function readBasis({ text: act, attributes }: Item): LegalBasis {
  const parts = attributes.map((attribute): Partial<LegalBasis> => {
    const pair = readKey(attribute, ['clause', 'text'])
    if (pair) return { [pair.key]: pair.value }
    const effect = EFFECT.find(attribute)
    return effect ? { effect } : { binding: BINDING.read(attribute) }
  })
  return Object.assign(act === '' ? {} : { act }, ...parts) as LegalBasis
}

function evidenceItem({ source, date, sample, text = '' }: Evidence, { language }: CellContext): Item {
  return {
    text,
    attributes: [
      ...(source === undefined ? [] : [quoted(SOURCE.write(source, language))]),
      ...keyed('date', date, language),
      ...keyed('sample', sample === undefined ? undefined : writeNumber(sample, language), language),
    ],
  }
}

/** A lone kind of source ("estimate") is a source without words. */
function readEvidence({ text, attributes }: Item, { language }: CellContext): Evidence {
  const alone = attributes.length === 0 ? SOURCE.find(text) : undefined
  if (alone) return { source: alone }
  const parts = attributes.map((attribute): Partial<Evidence> => {
    const pair = readKey(attribute, ['date', 'sample'])
    if (pair?.key === 'sample') return { sample: readNumber(pair.value, language) }
    if (!pair) return { source: SOURCE.read(attribute) }
    const date = parseDate(pair.value)
    if (date === undefined) throw new CellError('date', pair.value)
    return { date }
  })
  return Object.assign(text === '' ? {} : { text }, ...parts) as Evidence
}

function readPain({ text, attributes }: Item, { language }: CellContext): PainPoint {
  const parts = attributes.map((attribute): Partial<PainPoint> => {
    const pair = readKey(attribute, ['source'])
    if (pair) return { source: pair.value }
    const severity = readNumber(attribute, language)
    if (!Number.isInteger(severity) || severity < 1 || severity > 5) throw new CellError('severity', attribute)
    return { severity }
  })
  return Object.assign(text === '' ? {} : { text }, ...parts) as PainPoint
}

function readKey<K extends Key>(attribute: string, allowed: readonly K[]): { key: K; value: string } | undefined {
  const pair = keyAndValue(attribute)
  if (!pair) return undefined
  const found = KEYS.find(pair.key)
  const key = allowed.find((one) => one === found)
  if (key === undefined) throw new CellError('attribute', attribute)
  return { key, value: pair.value }
}
