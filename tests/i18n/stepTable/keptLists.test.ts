import { describe, expect, it } from 'vitest'
import { createWords } from '#src/i18n/words.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Language } from '#src/domain/language.ts'
import { NOTES, readStepTable } from '#src/i18n/stepTable/readTable.ts'

/** A list as an office keeps it: a row a line, cells between bars. */
function read(language: Language, text: string) {
  const rows = text
    .trim()
    .split('\n')
    .map((line) => line.split('|').map((cell) => cell.trim().replaceAll('⏎', '\n')))
  const { columns, steps, problems } = readStepTable(rows, { language, currency: 'UZS' })
  return {
    columns,
    steps,
    ways: steps.map(({ branches }) =>
      branches.map(({ to, probability }) => (probability === undefined ? to : [to, probability])),
    ),
    told: problems.map(({ row, problem: { code, text: said } }) => [row, code, said]),
  }
}

describe('a list of an Uzbek office', () => {
  it('has stages for numbers and limits for deadlines', () => {
    const { columns, steps, ways, told } = read(
      'uz',
      `
      Davlat xizmatini koʻrsatish tartibi
      T/r       | Bosqichlar (amallar) nomi | Mas'ul ijrochi | Bajarish muddati | Natija / keyingi bosqich
      1-bosqich | Ariza berish              | Arizachi       | 15 daqiqa        |
      2-bosqich | Tekshirish                | Boʻlim         | 1 ish kuni ichida | agar rad etilsa 10 % -> 5-qadamga
      3-bosqich | Soʻrov yuborish           | Boʻlim         | 3 ish kunigacha  | agar toʻliq boʻlmasa (20 %) 1-bosqichga qaytariladi
      4-bosqich | Berish                    | Boʻlim         | darhol           | tamom
      5-bosqich | Rad etish xabarnomasi     | Boʻlim         | 1 kun            | tamom
                | JAMI:                     |                | 10 ish kuni      |
      `,
    )
    expect(columns).toEqual(['number', 'name', 'performer', 'deadline', 'branches'])
    expect(steps.map(({ facts }) => facts.deadline?.value)).toEqual([15, 1, 3, undefined, 1])
    expect(ways).toEqual([[], [[4, 0.1]], [[0, 0.2]], ['end'], ['refused']])
    expect(told).toEqual([
      [6, 'atOnce', 'darhol'],
      [8, 'aside', 'JAMI: 10 ish kuni'],
    ])
  })

  it('is understood in Cyrillic letters too', () => {
    const { columns, steps, ways, told } = read(
      'uz',
      `
      №          | Ҳаракат    | Ким бажаради | Муддат         | Кутиш | Кейинги қадам
      1          | Ариза бериш | Аризачи     |                |       |
      2          | Текшириш   | Ходим        | 3 иш куни ичида | 2 кун | агар рад этилса 10% -> 4-қадамга
      3          | Бериш      | Ходим        | 1 соат         |       | тамом
      4          | Рад этиш   | Ходим        | 30 дақиқа      |       | тамом
                 | Жами:      |              | 4 кун          |       |
      `,
    )
    expect(columns).toEqual(['number', 'name', 'performer', 'deadline', 'wait', 'branches'])
    expect(steps[1]?.facts.wait).toEqual({ likely: 2, unit: 'working-day' })
    expect(steps.map(({ facts }) => facts.deadline?.unit)).toEqual([undefined, 'working-day', 'hour', 'minute'])
    expect(steps[1]?.branches[0]?.condition).toBe('рад этилса')
    expect(ways).toEqual([[], [[3, 0.1]], ['end'], ['refused']])
    expect(told).toEqual([[6, 'aside', 'Жами: 4 кун']])
  })
})

describe('a list of a Russian consultant', () => {
  it('tells limits in place of times, and who works together, but reads all else', () => {
    const { columns, steps, ways, told } = read(
      'ru',
      `
      №   | Шаг процесса    | Исполнители       | Время работы | Время ожидания   | Срок по регламенту        | Решение
      1.  | Подача          | Заявитель         | 30 мин       |                  |                           |
      1.1 | Регистрация     | Канцелярия        | за 15 мин    | в течение 1 часа | Срок: до 5 рабочих дней   |
      2.  | Проверка        | Отдел, Юрист      | 1-2 часа     | до 3 дней        | не более 3 дней           | если неполно 15% -> шаг 1
      3.  | Согласование    | МЧС / СЭС         | полдня       | около недели     | 3-5 дней                  | если отказ 10% -> шаг 6
      4.  | Подписание      | Хоким             | 10 мин       | сразу            | не позднее 1 рабочего дня |
      5.  | Выдача          | Канцелярия        | 10 мин       |                  | 1 д.                      |
      6.  | Отказ           | Канцелярия        | 10 мин       |                  |                           |
      `,
    )
    expect(columns).toEqual(['number', 'name', 'performer', 'work', 'wait', 'deadline', 'branches'])
    expect(steps.map(({ facts }) => facts.work)).toMatchObject([
      { likely: 30 },
      { likely: 15 },
      { min: 1, max: 2 },
      { likely: 0.5, unit: 'working-day' },
      { likely: 10 },
      { likely: 10 },
      { likely: 10 },
    ])
    expect(steps.map(({ facts }) => facts.wait?.likely)).toEqual([undefined, undefined, undefined, 1, 0, undefined, undefined])
    expect(steps.map(({ facts }) => facts.deadline?.value)).toEqual([undefined, 5, 3, undefined, 1, 1, undefined])
    expect(ways).toEqual([[], [], [[0, 0.15]], [[6, 0.1]], [], [], ['refused']])
    expect(told).toEqual([
      [3, 'limit', 'в течение 1 часа'],
      [4, 'together', 'Отдел, Юрист'],
      [4, 'limit', 'до 3 дней'],
      [5, 'together', 'МЧС / СЭС'],
      [5, 'range', '3-5 дней'],
      [7, 'intoRefusal', 'Отказ'],
    ])
  })

  it('without a column for branches says which notes would be ones', () => {
    const { ways, told } = read(
      'ru',
      `
      Этап | Содержание действий | Ответственное лицо | Примечание
      1    | Рассмотрение        | Орган              | При отказе – переход к шагу 3
      2    | Выдача              | Орган              | 2
      3    | Мотивированный отказ | Орган             | Хранится в архиве 5 лет
      `,
    )
    expect(ways).toEqual([[], [], []])
    expect(told).toEqual([[2, 'saidBranch', 'При отказе – переход к шагу 3']])
  })

  it('may give a branch a line of its own', () => {
    const { steps, ways } = read('ru', '1. Подача заявления\n2. Проверка\n2.1. если ошибка 10% -> 1\n3. Если полно, выдача')
    expect(steps.map(({ name }) => name)).toEqual(['Подача заявления', 'Проверка', 'Если полно, выдача'])
    expect(ways).toEqual([[], [[0, 0.1]], []])
  })
})

describe('a list of an English analyst', () => {
  it('has headings of its own', () => {
    const { columns, steps, ways, told } = read(
      'en',
      `
      Ref | Process step   | Owner                         | Touch time (min) | Waiting     | SLA              | Docs in             | Outcome
      1   | Application    |                               |                  |             |                  |                     |
      1.1 | Submit         | Applicant                     | 20               |             |                  | ID card, photograph |
      1.2 | Register       | Desk                          | ~5               | immediately | within 2 hours   | 1) Form⏎2) Receipt  |
      2   | Assess         | Case officer                  | 45               | 3 to 5 days | up to 5 working days | Extract, issued by the registry | If incomplete (25%) go to step 1.1; otherwise step 3
      3   | Decide         | Case officer and Legal officer | 120             |             | 10 business days |                     | Rejected 10% → 5 / Approved → 4
      4   | Issue          | Desk                          | 10               |             | < 1 day          |                     | End
      5   | Send refusal   | Case officer                  | 15               |             |                  |                     | End
      `,
    )
    expect(columns).toEqual(['number', 'name', 'performer', 'work', 'wait', 'deadline', 'documents', 'branches'])
    expect(steps[1]?.facts.wait).toEqual({ likely: 0, unit: 'minute' })
    expect(steps[2]?.facts.wait).toEqual({ min: 3, max: 5, unit: 'working-day' })
    expect(steps[1]?.facts.documents.map(({ name }) => name)).toEqual(['Form', 'Receipt'])
    expect(steps.map(({ facts }) => facts.deadline?.value)).toEqual([undefined, 2, 5, 10, 1, undefined])
    expect(ways).toEqual([[], [], [[0, 0.25], 3], [[5, 0.1], 4], ['end'], ['refused']])
    expect(told).toEqual([
      [2, 'aside', '1 Application'],
      [3, 'oneDocument', 'ID card, photograph'],
      [6, 'together', 'Case officer and Legal officer'],
    ])
  })

  it('takes the first unknown column for the steps among others that are known', () => {
    const { columns, steps } = read('en', '# | Our way | Who | Wait\n1 | Apply | Person | 1 day\n2 | Decide | Office |')
    expect(columns).toEqual(['number', 'name', 'performer', 'wait'])
    expect(steps.map(({ name }) => name)).toEqual(['Apply', 'Decide'])
  })
})

it('does not take looking for reasons to refuse, or a notice of either result, for a refusal', () => {
  const { ways } = read(
    'ru',
    `
    Шаг                              | Кто   | Переход
    Решить                           | Отдел | нет 10 % -> Проверить основания для отказа; да 20 % -> Известить о выдаче или отказе
    Проверить основания для отказа   | Отдел | конец
    Известить о выдаче или отказе    | Отдел | конец
    `,
  )
  expect(ways.slice(1)).toEqual([['end'], ['end']])
})

it.each(LANGUAGES)('words every note in %s', (language) => {
  for (const note of NOTES) expect(createWords(language).t(`cells.problem.${note}`, { text: 'X' })).toContain('X')
})
