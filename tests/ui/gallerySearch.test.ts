import { describe, expect, it } from 'vitest'
import type { ReferenceFacts, ReferenceFigures } from '#src/ui/references/reference.ts'
import { found, ordered } from '#src/ui/references/search.ts'

const facts = (id: string, title: [en: string, ru: string, uz: string]): ReferenceFacts => {
  const [en, ru, uz] = title
  const none = { en: '', ru: '', uz: '' }
  return {
    id,
    illustrative: true,
    title: { en, ru, uz },
    summary: none,
    teaches: { en: 'Queues', ru: 'Очереди', uz: 'Navbatlar' },
    authority: none,
    uncertain: [],
    acts: [{ id: 'vmq-1060', title: { en: `Act on ${en}`, ru: 'Акт', uz: 'Hujjat' } }],
    names: { documents: {}, organisations: {} },
  }
}

const CAR = facts('car', ['Car', 'Постановка на учёт', 'Roʻyxatga qoʻyish'])
const FLAT = facts('flat', ['Flat', 'Квартира', 'Kvartira'])
const TAX = facts('tax', ['Tax', 'Декларация', 'Soliq deklaratsiyasi'])
const ALL = [CAR, FLAT, TAX]
const ids = (list: readonly ReferenceFacts[]) => list.map(({ id }) => id)

describe('the search among the examples', () => {
  it.each([
    ['', ['car', 'flat', 'tax']],
    ['fLaT', ['flat']],
    ['декларация', ['tax']],
    ['act on car', ['car']],
    ['queues tax', ['tax']],
    ['bridge', []],
  ])('“%s” finds %j', (search, wanted) => {
    expect(ids(found(ALL, search))).toEqual(wanted)
  })

  it.each(["ro'yxat", 'ro`yxat', 'roʻyxat', 'ro’yxat'])('finds Uzbek letters however they are typed: %s', (search) => {
    expect(ids(found(ALL, search))).toEqual(['car'])
  })
})

describe('the order of the examples', () => {
  const saving = (visits: [number | null, number], days: [number, number]): ReferenceFigures => {
    const side = (at: 0 | 1) => ({ indicators: { visits: { mean: visits[at] }, elapsedDays: { mean: days[at] } } })
    return { asIs: side(0), toBe: side(1) } as unknown as ReferenceFigures
  }
  const known = new Map([
    ['car', saving([8, 1], [10, 9])],
    ['flat', saving([13, 1], [55, 3])],
  ])

  it('is as given, the most cases first, unless another is chosen', () => {
    expect(ids(ordered(ALL, 'volume', known, 'en'))).toEqual(['car', 'flat', 'tax'])
  })

  it('goes by what is saved, those not measured yet at the end', () => {
    expect(ids(ordered(ALL, 'visits', known, 'en'))).toEqual(['flat', 'car', 'tax'])
    expect(ids(ordered(ALL, 'days', known, 'en'))).toEqual(['flat', 'car', 'tax'])
    const unknown = new Map([...known, ['flat', saving([null, 1], [1, 1])] as const])
    expect(ids(ordered(ALL, 'visits', unknown, 'en'))).toEqual(['car', 'flat', 'tax'])
  })

  it('goes by the name in the reader’s language', () => {
    expect(ids(ordered(ALL, 'name', known, 'ru'))).toEqual(['tax', 'flat', 'car'])
    expect(ids(ordered(ALL, 'name', known, 'en'))).toEqual(['car', 'flat', 'tax'])
  })
})
