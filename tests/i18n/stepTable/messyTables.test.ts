import { describe, expect, it } from 'vitest'
import { DITTO } from '#src/domain/stepList.ts'
import { readStepTable } from '#src/i18n/stepTable/readTable.ts'

const RU = { language: 'ru', currency: 'UZS' } as const

/** A table as it is written in a spreadsheet: a row a line, cells between bars. */
const table = (text: string): string[][] =>
  text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')))

const told = (rows: readonly (readonly string[])[]) =>
  readStepTable(rows, RU).problems.map(({ row, problem: { code, text } }) => [row, code, text])

describe('an official table of steps', () => {
  const rows = table(`
    Утверждаю                    |                        |             |          |           |                    |
    Таблица 1. Порядок выдачи    |                        |             |          |           |                    |
    № п/п | Наименование действия      | Ответственный исполнитель | Сроки    |           | Необходимые документы | Следующий шаг
          |                            |                           | Время, ч | Ожидание (дней) |                 |
    1     | 2                          | 3                         | 4        | 5         | 6                     | 7
    I     | Раздел 1. Приём            |                           |          |           |                       |
    1.    |                            |                           |          |           |                       |
    1.1.  | Подать заявление           | Заявитель                 | 0,5      |           | Паспорт               |
          |                            |                           |          |           | Справка               |
    1.2.  | Проверить документы        | Кадастр                   | 2        | 3         |                       | если неполно 20 % -> 1.1; отказ 10 % -> 2.2
    2.    | Решение                    |                           |          |           |                       |
    2.1.  | Внести право               | ${DITTO}                  | 1 (один) | 5-10      |                       | конец
    2.2.  | Отказать                   | --//--                    | 30 мин   | ${DITTO}  |                       | -> отказ
          | Итого                      |                           | 4        | 13        |                       |
  `)

  it('is read under its two rows of headings, with merged cells filled in', () => {
    const { steps } = readStepTable(rows, RU)
    expect(steps.map(({ name, performer }) => [name, performer])).toEqual([
      ['Подать заявление', 'Заявитель'],
      ['Проверить документы', 'Кадастр'],
      ['Внести право', 'Кадастр'],
      ['Отказать', 'Кадастр'],
    ])
  })

  it('has the units of its headings, and documents on lines of their own', () => {
    const [apply, check, enter, refuse] = readStepTable(rows, RU).steps.map(({ facts }) => facts)
    expect(apply?.work).toEqual({ likely: 0.5, unit: 'hour' })
    expect(apply?.documents.map(({ name }) => name)).toEqual(['Паспорт', 'Справка'])
    expect(check?.work).toEqual({ likely: 2, unit: 'hour' })
    expect(check?.wait).toEqual({ likely: 3, unit: 'working-day' })
    expect(enter?.work).toEqual({ likely: 1, unit: 'hour' })
    expect(enter?.wait).toEqual({ min: 5, max: 10, unit: 'working-day' })
    expect(refuse?.work).toEqual({ likely: 30, unit: 'minute' })
  })

  it('branches by numbers of its parts and rows', () => {
    expect(readStepTable(rows, RU).steps.map(({ branches }) => branches)).toEqual([
      [],
      [
        { condition: 'неполно', probability: 0.2, to: 0 },
        { condition: 'отказ', probability: 0.1, to: 3 },
      ],
      [{ condition: '', to: 'end' }],
      [{ condition: '', to: 'refused' }],
    ])
  })

  it('tells what is no step and what counts once', () => {
    expect(told(rows)).toEqual([
      [6, 'aside', 'I Раздел 1. Приём'],
      [7, 'aside', '1.'],
      [11, 'aside', '2. Решение'],
      [13, 'merged', '5-10'],
      [14, 'aside', 'Итого 4 13'],
    ])
  })
})

describe('a list of steps', () => {
  it('numbered by hand gives its numbers to the branches and not to the names', () => {
    const { steps, problems } = readStepTable(
      table(`
        1. Подать заявление    | Заявитель |
        2) Проверить           | Отдел     | если отказ 10 % -> шаг 3.1
        3. Решить              | Отдел     | -> конец
        3.1. Отказать          | Отдел     | -> 2
      `),
      RU,
    )
    expect(problems).toEqual([])
    expect(steps.map(({ name }) => name)).toEqual(['Подать заявление', 'Проверить', 'Решить', 'Отказать'])
    expect(steps.map(({ branches }) => branches[0]?.to)).toEqual([undefined, 3, 'end', 1])
  })

  it('of one column is its lines', () => {
    expect(readStepTable([['Подать'], ['Операции проверить'], ['Выдать']], RU).steps.map(({ name }) => name)).toEqual([
      'Подать',
      'Операции проверить',
      'Выдать',
    ])
  })

  it('without headings takes a column of times for the work and one of arrows for the branches, and tells of others', () => {
    const { columns, problems } = readStepTable(
      table(`
        Подать    | Заявитель | 30 мин | а |
        Проверить | Отдел     | 2 ч    | б | -> 1
        Выдать    | Отдел     |        |   |
      `),
      RU,
    )
    expect(columns).toEqual(['name', 'performer', 'work', undefined, 'branches'])
    expect(problems.map(({ row, column, problem: { code, text } }) => [row, column, code, text])).toEqual([
      [1, 4, 'unknownColumn', '4'],
    ])
  })

  it('drawn with signs is read without its lines', () => {
    const { steps, problems } = readStepTable(table('№|Шаг|Кто\n---|:---|---\n1|Подать|Лицо\n2|Решить|Отдел'), RU)
    expect(problems).toEqual([])
    expect(steps.map(({ name }) => name)).toEqual(['Подать', 'Решить'])
  })

  it('leads to steps by name and by the beginning of a name, and says where that could be several', () => {
    const rows = table(`
      Шаг                  | Кто   | Дальше
      Подать заявление     | Лицо  | Проверить полноту
      Проверить полноту    | Отдел | если нет -> «подать заявление»
      Согласовать          | Отдел | отказ 5 % -> Внести в реестр
      Согласовать          | Палата | 10 % -> Согласовать
      Внести в реестр прав | Отдел | -> Уведомить
    `)
    expect(readStepTable(rows, RU).steps.map(({ branches }) => branches.map(({ to }) => to))).toEqual([[1], [0], [4], [], []])
    expect(told(rows)).toEqual([
      [5, 'severalSteps', 'Согласовать'],
      [6, 'noStep', 'Уведомить'],
    ])
  })

  it('tells shares of more than all cases, and who is not named', () => {
    expect(
      told(
        table(`
          Step    | Who    | Next
          Apply   | Person |
          Check   |        | refused 70 % -> end; incomplete 60 % -> 1
        `),
      ),
    ).toEqual([
      [3, 'nobody', 'Check'],
      [3, 'shares', '130\u00a0%'],
    ])
  })

  it('takes a column of numbers for the numbers, though it is headed as steps', () => {
    const { columns, steps } = readStepTable(
      table('Шаг | Действие | Кто | Переход\n1 | Подать | Лицо |\n2 | Решить | Отдел | -> 1'),
      RU,
    )
    expect(columns).toEqual(['number', 'name', 'performer', 'branches'])
    expect(steps[1]?.branches).toEqual([{ condition: '', to: 0 }])
  })
})

it('tells a title or a part that is merged over all columns once, and takes neither for a step', () => {
  const { steps, problems } = readStepTable(
    table(`
      Порядок выдачи | Порядок выдачи | Порядок выдачи
      Шаг | Кто | Работа
      Приём | Приём | Приём
      Подать | Лицо | 5 мин
    `),
    RU,
  )
  expect(steps.map(({ name }) => name)).toEqual(['Подать'])
  expect(problems.map(({ row, problem: { code, text } }) => [row, code, text])).toEqual([[3, 'aside', 'Приём']])
})

describe('headings', () => {
  it.each([
    [
      ['№ п/п', 'Наименование действия', 'Ответственный исполнитель', 'Время ожидания', 'Время', 'Основание'],
      ['number', 'name', 'performer', 'wait', 'work', 'legalBases'],
    ],
    [
      ['T/r', 'Amal nomi', 'Mas’ul', 'Kutish vaqti', 'Ish vaqti', 'Kerakli hujjatlar', 'Keyingi qadam', 'To‘lov'],
      ['number', 'name', 'performer', 'wait', 'work', 'documents', 'branches', 'costs'],
    ],
    [
      ['Step No', 'Step', 'Who', 'Waiting time', 'Duration', 'Required documents', 'Next step', 'Fee'],
      ['number', 'name', 'performer', 'wait', 'work', 'documents', 'branches', 'costs'],
    ],
    [
      ['Шаг', 'Описание', 'Кто', 'Срок исполнения', 'Дополнительно'],
      ['name', 'note', 'performer', 'deadline', undefined],
    ],
    [
      ['Описание', 'Исполнитель'],
      ['name', 'performer'],
    ],
    // Amounts in thousands would be read too small: the column is left out and told.
    [
      ['Шаг', 'Кто', 'Стоимость, тыс. сум'],
      ['name', 'performer', undefined],
    ],
  ])('%j', (headings, columns) => {
    expect(readStepTable([headings, headings.map(() => 'x')], RU).columns).toEqual(columns)
  })
})
