import { describe, expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { compare } from '#src/analysis/comparison/compare.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Project, Variant } from '#src/domain/project.ts'
import { createWords } from '#src/i18n/words.ts'
import { ALL, compareChoiceKey } from '#src/ui/compare/useChoice.ts'
import { againstOf } from '#src/ui/model/heat/against.ts'
import { changeColours } from '#src/ui/model/heat/changeColours.ts'
import { stepChanges } from '#src/ui/model/panel/stepChanges.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'
import { sampleProject } from '../../../support/sampleProject.ts'

const variant = (id: string, role: Variant['role'], xml = DRAWING): Variant => ({ id, name: `Name of ${id}`, role, xml })
const AS_IS = variant('asis', 'as-is')
const A = variant('a', 'to-be')
const B = variant('b', 'to-be')
const project: Project = sampleProject({ variants: [AS_IS, A, B] })
const words = createWords('en')

/** The drawing without the way back: "Fix" is gone, and "Ask a register" has come; "Apply" is done by post. */
const TO_BE = DRAWING.replace('id="fix" name="Fix"', 'id="ask" name="Ask a register"')
  .replaceAll('"fix"', '"ask"')
  .replace('<bpmn:flowNodeRef>fix<', '<bpmn:flowNodeRef>ask<')
  .replace('channel="in-person"', 'channel="post"')

async function compared() {
  const [asIs, toBe] = await Promise.all([readModel(DRAWING), readModel(TO_BE)])
  const measured = [asIs, toBe].map(({ model }) => ({ model, analysis: analyse(model) }))
  const comparison = compare(measured[0]!, measured[1]!, { derived: true })
  return { comparison, asIs: asIs.model, toBe: toBe.model }
}

describe('what a variant is held against', () => {
  it('is the as-is for every other variant', () => {
    expect(againstOf(project, A, undefined)).toEqual({ asIs: AS_IS, toBe: A, side: 'toBe' })
  })

  it('is for the as-is the to-be that was compared last, else the first', () => {
    expect(againstOf(project, AS_IS, undefined)?.toBe.id).toBe('a')
    expect(againstOf(project, AS_IS, 'asis b')?.toBe.id).toBe('b')
    expect(againstOf(project, AS_IS, `asis ${ALL}`)?.toBe.id).toBe('a')
    expect(againstOf(project, AS_IS, 'a b')?.toBe.id).toBe('a')
  })

  it('is nothing where there is one variant, or no as-is', () => {
    expect(againstOf({ ...project, variants: [AS_IS] }, AS_IS, undefined)).toBeNull()
    expect(againstOf({ ...project, variants: [A, B] }, A, undefined)).toBeNull()
  })

  it('is remembered project by project', () => {
    expect(compareChoiceKey('one')).not.toBe(compareChoiceKey('two'))
  })
})

describe('the colours of changes', () => {
  it('are for a to-be what is new, changed and the same, and how many steps are gone', async () => {
    // given
    const { comparison, toBe } = await compared()

    // when
    const colours = changeColours(comparison, { asIs: AS_IS, toBe: A, side: 'toBe' }, toBe, words)

    // then
    expect(Object.fromEntries([...colours.steps].map(([id, { sign }]) => [id, sign]))).toEqual({ apply: 'changed', ask: 'added' })
    expect(colours.legend).toEqual({
      title: 'Against Name of asis',
      entries: [
        { sign: 'added', label: 'new: 1' },
        { sign: 'changed', label: 'changed: 1' },
        { sign: 'same', label: 'same: 1' },
        { sign: 'removed', label: 'removed: 1, not in this drawing' },
      ],
    })
  })

  it('are for the as-is what goes, and how many steps come', async () => {
    // given
    const { comparison, asIs } = await compared()

    // when
    const colours = changeColours(comparison, { asIs: AS_IS, toBe: A, side: 'asIs' }, asIs, words)

    // then
    expect(colours.steps.get('fix')?.sign).toBe('removed')
    expect(colours.legend.title).toBe('Against Name of a')
    expect(colours.legend.entries.map(({ label }) => label)).toEqual([
      'removed: 1',
      'changed: 1',
      'same: 1',
      'new: 1, not in this drawing',
    ])
  })

  it('are told of one step in words, with what they add to the difference', async () => {
    // given
    const { comparison } = await compared()

    // when
    const [changed, added, same] = ['apply', 'ask', 'check'].map((id) => stepChanges(comparison, 'toBe', id, words))

    // then
    expect(changed).toMatchObject({ sign: 'changed', class: 'simplify', sentences: [{ text: '“Apply” goes another way' }] })
    expect(changed?.sentences[0]?.effects.join()).toMatch(/^Visits −1/)
    expect(added).toMatchObject({ sign: 'added', sentences: [{ text: '' }] })
    expect(same).toEqual({ sign: 'same', sentences: [] })
  })
})
