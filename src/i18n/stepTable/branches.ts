import type { Language } from '#src/domain/language.ts'
import { parseNumber } from '../format/parseNumber.ts'
import { ARROW, LEAD, OTHERWISE_FIRST, REFUSING } from './branchWords.ts'
import { parted } from './parted.ts'

/** A branch as it is written; the step is meant by its number or its name in the table. */
export interface WrittenBranch {
  /** Empty when it goes there always or, beside others, in all other cases. */
  readonly condition: string
  readonly probability?: number
  readonly to: { readonly step: string } | 'next' | 'end' | 'refused'
}

const VERB =
  '(?:go(?:es)?|return(?:s|ed)?|back|proceed|jump|перейти|переход(?:им|ит)?|возврат|возвращ\\p{L}*|вернуть(?:ся)?|назад|см\\.?)'
const STEP_WORD =
  '(?:step|шаг\\p{L}*|этап\\p{L}*|пункт\\p{L}*|п|стр(?:ок\\p{L}*)?|row|qadam\\p{L}*|bosqich\\p{L}*|qator\\p{L}*|қадам\\p{L}*|босқич\\p{L}*|қатор\\p{L}*)'
const NUMBER = '\\d+(?:\\.\\d+)*\\.?\\p{L}?'

/** `step 7`, `к шагу № 7`, `return to 2`, `7`. */
const NUMBERED = new RegExp(
  `^(?:${VERB}\\s+)*(?:(?:back\\s+)?to|на|к|в)?\\s*(?:${STEP_WORD}(?![\\p{L}])\\.?)?\\s*(?:№|#|no\\.?)?\\s*(${NUMBER})$`,
  'iu',
)
/** `7-qadam`, `7-qadamga oʻtiladi`, `7 шаг`. */
const NUMBER_FIRST = new RegExp(`^(${NUMBER})\\s*[-–—]?\\s*${STEP_WORD}(?:\\s.*)?$`, 'iu')
/** `if refused go to step 7`, `при отказе – шаг 7`, `agar rad etilsa 7-qadamga`: no arrow, but a step at the end. */
const SAID = new RegExp(
  `^(.*?)[\\s,:–—-]+((?:${VERB}\\s+)?(?:(?:to|на|к|в)\\s+)?${STEP_WORD}\\.?\\s*(?:№|#|no\\.?)?\\s*${NUMBER}|${VERB}\\s+(?:(?:to|на|к|в)\\s+)?${NUMBER}|(?<=:\\s*)${NUMBER}|${NUMBER}\\s*[-–—]\\s*(?:qadam|bosqich|қадам|босқич)\\p{L}*(?:\\s.*)?)$`,
  'iu',
)

const OTHERWISE =
  /^(?:else|otherwise|(?:in )?(?:all )?other(?: cases)?|иначе|остальн\p{L}*|прочие|(?:в|во)\s+(?:остальных|других|противном|всех остальных)\s+случа\p{L}*|aks holda|(?:qolgan|boshqa)(?: hollarda)?|акс ҳолда)$/iu
const REFUSED = /^(?:refus|reject|отказ|(?:rad|рад)(?!\p{L}))/iu
const END = /^(?:end|stop|finish|done|complet|конец|заверш|окончан|выход|стоп|tamom|yakun|oxiri|tugat|tugash|тамом|якун|туга)/iu
const NEXT = /^(?:next|continue|proceed$|далее|дальше|следующ|продолж|keyingi|davom|кейинги|давом)/iu

const SHARE =
  /(?:(?:^|\s)(?:в|in|of)\s+)?([\d.,]+)\s*(?:%|проц\p{L}*\.?|foiz\p{L}*)(?:\s*(?:of (?:the )?cases|случа\p{L}*|holat\p{L}*|hollar\p{L}*))?/iu
/** `10–20 %` says no share. */
const RANGE = /\d\s*[-\u2013\u2014]\s*[\d.,]+\s*(?:%|проц|foiz)/iu
/** Only at the beginning or the end: elsewhere it belongs to the condition. */
const DECIMAL = /^(0?[.,]\d+)(?=\s|$)|(?:^|\s)(0?[.,]\d+)$/u

/**
 * Reads `if refused 10 % -> step 7; incomplete 20 % -> 2`, in the three languages, also with `→`, with lines or commas
 * instead of semicolons, with the share behind the step, and without an arrow where a step is named (`7`, `при отказе
 * шаг 7`, `7-qadam`). A share may stand as `10 %` or `0,1`. `isStep` knows the names of steps. Undefined when a part does
 * not say where it leads.
 */
export function readBranches(
  text: string,
  language: Language,
  isStep: (name: string) => boolean = () => false,
): readonly WrittenBranch[] | undefined {
  if (isStep(text)) return [{ condition: '', to: { step: text.trim() } }]
  const branches = parted(text).map((part) => readBranch(part, language, isStep))
  return branches.every((branch) => branch !== undefined) ? branches : undefined
}

function readBranch(part: string, language: Language, isStep: (name: string) => boolean): WrittenBranch | undefined {
  const [before = '', after, ...more] = part.split(ARROW)
  if (more.length > 0 || after === '' || RANGE.test(part)) return undefined
  if (after === undefined) return withoutArrow(part, language, isStep)
  const target = shareIn(after, language)
  const head = shareIn(before, language, true)
  if (target === undefined || head === undefined || (target.share !== undefined && head.share !== undefined)) return undefined
  const condition = conditionOf(head.text)
  const to = targetOf(target.text, condition, isStep) ?? { step: unquoted(target.text) }
  return branchOf(condition, target.share ?? head.share, to)
}

/** A place alone, or a condition with a step at its end. */
function withoutArrow(part: string, language: Language, isStep: (name: string) => boolean): WrittenBranch | undefined {
  const said = shareIn(part, language)
  if (said === undefined) return undefined
  const to = targetOf(said.text, '', isStep)
  if (to !== undefined) return branchOf('', said.share, to)
  const [, head, step] = SAID.exec(said.text) ?? []
  if (head === undefined || step === undefined) return undefined
  const condition = conditionOf(head)
  const at = targetOf(step, condition, isStep)
  return at && branchOf(condition, said.share, at)
}

const branchOf = (condition: string, share: number | undefined, to: WrittenBranch['to']): WrittenBranch => ({
  condition,
  ...(share === undefined ? {} : { probability: share }),
  to,
})

/** A text without the share in it; undefined when that is no share. */
function shareIn(text: string, language: Language, decimals = false): { text: string; share?: number } | undefined {
  const percent = SHARE.exec(text)
  const found = percent ?? (decimals ? DECIMAL.exec(text.trim()) : null)
  if (!found) return { text: tidy(text) }
  const number = parseNumber(found[1] ?? found[2] ?? '', language)
  if (number === undefined) return undefined
  const share = percent ? number / 100 : number
  return share < 0 || share > 1 ? undefined : { text: tidy(text.replace(found[0], ' ')), share }
}

const tidy = (text: string): string =>
  text
    .replace(/\(\s*\)|\[\s*\]/g, ' ')
    .replace(/\s+/g, ' ')
    .replace(/^[\s,:–—-]+|[\s,:–—-]+$/g, '')

function conditionOf(text: string): string {
  const condition = tidy(text)
  if (OTHERWISE.test(condition)) return ''
  return tidy(condition.replace(OTHERWISE_FIRST, '').replace(LEAD, ''))
}

const unquoted = (text: string): string => text.replace(/^[«"“„']+|[»"”'.]+$/gu, '').trim()

function targetOf(text: string, condition: string, isStep: (name: string) => boolean): WrittenBranch['to'] | undefined {
  const name = unquoted(text)
  if (isStep(name)) return { step: name }
  if (!/\d/.test(name) && REFUSED.test(name)) return 'refused'
  if (!/\d/.test(name) && END.test(name)) return REFUSING.test(condition) || REFUSING.test(name) ? 'refused' : 'end'
  if (NEXT.test(name)) return 'next'
  const step = NUMBERED.exec(text)?.[1] ?? NUMBER_FIRST.exec(text)?.[1]
  return step === undefined ? undefined : { step: step.replace(/\.$/, '') }
}
