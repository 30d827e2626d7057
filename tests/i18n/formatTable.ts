import type { Language } from '#src/domain/language.ts'
import { formatBytes } from '#src/i18n/format/bytes.ts'
import { dayAndMonth, formatDate } from '#src/i18n/format/date.ts'
import { formatDuration, formatShortDuration, unitName } from '#src/i18n/format/duration.ts'
import { formatMoment } from '#src/i18n/format/moment.ts'
import { formatAmount, formatCompactMoney, formatMoney } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber, formatPercentChange, formatShare, formatSigned } from '#src/i18n/format/number.ts'

/** What is written, and how each language writes it; ordinary blanks stand for those that no line may end at. */
export interface FormatCase {
  readonly what: string
  readonly write: (language: Language) => string
  readonly en: string
  readonly ru: string
  readonly uz: string
}

const now = { date: '2026-11-22', minute: 10 * 60 }
const at = (date: string, clock: string) => {
  const [hour = 0, minute = 0] = clock.split(':').map(Number)
  return { date, minute: hour * 60 + minute }
}
const same = (text: string) => ({ en: text, ru: text, uz: text })

export const FORMAT_CASES: readonly FormatCase[] = [
  { what: 'a whole number', write: (l) => formatNumber(1_282_000, l), ...same('1 282 000') },
  { what: 'a number of four digits', write: (l) => formatNumber(6200, l), ...same('6 200') },
  { what: 'a fraction', write: (l) => formatNumber(1.5, l), en: '1.5', ru: '1,5', uz: '1,5' },
  {
    what: 'a fraction with fixed decimals',
    write: (l) => formatNumber(74, l, { min: 1, max: 1 }),
    en: '74.0',
    ru: '74,0',
    uz: '74,0',
  },
  { what: 'a half that floats below', write: (l) => formatNumber(1.005, l), en: '1.01', ru: '1,01', uz: '1,01' },
  { what: 'a negative number', write: (l) => formatNumber(-41.4, l), en: '−41.4', ru: '−41,4', uz: '−41,4' },
  { what: 'a negative number that rounds to nothing', write: (l) => formatNumber(-0.001, l), ...same('0') },
  { what: 'a very large number', write: (l) => formatNumber(1e21, l), ...same('1 000 000 000 000 000 000 000') },
  { what: 'a very small number', write: (l) => formatNumber(1e-9, l), ...same('0') },
  { what: 'a difference upwards', write: (l) => formatSigned(3.5, l), en: '+3.5', ru: '+3,5', uz: '+3,5' },
  { what: 'no difference', write: (l) => formatSigned(0.001, l), ...same('0') },
  { what: 'a share', write: (l) => formatShare(0.25, l), ...same('25 %') },
  { what: 'a share with a decimal', write: (l) => formatShare(0.975, l, { max: 1 }), en: '97.5 %', ru: '97,5 %', uz: '97,5 %' },
  { what: 'a fall in per cent', write: (l) => formatPercentChange(-94.5, l), ...same('−95 %') },
  {
    what: 'a large number in words',
    write: (l) => formatCompact(71_100_000_000, l),
    en: '71.1 bn',
    ru: '71,1 млрд',
    uz: '71,1 mlrd',
  },
  { what: 'a number too small for words', write: (l) => formatCompact(186_400, l), ...same('186 400') },
  {
    what: 'an amount of soum',
    write: (l) => formatMoney(900_500, 'UZS', l),
    en: '900 500 UZS',
    ru: '900 500 сум',
    uz: '900 500 soʻm',
  },
  { what: 'a small amount', write: (l) => formatMoney(1.25, 'BRV', l), en: '1.25 BRV', ru: '1,25 БРВ', uz: '1,25 BHM' },
  { what: 'an amount of an unknown currency', write: (l) => formatMoney(20, 'KZT', l), ...same('20 KZT') },
  { what: 'an amount without its currency', write: (l) => formatAmount(381_500.49, l), ...same('381 500') },
  {
    what: 'a large amount in words',
    write: (l) => formatCompactMoney(1_800_000, 'UZS', l),
    en: '1.8 m UZS',
    ru: '1,8 млн сум',
    uz: '1,8 mln soʻm',
  },
  {
    what: 'a date',
    write: (l) => formatDate('2026-11-22', l),
    en: '22 November 2026',
    ru: '22 ноября 2026',
    uz: '22-noyabr, 2026',
  },
  {
    what: 'a short date',
    write: (l) => formatDate('2026-02-03', l, 'short'),
    en: '3 Feb 2026',
    ru: '3 февр. 2026',
    uz: '3-fev, 2026',
  },
  { what: 'a date in figures', write: (l) => formatDate('2026-02-03', l, 'numeric'), ...same('03.02.2026') },
  { what: 'a day of this year', write: (l) => dayAndMonth('2026-05-09', l), en: '9 May', ru: '9 мая', uz: '9-may' },
  { what: 'what is no date', write: (l) => formatDate('2026-02-30', l), ...same('2026-02-30') },
  { what: 'this minute', write: (l) => formatMoment(now, now, l), en: 'just now', ru: 'только что', uz: 'hozirgina' },
  {
    what: 'two minutes ago',
    write: (l) => formatMoment(at('2026-11-22', '09:58'), now, l),
    en: '2 min ago',
    ru: '2 мин назад',
    uz: '2 daqiqa oldin',
  },
  {
    what: 'this morning',
    write: (l) => formatMoment(at('2026-11-22', '08:41'), now, l),
    en: 'today 08:41',
    ru: 'сегодня в 08:41',
    uz: 'bugun 08:41',
  },
  {
    what: 'yesterday evening',
    write: (l) => formatMoment(at('2026-11-21', '18:20'), now, l),
    en: 'yesterday 18:20',
    ru: 'вчера в 18:20',
    uz: 'kecha 18:20',
  },
  {
    what: 'some days ago',
    write: (l) => formatMoment(at('2026-11-17', '11:05'), now, l),
    en: '17 Nov, 11:05',
    ru: '17 нояб., 11:05',
    uz: '17-noy, 11:05',
  },
  {
    what: 'another year',
    write: (l) => formatMoment(at('2025-11-17', '11:05'), now, l),
    en: '17 Nov 2025',
    ru: '17 нояб. 2025',
    uz: '17-noy, 2025',
  },
  {
    what: 'one working day',
    write: (l) => formatDuration(1, 'working-day', l),
    en: '1 working day',
    ru: '1 рабочий день',
    uz: '1 ish kuni',
  },
  {
    what: 'three working days',
    write: (l) => formatDuration(3, 'working-day', l),
    en: '3 working days',
    ru: '3 рабочих дня',
    uz: '3 ish kuni',
  },
  {
    what: 'one and a half working days',
    write: (l) => formatDuration(1.5, 'working-day', l),
    en: '1.5 working days',
    ru: '1,5 рабочего дня',
    uz: '1,5 ish kuni',
  },
  { what: 'twenty-one hours', write: (l) => formatDuration(21, 'hour', l), en: '21 hours', ru: '21 час', uz: '21 soat' },
  { what: 'eleven months', write: (l) => formatDuration(11, 'month', l), en: '11 months', ru: '11 месяцев', uz: '11 oy' },
  {
    what: 'a short duration',
    write: (l) => formatShortDuration(5, 'working-day', l),
    en: '5 working d',
    ru: '5 раб. дн',
    uz: '5 ish kuni',
  },
  { what: 'a unit', write: (l) => unitName('minute', l), en: 'min', ru: 'мин', uz: 'daq' },
  { what: 'a file of 38 MB', write: (l) => formatBytes(38_200_000, l), en: '38 MB', ru: '38 МБ', uz: '38 MB' },
  { what: 'a file of some kilobytes', write: (l) => formatBytes(2_340, l), en: '2.3 kB', ru: '2,3 КБ', uz: '2,3 KB' },
  { what: 'an empty file', write: (l) => formatBytes(0, l), en: '0 B', ru: '0 Б', uz: '0 B' },
  { what: 'a file just below the next unit', write: (l) => formatBytes(999_700, l), en: '1 MB', ru: '1 МБ', uz: '1 MB' },
]

/** Blanks at which no line ends become ordinary ones, to be compared with the table. */
export const plainBlanks = (text: string): string => text.replace(/\u00a0/g, ' ')
