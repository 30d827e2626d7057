import { describe, expect, it } from 'vitest'
import type { CellContext } from '#src/i18n/cells/cell.ts'
import { columnsOf } from '#src/i18n/stepTable/columns.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'

const inEnglish: CellContext = { language: 'en', currency: 'UZS' }
const inRussian: CellContext = { language: 'ru', currency: 'UZS' }

describe('a table of steps', () => {
  it('is read by its headings, in any order and language', () => {
    const { steps, problems } = readStepTable(
      [
        ['№', 'Исполнитель', 'Действие', 'Ожидание', 'Документы', 'Переход'],
        ['1', 'Заявитель', 'Подать заявление', '', 'Паспорт [предъявляют]', ''],
        ['2', 'Кадастр', 'Проверить', '3 дня', '', 'если отказ 10 % -> 4; неполно 0,2 -> 1'],
        ['3', 'Кадастр', 'Внести право', '1,5 ч', '', '-> конец'],
        ['4', 'Кадастр', 'Отказать', '', '', '-> отказ'],
      ],
      inRussian,
    )
    expect(problems).toEqual([])
    expect(steps.map(({ name, performer }) => [name, performer])).toEqual([
      ['Подать заявление', 'Заявитель'],
      ['Проверить', 'Кадастр'],
      ['Внести право', 'Кадастр'],
      ['Отказать', 'Кадастр'],
    ])
    expect(steps[0]?.facts.documents).toEqual([{ name: 'Паспорт', role: 'presented' }])
    expect(steps[1]?.facts.wait).toEqual({ likely: 3, unit: 'working-day' })
    expect(steps[1]?.branches).toEqual([
      { condition: 'отказ', probability: 0.1, to: 3 },
      { condition: 'неполно', probability: 0.2, to: 0 },
    ])
    expect(steps[2]?.branches).toEqual([{ condition: '', to: 'end' }])
    expect(steps[3]?.branches).toEqual([{ condition: '', to: 'refused' }])
  })

  it('without headings is name and performer, after a number if there is one', () => {
    expect(
      readStepTable(
        [
          ['Apply', 'Citizen'],
          ['Check', 'Office'],
        ],
        inEnglish,
      ).steps.map(({ name, performer }) => [name, performer]),
    ).toEqual([
      ['Apply', 'Citizen'],
      ['Check', 'Office'],
    ])
    expect(
      readStepTable(
        [
          ['1', 'Apply'],
          ['2.', 'Check'],
        ],
        inEnglish,
      ).steps.map(({ name }) => name),
    ).toEqual(['Apply', 'Check'])
  })

  it('tells cell by cell what was not understood, and keeps the rest', () => {
    const { steps, problems } = readStepTable(
      [
        ['Step', 'Work', 'Colour', 'Next'],
        ['Apply', 'soon', 'red', ''],
        ['', '5 min', '', ''],
        ['Check', '5 parsecs', '', 'if refused -> 9'],
        ['Decide', '1 h', '', 'perhaps'],
      ],
      inEnglish,
    )
    expect(steps.map(({ name, facts }) => [name, facts.work?.likely])).toEqual([
      ['Apply', undefined],
      ['Check', undefined],
      ['Decide', 1],
    ])
    expect(problems.map(({ row, column, problem }) => [row, column, problem.code, problem.text])).toEqual([
      [1, 3, 'unknownColumn', 'Colour'],
      [2, 2, 'time', 'soon'],
      [3, 1, 'noName', '5 min'],
      [4, 2, 'unit', 'parsecs'],
      [4, 4, 'noStep', '9'],
      [5, 4, 'branch', 'perhaps'],
    ])
  })

  it('that is empty has no steps and nothing to complain of', () => {
    expect(readStepTable([], inEnglish)).toEqual({ columns: [], steps: [], problems: [] })
    expect(readStepTable([['', ' ']], inEnglish).steps).toEqual([])
  })
})

it.each([
  ['Responsible person', 'performer'],
  ['Наименование процедуры', 'name'],
  ['Bajaruvchi', 'performer'],
  ['Длительность, мин', 'work'],
  ['Toʻlov', 'costs'],
  ["To'lov", 'costs'],
  ['Qadam', 'name'],
  ['Sky colour', undefined],
])('the heading %s means %s', (heading, column) => {
  expect(columnsOf([heading])).toEqual([column])
})
