import type { ReadAct } from '#src/domain/acts.ts'
import type { ActKind } from '#src/domain/service.ts'
import { parseDate } from '../format/date.ts'

/** What people call each kind; a short form stands alone. */
const KINDS: readonly (readonly [ActKind, RegExp])[] = [
  ['resolution', /постановлен|(?<!\p{L})п(км|п)(?!\p{L})|qaror|resolution/iu],
  ['decree', /указ(?!ан)|(?<!\p{L})уп(?!\p{L})|farmon|decree/iu],
  ['order', /приказ|buyruq|\border\b/iu],
  ['law', /закон|кодекс|qonun|kodeks|\blaw\b|\bcode\b/iu],
]

/** The kind of an act by a word for it in any of the languages; `other` for a word that is none of them. */
export function actKindOf(text: string): ActKind | undefined {
  if (text.trim() === '') return undefined
  return KINDS.find(([, pattern]) => pattern.test(text))?.[0] ?? 'other'
}

const NUMBER = /№\s*([\p{L}\p{N}][\p{L}\p{N}/–-]*)|\bno\.?\s*([\p{L}\p{N}][\p{L}\p{N}/–-]*)|([\p{L}\p{N}/–-]+)-son\b/iu
const DATE = /\d{4}-\d{2}-\d{2}|\d{1,2}[./]\d{1,2}[./]\d{2,4}|\d{1,2}\s+\p{L}+\s+\d{4}/u
const TITLE = /[«“"]([^»”"]{3,})[»”"]/u

/**
 * An act as it is cited in running text: `Постановление Кабинета Министров от 31.12.2014 г. № 377 «О мерах…»`. What is
 * not found is left out; a text without a number is a title as it stands.
 */
export function readCitation(text: string): ReadAct {
  const number = NUMBER.exec(text)
  const found = number?.[1] ?? number?.[2] ?? number?.[3]
  if (found === undefined) return { title: text.trim() }
  const date = parseDate(DATE.exec(text)?.[0] ?? '')
  const title = TITLE.exec(text)?.[1]?.trim()
  const kind = actKindOf(text.slice(0, TITLE.exec(text)?.index ?? text.length))
  return {
    ...(kind !== undefined && kind !== 'other' ? { kind } : {}),
    number: found,
    ...(date === undefined ? {} : { date }),
    title: title ?? text.trim(),
  }
}
