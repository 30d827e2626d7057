import type { Problem } from '#src/domain/ports.ts'
import type { Words } from '#src/i18n/words.ts'

/** A problem in the reader's words; one without words of its own by its code, so that it can be reported. */
export function problemText(words: Words, { code, params = {} }: Problem): string {
  const reason = params['reason']
  const inWords = typeof reason === 'string' ? words.find(`problem.${reason}`) : undefined
  const known = words.find(`problem.${code}`, inWords === undefined ? params : { ...params, reason: inWords })
  return known ?? words.t('problem.unexpected', { message: code })
}
