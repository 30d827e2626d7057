import { describe, expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import { REPAIR_KINDS } from '#src/domain/repairs/repair.ts'
import { createWords } from '#src/i18n/words.ts'
import { applyEdits } from '#src/ui/model/findings/applyEdits.ts'
import { filtered, kindsIn, ruleWords } from '#src/ui/model/findings/filter.ts'
import { repairWords } from '#src/ui/model/findings/repairWords.ts'

const finding = (rule: string, name: string): Finding => ({ severity: 'info', rule, element: name, name })
const FINDINGS = [finding('wait-missing', 'Apply'), finding('work-missing', 'Check'), finding('wait-missing', 'Issue')]
const words = createWords('en')

describe('the list of findings', () => {
  it('is looked through by kind and by word, in any case', () => {
    expect(filtered(FINDINGS, { rule: 'wait-missing', text: '' }, words).map(({ name }) => name)).toEqual(['Apply', 'Issue'])
    expect(filtered(FINDINGS, { rule: null, text: ' CHECK ' }, words).map(({ name }) => name)).toEqual(['Check'])
    expect(filtered(FINDINGS, { rule: 'wait-missing', text: 'check' }, words)).toEqual([])
  })

  it('tells how many there are of each kind', () => {
    expect(kindsIn(FINDINGS).map(({ rule, count }) => `${rule} ${count}`)).toEqual(['wait-missing 2', 'work-missing 1'])
  })

  it('names a kind that has no short name by its sentence, and one nobody knows by its rule', () => {
    expect(ruleWords(finding('wait-missing', ''), words)).toBe('Wait missing')
    expect(ruleWords(finding('id-rewritten', ''), words)).toMatch(/^The id /)
    expect(ruleWords(finding('later-rule', ''), words)).toBe('later-rule')
  })

  it('names a kind by what all of it have in common, not by the figures of the first', () => {
    const late = { ...finding('event-never-came', 'Wait'), params: { share: 0.375 } }
    expect(ruleWords(late, words)).toBe('No event came')
  })
})

describe('repairs', () => {
  it.each(['en', 'ru', 'uz'] as const)('have words in %s', (language) => {
    for (const kind of REPAIR_KINDS) expect(repairWords({ kind, edits: [] }, createWords(language))).not.toContain('panel.repair')
    expect(repairWords({ kind: 'channel-of-lane', value: 'in-person', edits: [] }, createWords(language))).not.toContain(
      'in-person',
    )
  })

  it('are written together, so that they are taken back together', () => {
    const said: string[] = []
    const note =
      (what: string) =>
      (id: string): void => {
        said.push(`${what} ${id}`)
      }
    applyEdits(
      {
        batch: (run) => {
          said.push('begin')
          run()
          said.push('end')
        },
        updateProbability: note('flow'),
        updateEvent: note('event'),
        updateFacts: note('step'),
        updatePerformer: note('lane'),
        updateDefault: note('default'),
      },
      [
        { kind: 'probability', id: 'f', probability: 1 },
        { kind: 'event', id: 'e', probability: 0 },
        { kind: 'facts', id: 's', patch: {} },
        { kind: 'performer', id: 'l', patch: {} },
        { kind: 'default', id: 'g', flow: 'f' },
      ],
    )
    expect(said).toEqual(['begin', 'flow f', 'event e', 'step s', 'lane l', 'default g', 'end'])
  })
})
