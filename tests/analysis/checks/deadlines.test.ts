import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { runChecks } from '#src/analysis/checks/all.ts'
import { leastHours } from '#src/analysis/checks/leastHours.ts'
import { caseFactsOf } from '#src/analysis/counting/caseFacts.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { NO_FACTS, type StepFacts } from '#src/domain/step.ts'
import { DEFAULT_WEEK } from '#src/domain/units.ts'
import { createWords } from '#src/i18n/words.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const days = (likely: number): Pick<StepFacts, 'work'> => ({ work: { likely, unit: 'working-day' } })
const allowed = (value: number): StepFacts => ({ ...NO_FACTS, deadline: { value, unit: 'working-day' } })

/** A sub-process `all` with this content. */
const inside = (draw: (b: ModelBuilder) => void, facts: StepFacts = NO_FACTS) =>
  build((b) => {
    b.start('begin')
    b.sub('all', () => draw(b), { facts })
    b.end('done')
    b.chain('begin', 'all', 'done')
  })

const leastDays = (draw: (b: ModelBuilder) => void): number | null => {
  const model = inside(draw)
  const hours = leastHours(
    model,
    model.nodes.find(({ id }) => id === 'all')!,
    DEFAULT_WEEK,
  )
  return hours === null ? null : hours / 8
}

describe('the least time that a sub-process takes', () => {
  it('is that of its steps one after the other, with their waits but not those for the applicant', () => {
    const least = leastDays((b) => {
      b.start('s')
      b.task('a', { ...days(1), wait: { likely: 2, unit: 'working-day' } })
      b.task('b', { ...days(1), wait: { likely: 9, unit: 'working-day', kind: 'applicant' } })
      b.end('e')
      b.chain('s', 'a', 'b', 'e')
    })
    expect(least).toBe(4)
  })

  it('is that of the quickest branch, and of the slowest where branches join', () => {
    const branches = (split: 'xor' | 'and') => (b: ModelBuilder) => {
      b[split]('split')
      b.task('slow', days(5))
      b.task('quick', days(2))
      b[split]('join')
      b.task('last', days(1))
      b.chain('split', 'slow', 'join', 'last')
      b.chain('split', 'quick', 'join')
    }
    expect(leastDays(branches('xor'))).toBe(3)
    expect(leastDays(branches('and'))).toBe(6)
  })

  it('leaves out rework, and what may be skipped', () => {
    const least = leastDays((b) => {
      b.start('s')
      b.xor('again')
      b.task('check', days(2))
      b.xor('complete')
      b.task('sometimes', { ...days(7), repeat: 0.5 })
      b.task('twice', { ...days(1), repeat: 2.5 })
      b.chain('s', 'again', 'check', 'complete', 'sometimes', 'twice')
      b.flow('complete', 'again')
    })
    expect(least).toBe(4)
  })

  it('counts a timer, and content within content', () => {
    const least = leastDays((b) => {
      b.catch('later', { kind: 'timer', timer: { type: 'duration', text: 'P1D' } })
      b.sub('deeper', () => b.task('deep', days(3)), { facts: { ...NO_FACTS, wait: { likely: 1, unit: 'working-day' } } })
      b.chain('later', 'deeper')
    })
    expect(least).toBeCloseTo(5 / 7 + 4)
  })

  it('is shortened by what may happen at the border of a step', () => {
    const least = leastDays((b) => {
      b.task('long', days(9))
      b.boundary('withdrawn', 'long')
      b.task('close', days(1))
      b.end('e')
      b.end('other')
      b.chain('long', 'e')
      b.chain('withdrawn', 'close', 'other')
    })
    expect(least).toBe(1)
  })

  it('is that of the called process', () => {
    const model = build((b) => {
      b.process('called', {}, () => b.task('there', days(2)))
      b.process('caller', {}, () => b.call('call', 'called'))
    })
    const call = model.nodes.find(({ id }) => id === 'call')!
    expect(leastHours(model, call, DEFAULT_WEEK)).toBe(16)
  })

  it('is not known without content, nor where something may break it off; what calls itself takes none', () => {
    expect(leastDays(() => {})).toBeNull()
    expect(
      leastDays((b) => {
        b.task('long', days(9))
        b.sub('cancelled', () => b.start('wish'), { triggeredByEvent: true })
      }),
    ).toBeNull()
    const model = build((b) => b.process('round', {}, () => b.call('call', 'round')))
    expect(leastHours(model, model.nodes[0]!, DEFAULT_WEEK)).toBe(0)
  })
})

describe('the deadline of a sub-process', () => {
  const rules = (facts: StepFacts, content: number) =>
    runChecks(caseFactsOf(inside((b) => b.task('inner', days(content)), facts)))
      .filter(({ rule }) => rule.includes('deadline-too-short'))
      .map(({ severity, rule, element, params }) => ({ severity, rule, element, params }))

  it('is told when even the quickest way through its steps takes longer, by whole days', () => {
    expect(rules(allowed(3), 3.9)).toEqual([])
    expect(rules(allowed(3), 5)).toEqual([
      { severity: 'warning', rule: 'content-deadline-too-short', element: 'all', params: { days: 5, allowed: 3 } },
    ])
  })

  it('includes the wait before it, but not one for the applicant', () => {
    const wait = { likely: 4, unit: 'working-day' } as const
    expect(rules({ ...allowed(3), wait }, 1)).toHaveLength(1)
    expect(rules({ ...allowed(3), wait: { ...wait, kind: 'applicant' } }, 1)).toEqual([])
  })

  it('says nothing without a deadline, or one without a unit', () => {
    expect(rules(NO_FACTS, 99)).toEqual([])
    expect(rules({ ...NO_FACTS, deadline: { value: 1 } }, 99)).toEqual([])
  })

  it('of a sub-process without content is that of a step', () => {
    const model = build((b) => b.sub('all', () => {}, { facts: { ...allowed(1), ...days(4) } }))
    const said = runChecks(caseFactsOf(model)).map(({ rule }) => rule)
    expect(said).toContain('deadline-too-short')
    expect(said).not.toContain('content-deadline-too-short')
  })
})

describe('the deadline of the service', () => {
  const found = (service: Partial<ServiceFacts>) =>
    analyse(
      build((b) => {
        b.service(service)
        b.start('begin')
        b.xor('split')
        b.task('quick', days(4))
        b.task('slow', days(9))
        b.end('e')
        b.chain('begin', 'split')
        b.flow('split', 'quick', { p: 0.1 })
        b.flow('split', 'slow', { p: 0.9 })
        b.chain('quick', 'e')
        b.chain('slow', 'e')
      }),
    ).findings.filter(({ rule }) => rule === 'service-deadline-too-short')

  it('is told when no case keeps it, with the days of the quickest', () => {
    expect(found({ deadline: 3, deadlineUnit: 'working-day' })).toEqual([
      { severity: 'warning', rule: 'service-deadline-too-short', element: 'P', name: 'P', params: { days: 4, allowed: 3 } },
    ])
  })

  it('counts calendar days as the method does: 7 for 5 working days', () => {
    expect(found({ deadline: 5, deadlineUnit: 'calendar-day' })[0]?.params).toEqual({ days: 4, allowed: 3.57 })
    expect(found({ deadline: 6, deadlineUnit: 'calendar-day' })).toEqual([])
  })

  it('is not told where a single case keeps it, nor without a deadline that can be measured', () => {
    expect(found({ deadline: 4, deadlineUnit: 'working-day' })).toEqual([])
    expect(found({ deadline: 1 })).toEqual([])
    expect(found({})).toEqual([])
  })

  it('runs between the steps that it is said to run between', () => {
    expect(found({ deadline: 1, deadlineUnit: 'working-day', deadlineFrom: 'quick', deadlineTo: 'quick' })).toEqual([])
  })

  it.each(['en', 'ru', 'uz'] as const)('has words in %s', (language) => {
    const words = createWords(language)
    for (const rule of ['service-deadline-too-short', 'content-deadline-too-short'] as const) {
      expect(words.t(`finding.${rule}`, { days: 4, allowed: 3 })).toMatch(/3.*4/)
    }
  })
})
