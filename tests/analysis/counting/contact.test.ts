import { describe, expect, it } from 'vitest'
import { channelOf, involvesApplicant, isAgency, organisationOf, visitPlaceOf } from '#src/analysis/counting/contact.ts'
import { foldName } from '#src/analysis/counting/names.ts'
import type { PerformerKind } from '#src/domain/performer.ts'
import { PERFORMER_KINDS } from '#src/domain/performer.ts'
import type { TaskKind } from '#src/domain/process.ts'
import type { StepFacts } from '#src/domain/step.ts'
import { CHANNELS, NO_FACTS } from '#src/domain/step.ts'
import { build } from '#tests/support/models.ts'

/** A step by a performer of some kind, as the rules get it. */
function step(kind: PerformerKind, facts: Partial<StepFacts> = {}, taskKind: TaskKind = 'task', organisation = 'Office') {
  const model = build((b) => b.lane('lane', { kind, organisation }, () => b.task('A', { ...NO_FACTS, ...facts }, { taskKind })))
  return [model.nodes[0]!, model.performers[0]] as const
}

describe('the channel of a step', () => {
  it.each(['service', 'script', 'businessRule'] as const)('is automatic for a %s task unless it says otherwise', (taskKind) => {
    expect(channelOf(step('system', {}, taskKind)[0])).toBe('automatic')
    expect(channelOf(step('system', { channel: 'online' }, taskKind)[0])).toBe('online')
  })

  it.each(['task', 'user', 'manual', 'send', 'receive'] as const)('is unknown for a %s task that says nothing', (taskKind) => {
    expect(channelOf(step('system', {}, taskKind)[0])).toBeUndefined()
  })
})

describe('the applicant', () => {
  const contact = new Set(['in-person', 'phone', 'post', 'online'])

  it.each(PERFORMER_KINDS)('is involved by the channel whatever the performer: %s', (kind) => {
    for (const channel of CHANNELS) expect(involvesApplicant(...step(kind, { channel }))).toBe(contact.has(channel))
  })

  it('is involved in the own steps of unknown channel, and in no one else’s', () => {
    for (const kind of PERFORMER_KINDS) expect(involvesApplicant(...step(kind))).toBe(kind === 'applicant')
  })

  it('is not involved by an own step that a machine does', () => {
    expect(involvesApplicant(...step('applicant', {}, 'script'))).toBe(false)
  })
})

describe('an organisation', () => {
  it('is the one written on the step, trimmed, else the performer’s', () => {
    expect(organisationOf(...step('back-office', { organisation: ' Bank ' }))).toBe('Bank')
    expect(organisationOf(...step('back-office', { organisation: ' ' }))).toBe('Office')
  })

  it('is none for the applicant’s own step', () => {
    expect(organisationOf(...step('applicant'))).toBeUndefined()
    expect(organisationOf(...step('applicant', { organisation: 'Bank' }))).toBe('Bank')
  })

  it('is an agency unless applicant or private', () => {
    const agencies = PERFORMER_KINDS.filter((kind) => isAgency(step(kind)[1]))
    expect(agencies).toEqual(['front-office', 'back-office', 'other-agency', 'system'])
    expect(isAgency(undefined)).toBe(false)
  })
})

describe('the place of a visit', () => {
  const at = (facts: Partial<StepFacts>, organisation?: string) =>
    visitPlaceOf(...step('front-office', { channel: 'in-person', ...facts }, 'task', organisation))

  it('is the place, else the organisation, else the performer’s, else unnamed', () => {
    expect(at({ place: 'Centre', organisation: 'Bank' })).toBe('Centre')
    expect(at({ organisation: 'Bank' })).toBe('Bank')
    expect(at({})).toBe('Office')
    expect(at({}, '')).toBe('')
  })

  it('is none where nobody has to go', () => {
    expect(at({ place: 'applicant' })).toBeUndefined()
    expect(at({ channel: 'phone', place: 'Centre' })).toBeUndefined()
  })
})

describe('names', () => {
  it('are compared trimmed, case-folded, blanks collapsed', () => {
    expect(foldName('  Tax \n CERTIFICATE ')).toBe('tax certificate')
    expect(foldName('ПАСПОРТ')).toBe('паспорт')
    expect(foldName('GUVOHNOMA Oʻ')).toBe('guvohnoma oʻ')
  })
})
