import { describe, expect, it } from 'vitest'
import { DRAFTING_LANGUAGES } from '#src/i18n/wording/amendments.ts'
import { formulasOf } from '#src/report/formulas.ts'
import { languageOf } from '#src/report/languageOf.ts'

const written = (...args: Parameters<typeof formulasOf>) =>
  formulasOf(...args).map((runs) => runs.map(({ text }) => text).join(''))

describe('amendment formulas', () => {
  it('repeal a clause in both languages', () => {
    expect(written('repealed', 'ru', { clause: '12' })[0]).toBe('пункт 12 признать утратившим силу;')
    expect(written('repealed', 'uz', { clause: '12' })[0]).toBe('12-band oʻz kuchini yoʻqotgan deb hisoblansin;')
  })

  it('carry the proposed wording where somebody wrote it, else a gap', () => {
    expect(written('amended', 'ru', { clause: '3', proposedWording: ' новый текст ' })[0]).toBe(
      'пункт 3 изложить в следующей редакции: «новый текст»;',
    )
    expect(written('amended', 'ru', { clause: '3' })[0]).toBe('пункт 3 изложить в следующей редакции: «…»;')
  })

  it('put the clause in the case that the sentence asks for', () => {
    expect(written('amended', 'ru', { clause: '3' })[1]).toBe('в пункте 3 слова «…» заменить словами «…»;')
    expect(written('new', 'ru', {})[0]).toBe('дополнить пунктом … следующего содержания: «…»;')
  })

  it('leave a clause that says itself what it is', () => {
    expect(written('repealed', 'uz', { clause: 'annex 1, item 4' })[0]).toBe(
      'annex 1, item 4 oʻz kuchini yoʻqotgan deb hisoblansin;',
    )
  })

  it('mark every gap as one to be filled, and the rest as text of its language', () => {
    for (const language of DRAFTING_LANGUAGES)
      for (const fate of ['repealed', 'amended', 'new'] as const)
        for (const run of formulasOf(fate, language, {}).flat()) {
          if (run.text === '…') expect(run.manner).toBe('toFill')
          else expect(run.language).toBe(language)
        }
  })

  it('have nothing for a clause that stays', () => {
    expect(formulasOf('kept', 'ru', { clause: '1' })).toEqual([])
  })
})

describe('the language of a text of the user’s', () => {
  it.each([
    ['Справка не требуется', 'uz', { language: 'ru' }],
    ['Справка не требуется', 'ru', {}],
    ['Ариза берувчи ҳужжатларни тақдим этади', 'uz', {}],
    ['Maʼlumotnoma talab qilinmaydi', 'ru', { language: 'uz' }],
    ['The certificate is not asked for', 'ru', { language: 'en' }],
    ['12', 'ru', {}],
  ] as const)('%s in a report in %s', (text, report, found) => {
    expect(languageOf(text, report)).toEqual(found)
  })
})
