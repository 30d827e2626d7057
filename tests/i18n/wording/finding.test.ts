import { describe, expect, it } from 'vitest'
import { findingWords } from '#src/i18n/wording/finding.ts'
import { createWords } from '#src/i18n/words.ts'

const [en, ru, uz] = [createWords('en'), createWords('ru'), createWords('uz')]
/** Blanks that do not break are blanks. */
const plain = (text: string) => text.replaceAll(/\s/gu, ' ')

describe('the sentence of a finding', () => {
  it('writes shares in per cent, as the language does', () => {
    expect(findingWords({ rule: 'event-never-came', params: { share: 0.375 } }, en)).toContain('(share of cases 37.5')
    expect(plain(findingWords({ rule: 'stuck', params: { share: 0.25 } }, ru))).toContain('(доля 25 %)')
  })

  it('names kinds of cost and indicators in words', () => {
    const cost = { rule: 'price-unknown', params: { kind: 'fee' } }
    expect(findingWords(cost, ru)).toContain('(сбор)')
    expect(findingWords(cost, uz)).not.toContain('fee')
    const apart = { rule: 'equations-disagree', params: { indicator: 'steps', equations: 3, runs: 4 } }
    expect(findingWords(apart, en)).toContain('“Steps”')
  })

  it('is the rule alone where nobody knows it', () => {
    expect(findingWords({ rule: 'later-rule' }, en)).toBe('later-rule')
  })
})
