import { describe, expect, it } from 'vitest'
import type { WrittenBranch } from '#src/i18n/stepTable/branches.ts'
import { readBranches } from '#src/i18n/stepTable/branches.ts'

const NAMES = new Set(['проверить документы', 'отказать', 'конец проверки'])
const isStep = (name: string) => NAMES.has(name.trim().toLowerCase())
const step = (number: string): WrittenBranch['to'] => ({ step: number })

describe('a branch', () => {
  it.each([
    ['if refused 10 % -> step 7', 'refused', 0.1, step('7')],
    ['если отказ 10 % -> шаг 7', 'отказ', 0.1, step('7')],
    ['agar rad etilsa 10 % -> 7-qadam', 'rad etilsa', 0.1, step('7')],
    ['если не хватает документов, 20% → шаг 2', 'не хватает документов', 0.2, step('2')],
    ['agar rad etilsa 5,5 % => 7-qadam', 'rad etilsa', 0.055, step('7')],
    ['Отказ → 7 (10 %)', 'Отказ', 0.1, step('7')],
    ['rad etilsa (10 foiz) → 7-bosqich', 'rad etilsa', 0.1, step('7')],
    ['если отказ 10 проц. -> 7', 'отказ', 0.1, step('7')],
    ['в 10 % случаев неполно -> 2', 'неполно', 0.1, step('2')],
    ['неполно 0,2 -> 2', 'неполно', 0.2, step('2')],
    ['rejected 0.3 -> end', 'rejected', 0.3, 'refused'],
    ['отказ 10% -> конец', 'отказ', 0.1, 'refused'],
    ['готово 10% -> конец', 'готово', 0.1, 'end'],
    ['90 % -> next', '', 0.9, 'next'],
    ['if incomplete, 20 % --> back to step 2', 'incomplete', 0.2, step('2')],
  ] as const)('with a share: %s', (text, condition, probability, to) => {
    expect(readBranches(text, 'ru', isStep)).toEqual([{ condition, probability, to }])
  })

  it.each([
    ['-> 3a', '', step('3a')],
    ['7', '', step('7')],
    ['шаг 1.1', '', step('1.1')],
    ['step no. 3', '', step('3')],
    ['к шагу № 4', '', step('4')],
    ['возврат к шагу 2', '', step('2')],
    ['7-qadamga qaytadi', '', step('7')],
    ['конец', '', 'end'],
    ['aks holda -> keyingi qadam', '', 'next'],
    ['если отказ, перейти к шагу 7', 'отказ', step('7')],
    ['при отказе — шаг 7', 'при отказе', step('7')],
    ['agar rad etilsa 7-qadamga oʻtiladi', 'rad etilsa', step('7')],
    ['отказ: 7', 'отказ', step('7')],
    ['остальные -> 3', '', step('3')],
    ['-> Проверить документы', '', step('Проверить документы')],
    ['Проверить документы', '', step('Проверить документы')],
    ['сумма больше 0,5 БРВ -> 4', 'сумма больше 0,5 БРВ', step('4')],
  ] as const)('without a share: %s', (text, condition, to) => {
    expect(readBranches(text, 'ru', isStep)).toEqual([{ condition, to }])
  })

  it('to a step is one even where the name of the step sounds like an end', () => {
    expect(readBranches('если отказ -> «Отказать»', 'ru', isStep)).toEqual([{ condition: 'отказ', to: step('Отказать') }])
    expect(readBranches('-> Конец проверки', 'ru', isStep)).toEqual([{ condition: '', to: step('Конец проверки') }])
  })

  it.each([
    ['semicolons', 'да 70% -> 4; нет 30% -> 9'],
    ['lines', 'да 70% -> 4\nнет 30% -> 9'],
    ['commas', 'да 70% → 4, нет 30% → 9'],
    ['slashes', 'да 70% → 4 / нет 30% → 9'],
  ])('and another stand apart by %s', (_, text) => {
    expect(readBranches(text, 'ru')).toEqual([
      { condition: 'да', probability: 0.7, to: step('4') },
      { condition: 'нет', probability: 0.3, to: step('9') },
    ])
  })

  it('for all other cases has no condition', () => {
    for (const rest of ['иначе', 'в остальных случаях', 'в противном случае'])
      expect(readBranches(`если неполно 20% -> 2, ${rest} -> 4`, 'ru')?.[1]).toEqual({ condition: '', to: step('4') })
    expect(readBranches('if incomplete 20 % -> 2, else -> 4', 'en')?.[1]).toEqual({ condition: '', to: step('4') })
    expect(readBranches('agar toʻliq boʻlmasa 20 % -> 2; aks holda -> 4', 'uz')?.[1]).toEqual({ condition: '', to: step('4') })
  })

  it.each(['if refused', '120 % -> 4', '-> ', 'a -> b -> c', '10-15 % -> 4', 'perhaps', '3, 5'])(
    'that leads nowhere for certain is none: %s',
    (text) => {
      expect(readBranches(text, 'en')).toBeUndefined()
    },
  )
})
