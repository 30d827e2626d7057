import type { Finding } from '#src/domain/findings.ts'
import { formatShare } from '../format/number.ts'
import type { WordParams, Words } from '../words.ts'

/** The sentence of a finding; its rule alone when a newer engine reports what the catalogue does not know. */
export const findingWords = ({ rule, params = {} }: Pick<Finding, 'rule' | 'params'>, words: Words): string =>
  words.find(`finding.${rule}`, { ...params, ...inWords(params, words) }) ?? rule

/** Those of the figures and names of a finding that are not written as they stand: shares, and words of the format. */
function inWords({ share, kind, indicator }: NonNullable<Finding['params']>, words: Words): WordParams {
  const cost = words.find(`model.cost.${kind}`)
  const measured = words.find(`indicator.name.${indicator}`)
  return {
    ...(typeof share === 'number' && { share: formatShare(share, words.language, { max: 2 }) }),
    ...(cost !== undefined && { kind: cost.toLocaleLowerCase(words.language) }),
    ...(measured !== undefined && { indicator: measured }),
  }
}
