import { beforeEach, describe, expect, it } from 'vitest'
import { draftsFor } from '#src/domain/law.ts'
import { variantById } from '#src/state/projectState.ts'
import { createTabs, createTestApp } from '#tests/support/appUnderTest.ts'
import { sampleProject } from '#tests/support/sampleProject.ts'

let test: ReturnType<typeof createTestApp>
const KEY = 'vmq-1 2'

const project = () => {
  const { project: open } = test.app.project.getState()
  if (!open) throw new Error('no project is open')
  return open
}
const draft = (variant = 'tobe') => draftsFor(project(), variantById(project(), variant))[KEY]

beforeEach(async () => {
  test = createTestApp()
  await test.store.save(sampleProject())
  await test.app.commands.open('project')
})

describe('what a drafter enters for a clause', () => {
  it('is kept for every variant when it says what the law is, with the to-be when it is a proposal', async () => {
    // When
    test.app.commands.draftClause('tobe', KEY, { currentWording: 'as it is', proposedWording: 'as it shall be', risk: 'late' })
    const other = await test.app.commands.duplicateVariant('asis', 'Another')

    // Then
    expect(draft()).toMatchObject({ currentWording: 'as it is', proposedWording: 'as it shall be', risk: 'late' })
    expect(project().law?.[KEY]).toEqual({ currentWording: 'as it is', source: 'lex.uz, 20.11.2026' })
    expect(variantById(project(), 'tobe')?.law).toEqual({ [KEY]: { proposedWording: 'as it shall be', risk: 'late' } })
    expect(draft(other ?? '')).toEqual({ currentWording: 'as it is', source: 'lex.uz, 20.11.2026' })
  })

  it('goes with a copy of its to-be', async () => {
    test.app.commands.draftClause('tobe', KEY, { proposedWording: 'as it shall be' })
    const copy = await test.app.commands.duplicateVariant('tobe', 'B')
    test.app.commands.draftClause('tobe', KEY, { proposedWording: 'otherwise' })
    expect(draft(copy ?? '')?.proposedWording).toBe('as it shall be')
  })

  it('is taken back field by field, without touching what was entered since', () => {
    // Given
    const undo = test.app.commands.draftClause('tobe', KEY, { currentWording: 'typed', fate: 'amended' })
    test.app.commands.draftClause('tobe', KEY, { responsible: 'Ministry' })

    // When
    undo?.()

    // Then
    expect(draft()).toEqual({
      currentWording: 'Notaries report within two days.',
      source: 'lex.uz, 20.11.2026',
      responsible: 'Ministry',
    })
  })

  it('leaves nothing behind when it is emptied', () => {
    test.app.commands.draftClause('tobe', KEY, { proposedWording: 'x' })
    test.app.commands.draftClause('tobe', KEY, { proposedWording: '', currentWording: undefined, source: '' })
    expect('law' in project()).toBe(false)
    expect('law' in variantById(project(), 'tobe')!).toBe(false)
  })

  it('changes nothing when it says what is there already', () => {
    const before = project()
    expect(test.app.commands.draftClause('tobe', KEY, { source: 'lex.uz, 20.11.2026', risk: '' })).toBeNull()
    expect(project()).toBe(before)
  })

  it('is on disk a second later', async () => {
    test.app.commands.draftClause('tobe', KEY, { proposedWording: 'kept' })
    await test.clock.pass(1_000)
    expect((await test.store.load('project'))?.variants[1]?.law).toEqual({ [KEY]: { proposedWording: 'kept' } })
  })

  it('is refused for a variant that is not there', () => {
    expect(test.app.commands.draftClause('nobody', KEY, { risk: 'x' })).toBeNull()
  })
})

it('lets a tab that may only look change nothing of the law', async () => {
  const tabs = createTabs()
  const mine = createTestApp({ lock: tabs(), store: test.store })
  const other = createTestApp({ lock: tabs(), store: test.store })
  await mine.app.commands.open('project')
  await other.app.commands.open('project')
  expect(other.app.commands.draftClause('tobe', KEY, { risk: 'x' })).toBeNull()
  expect(other.app.commands.addAct({ id: 'a' })).toBeNull()
})

describe('the register of acts', () => {
  const ids = () => project().service.acts.map(({ id }) => id)

  it('takes an act in once', () => {
    expect(test.app.commands.addAct({ id: 'a', number: '1' })).not.toBeNull()
    expect(test.app.commands.addAct({ id: 'a', number: '2' })).toBeNull()
    expect(project().service.acts).toEqual([{ id: 'a', number: '1' }])
  })

  it('changes an act, and drops what is emptied', () => {
    test.app.commands.addAct({ id: 'a', number: '1', kind: 'law', clauses: ['4'] })
    test.app.commands.changeAct('a', { kind: 'order', number: undefined, titles: { ru: 'Приказ' } })
    expect(project().service.acts).toEqual([{ id: 'a', kind: 'order', clauses: ['4'], titles: { ru: 'Приказ' } }])
    expect(test.app.commands.changeAct('b', { number: '2' })).toBeNull()
  })

  it('lets an act go, and takes it back to its place without touching other facts', () => {
    for (const id of ['a', 'b', 'c']) test.app.commands.addAct({ id })
    const undo = test.app.commands.removeAct('b')
    expect(ids()).toEqual(['a', 'c'])
    test.app.commands.updateService({ ...project().service, volume: 7 })
    undo?.()
    expect(ids()).toEqual(['a', 'b', 'c'])
    expect(project().service.volume).toBe(7)
    expect(test.app.commands.removeAct('z')).toBeNull()
  })

  it('is replaced by what was read from a table, and taken back', () => {
    const undo = test.app.commands.registerActs([{ id: 'x' }, { id: 'y' }])
    expect(ids()).toEqual(['x', 'y'])
    undo?.()
    expect(ids()).toEqual([])
  })
})
