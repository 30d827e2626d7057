import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { entriesOf, folded, search } from '#src/ui/model/search/find.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'

const { model } = await readModel(DRAWING)
const entries = entriesOf(model, [{ id: 'a1', number: '377', title: 'On registration' }])
const find = (typed: string) => search(entries, typed).map(({ kind, element, text }) => [kind, element, text])

describe('searching a drawing', () => {
  it('finds steps, what they ask for, and performers', () => {
    expect(find('apply')).toEqual([['step', 'apply', 'Apply']])
    expect(find('passport')).toEqual([['document', 'apply', 'Passport']])
    expect(find('front')).toEqual([['performer', 'front', 'Front desk']])
    expect(find('yes')).toEqual([['element', 'f4', 'yes']])
  })

  it('finds an act by its number and its title, at each step that rests on it', () => {
    expect(find('377')).toEqual([['law', 'apply', '377, On registration; 4; text']])
    expect(find('registration on')).toEqual(find('377'))
  })

  it('wants every word, and nothing of an empty search', () => {
    expect(find('front nothing')).toEqual([])
    expect(find('  ')).toEqual([])
  })

  it('says to which step something belongs', () => {
    expect(search(entries, 'passport')[0]).toMatchObject({ number: 1, step: 'Apply' })
  })

  it('looks past case, accents, the letter ё and the kinds of apostrophes', () => {
    expect(folded('  Заявитель ЁЛКА ')).toBe('заявитель елка')
    expect(folded('Oʻzbekiston')).toBe(folded("o'zbekiston"))
    expect(folded('é')).toBe('e')
  })
})
