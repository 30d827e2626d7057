import { expect, it } from 'vitest'
import { LANGUAGES } from '#src/domain/language.ts'
import { formatDate, parseDate } from '#src/i18n/format/date.ts'

it.each([
  '2026-11-22',
  '22.11.2026',
  '22/11/2026',
  '22-11-2026',
  '22.11.26',
  '22 Nov 2026',
  '22 November 2026',
  '22 ноября 2026',
  '22 ноября 2026 г.',
  '22 нояб. 2026',
  '22 ноябрь 2026',
  '22-noyabr, 2026',
  '22-noyabr 2026-yil'.replace('-yil', ' yil'),
  ' 22\u00a0noy, 2026 ',
])('understands “%s”', (text) => {
  expect(parseDate(text)).toBe('2026-11-22')
})

it.each(['', '31.02.2026', '2026-13-01', '22 2026', '22 xyz 2026', '22 ma 2026', 'tomorrow', '22.11', '0.1.2026'])(
  'refuses “%s”',
  (text) => {
    expect(parseDate(text)).toBeUndefined()
  },
)

it('takes a leap day where there is one', () => {
  expect(parseDate('29.02.2024')).toBe('2024-02-29')
  expect(parseDate('29.02.2025')).toBeUndefined()
})

it.each(LANGUAGES)('reads back every month as %s writes it', (language) => {
  for (let month = 1; month <= 12; month += 1) {
    const iso = `2026-${String(month).padStart(2, '0')}-05`
    for (const style of ['long', 'short', 'numeric'] as const) expect(parseDate(formatDate(iso, language, style))).toBe(iso)
  }
})
