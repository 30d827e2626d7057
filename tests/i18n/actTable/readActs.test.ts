import { describe, expect, it } from 'vitest'
import { actKindOf, readCitation } from '#src/i18n/actTable/citation.ts'
import { actColumnOf } from '#src/i18n/actTable/columns.ts'
import { clausesOf, readActs } from '#src/i18n/actTable/readActs.ts'

describe('a heading', () => {
  it.each([
    ['Number', 'number'],
    ['Номер акта', 'number'],
    ['Raqami', 'number'],
    ['Дата принятия', 'date'],
    ['Sanasi', 'date'],
    ['Название на русском', 'title.ru'],
    ['Title (Uzbek)', 'title.uz'],
    ['Наименование', 'title'],
    ['Hujjat nomi', 'title'],
    ['Кем принят', 'body'],
    ['Issued by', 'body'],
    ['Вид документа', 'kind'],
    ['Turi', 'kind'],
    ['Ссылка на lex.uz', 'url'],
    ['Пункты', 'clauses'],
    ['Bandlar', 'clauses'],
    ['Article', 'clauses'],
    ['Краткий код', 'id'],
    ['№', undefined],
    ['п/п', undefined],
    ['', undefined],
    ['Colour', undefined],
  ])('“%s” is the column %s', (heading, column) => {
    expect(actColumnOf(heading)).toBe(column)
  })
})

describe('a word for a kind of act', () => {
  it.each([
    ['Постановление', 'resolution'],
    ['ПКМ', 'resolution'],
    ['Vazirlar Mahkamasi qarori', 'resolution'],
    ['Указ Президента', 'decree'],
    ['УП', 'decree'],
    ['Farmon', 'decree'],
    ['Закон', 'law'],
    ['Налоговый кодекс', 'law'],
    ['Qonun', 'law'],
    ['Приказ', 'order'],
    ['Order', 'order'],
    ['Инструкция', 'other'],
    ['указание', 'other'],
    ['', undefined],
  ])('“%s” is %s', (text, kind) => {
    expect(actKindOf(text)).toBe(kind)
  })
})

describe('a citation', () => {
  it('is read in Russian', () => {
    expect(readCitation('Постановление Кабинета Министров от 31.12.2014 г. № 377 «О мерах по улучшению услуг»')).toEqual({
      kind: 'resolution',
      number: '377',
      date: '2014-12-31',
      title: 'О мерах по улучшению услуг',
    })
  })

  it('is read in Uzbek', () => {
    expect(readCitation('Vazirlar Mahkamasining 29.12.2018 dagi 1060-son qarori “Davlat roʻyxati toʻgʻrisida”')).toEqual({
      kind: 'resolution',
      number: '1060',
      date: '2018-12-29',
      title: 'Davlat roʻyxati toʻgʻrisida',
    })
  })

  it('is read in English, with a number of letters and digits', () => {
    expect(readCitation('Law No. ZRU-803 of 28 November 2022 "On state registration"')).toEqual({
      kind: 'law',
      number: 'ZRU-803',
      date: '2022-11-28',
      title: 'On state registration',
    })
  })

  it('without a title in quotes keeps its words as the title', () => {
    expect(readCitation('Приказ № 186')).toEqual({ kind: 'order', number: '186', title: 'Приказ № 186' })
  })

  it('without a number is a title', () => {
    expect(readCitation(' О нотариате ')).toEqual({ title: 'О нотариате' })
  })
})

describe('a table of acts', () => {
  it('is read by its headings, in any order', () => {
    // When
    const read = readActs([
      ['№', 'Дата', 'Номер', 'Название', 'Название (узб.)', 'Вид', 'Пункты', 'Примечание'],
      ['1', '31.12.2014', '377', 'Об услугах', 'Xizmatlar toʻgʻrisida', 'Постановление', '4; прил. 1', 'x'],
      ['', '', '', '', '', '', '', ''],
      ['2', '2018-12-29', '1060', 'О правах', '', '', '', ''],
    ])

    // Then
    expect(read.acts).toEqual([
      {
        number: '377',
        date: '2014-12-31',
        title: 'Об услугах',
        titles: { uz: 'Xizmatlar toʻgʻrisida' },
        kind: 'resolution',
        clauses: ['4', 'прил. 1'],
      },
      { number: '1060', date: '2018-12-29', title: 'О правах' },
    ])
    expect(read.unknown).toEqual(['Примечание'])
    expect(read.problems).toEqual([])
  })

  it('tells a date that is none and a row that names no act, and keeps the rest', () => {
    const read = readActs([
      ['Number', 'Date'],
      ['377', 'last year'],
      ['', '01.01.2020'],
    ])
    expect(read.acts).toEqual([{ number: '377' }])
    expect(read.problems).toEqual([
      { code: 'badDate', row: 2, text: 'last year' },
      { code: 'noAct', row: 3, text: '01.01.2020' },
    ])
  })

  it('without headings is a list of citations', () => {
    const read = readActs([['Закон № 343-I от 26.12.1996 «О нотариате»'], ['Приказ № 186 от 10.07.2014']])
    expect(read.acts.map(({ number, kind, date }) => [number, kind, date])).toEqual([
      ['343-I', 'law', '1996-12-26'],
      ['186', 'order', '2014-07-10'],
    ])
  })

  it('takes number and date out of a title that is a whole citation', () => {
    const [act] = readActs([
      ['Документ', 'Пункты'],
      ['Постановление № 1 от 07.01.2014 «О правах»', '2, 12'],
    ]).acts
    expect(act).toEqual({ kind: 'resolution', number: '1', date: '2014-01-07', title: 'О правах', clauses: ['2', '12'] })
  })

  it('that is empty holds nothing', () => {
    expect(readActs([])).toEqual({ acts: [], unknown: [], problems: [] })
    expect(readActs([['Number', 'Title']])).toEqual({ acts: [], unknown: [], problems: [] })
  })
})

it('lists clauses as people part them', () => {
  expect(clausesOf('4; 12;прил. 1, абзац 2')).toEqual(['4', '12', 'прил. 1, абзац 2'])
  expect(clausesOf('4, 12')).toEqual(['4', '12'])
  expect(clausesOf('4\n4\n 5 ')).toEqual(['4', '5'])
  expect(clausesOf('')).toEqual([])
})
