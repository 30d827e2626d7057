import type { Language } from '#src/domain/language.ts'
import { parseNumber } from '../format/parseNumber.ts'

/** A branch as it is written; the step is meant by its number in the table. */
export interface WrittenBranch {
  readonly condition: string
  readonly probability?: number
  readonly to: { readonly step: string } | 'end' | 'refused'
}

const ARROW = /\s*(?:->|=>|→|➔|⇒)\s*/u
const LEAD = /^(?:if|when|else|otherwise|если|когда|иначе|agar|aks holda)\s+/iu
const REFUSED = /^(?:refus|reject|отказ|rad)/iu
const END = /^(?:end|stop|finish|done|конец|завершен|выход|tamom|yakun|oxiri)/iu
const STEP =
  /^(?:to )?(?:step|шаг|к шагу|qadam|№|#)?\s*\.?\s*([\p{L}\d][\p{L}\d.]*)(?:\s*-?\s*(?:step|шаг|шагу|qadam|qadamga))?$/iu

/**
 * Reads `if refused 10 % -> step 7; incomplete 20 % -> 2`, in the three languages, also with `→` and with lines instead
 * of semicolons. A share may stand as `10 %` or `0,1`. Undefined when a part does not say where it leads.
 */
export function readBranches(text: string, language: Language): readonly WrittenBranch[] | undefined {
  const parts = text
    .split(/[;\n]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')
  const branches = parts.map((part) => readBranch(part, language))
  return branches.every((branch) => branch !== undefined) ? branches : undefined
}

function readBranch(part: string, language: Language): WrittenBranch | undefined {
  const [before = '', after, ...more] = part.split(ARROW)
  if (after === undefined || more.length > 0) return undefined
  const share = /([\d.,]+)\s*%/u.exec(before)
  const decimal = share ? null : /(?:^|\s)(0?[.,]\d+)(?:\s|$)/u.exec(before)
  const found = share ?? decimal
  const number = found ? parseNumber(found[1] ?? '', language) : undefined
  const probability = number === undefined ? undefined : share ? number / 100 : number
  if (probability !== undefined && (probability < 0 || probability > 1)) return undefined
  const condition = (found ? before.replace(found[0], ' ') : before)
    .replace(LEAD, '')
    .replace(/[,:]\s*$/, '')
    .replace(/\s+/g, ' ')
    .trim()
  const to = targetOf(after.trim(), condition)
  return to === undefined ? undefined : { condition, ...(probability === undefined ? {} : { probability }), to }
}

function targetOf(text: string, condition: string): WrittenBranch['to'] | undefined {
  if (REFUSED.test(text)) return 'refused'
  if (END.test(text)) return REFUSED.test(condition) ? 'refused' : 'end'
  const step = STEP.exec(text)?.[1]
  return step === undefined ? undefined : { step: step.replace(/\.$/, '') }
}
