import type { DayOff, HolidayTable } from '../calendar.ts'

/** Compact rows: a decree's days off, `MM-DD`, of one year. */
interface Year {
  readonly year: number
  /** First days of Roʻza hayit and Qurbon hayit. */
  readonly religious: readonly string[]
  /** Added for everyone. */
  readonly extra?: readonly string[]
  /** A day off, and the day of rest that becomes a working day for it. */
  readonly swapped?: readonly (readonly [off: string, worked: string])[]
  /** Added for working weeks of six days only. */
  readonly sixDayWeek?: readonly string[]
  /** Those of `religious` that were not announced when this was written. */
  readonly estimated?: readonly string[]
}

/**
 * 2018 to 2024: the table of the public holidays library (vacanza/holidays, `uzbekistan.py`, MIT), which quotes the
 * decrees; days of the six-day week from the press on the decrees of 2021 to 2024 (2021: tashkenttimes.uz; 2022: kun.uz of
 * 12.07. and 23.12.2022; 22.04.2023: the decree of 20.04.2023, migrant.uz).
 *
 * 2016: the decree of 12.02.2016 (norma.uz) and that of 26.08.2016 (uztag.info and sputniknews.uz, on a Sunday that is
 * worked). 2017: the decrees of 16.03.2017 (genomics.uz) and 02.05.2017 (standart.uz). The hayits of both years:
 * sputniknews.uz of 09.09.2016, uznature.uz of 21.06.2017 and the library. Whether these years had further days off is not
 * confirmed, so they do not count as complete.
 *
 * 2025: the decisions of 24.12.2024 (uznews.uz), 26.03.2025 and 31.05.2025 (surxonsanepid.uz, with the 7th of June for the
 * six-day week) and the decree of 24.12.2025; no day was added to Navroʻz (one.uz), nor in the library. 2026: the decree of
 * 24.12.2025 (uzinform.com, vzglyad.uz), whose moved holidays (9 and 23 March, 11 May) follow from the law, and the
 * announcement of 18.03.2026 (newsinfo.uz). Marked as estimated: first days of the hayits that were not announced when this
 * was written; they depend on the sighting of the moon and can shift by a day.
 *
 * A day that was swapped is taken to be off for working weeks of six days too, as the decrees of 2021 and of 2023 to 2026
 * say. In 2018 those weeks worked on 3 and 4 September (kun.uz of 30.08.2018), so perhaps on other swapped days before 2020.
 */
const YEARS: readonly Year[] = [
  {
    year: 2016,
    religious: ['07-06', '09-12'],
    swapped: [
      ['03-07', '03-05'],
      ['09-02', '09-04'],
    ],
  },
  {
    year: 2017,
    religious: ['06-26', '09-01'],
    swapped: [
      ['03-20', '03-18'],
      ['05-08', '05-06'],
    ],
  },
  {
    year: 2018,
    religious: ['06-15', '08-21'],
    extra: ['01-02', '03-20', '08-31'],
    swapped: [
      ['01-03', '01-06'],
      ['03-19', '03-17'],
      ['03-22', '03-24'],
      ['08-23', '08-25'],
      ['08-24', '08-26'],
      ['09-03', '09-08'],
      ['09-04', '09-15'],
      ['12-31', '12-29'],
    ],
  },
  {
    year: 2019,
    religious: ['06-05', '08-11'],
    extra: ['01-02', '03-22', '09-02'],
    swapped: [
      ['01-03', '01-05'],
      ['06-06', '06-01'],
      ['09-03', '09-07'],
      ['12-31', '12-28'],
    ],
  },
  {
    year: 2020,
    religious: ['05-24', '07-31'],
    extra: ['03-23'],
    swapped: [
      ['01-02', '01-04'],
      ['08-31', '08-29'],
    ],
  },
  {
    year: 2021,
    religious: ['05-13', '07-20'],
    extra: ['05-14', '09-02', '09-03', '12-31'],
    swapped: [
      ['03-22', '03-27'],
      ['07-21', '07-17'],
      ['07-22', '07-24'],
    ],
    sixDayWeek: ['01-02', '03-20', '05-15', '09-04'],
  },
  {
    year: 2022,
    religious: ['05-02', '07-09'],
    extra: ['01-03', '03-22', '03-23', '05-03', '07-11', '09-02'],
    swapped: [
      ['01-04', '01-08'],
      ['05-04', '05-07'],
      ['07-12', '07-16'],
    ],
    sixDayWeek: ['09-03', '12-31'],
  },
  {
    year: 2023,
    religious: ['04-21', '06-28'],
    extra: ['01-02', '04-24', '06-29', '06-30'],
    swapped: [
      ['01-03', '01-07'],
      ['03-20', '03-11'],
      ['03-22', '03-25'],
    ],
    sixDayWeek: ['04-22', '07-01', '09-02', '12-30'],
  },
  {
    year: 2024,
    religious: ['04-10', '06-16'],
    extra: ['03-22', '04-11', '06-18', '09-03', '12-31'],
    swapped: [
      ['01-02', '01-06'],
      ['04-12', '04-13'],
      ['12-30', '12-14'],
    ],
    sixDayWeek: ['03-23', '08-31'],
  },
  { year: 2025, religious: ['03-30', '06-06'], extra: ['12-31'], swapped: [['01-02', '01-04']], sixDayWeek: ['06-07'] },
  {
    year: 2026,
    religious: ['03-20', '05-27'],
    extra: ['01-02', '05-28', '05-29', '08-31'],
    swapped: [['12-31', '12-12']],
    sixDayWeek: ['01-03', '05-30'],
    estimated: ['05-27'],
  },
  { year: 2027, religious: ['03-10', '05-16'], estimated: ['03-10', '05-16'] },
  { year: 2028, religious: ['02-27', '05-05'], estimated: ['02-27', '05-05'] },
  { year: 2029, religious: ['02-15', '04-24'], estimated: ['02-15', '04-24'] },
  { year: 2030, religious: ['02-04', '04-13'], estimated: ['02-04', '04-13'] },
]

function rowsOf(year: Year): DayOff[] {
  const date = (day: string): string => `${year.year}-${day}`
  return [
    ...year.religious.map((day): DayOff => ({
      date: date(day),
      kind: 'religious',
      certainty: year.estimated?.includes(day) ? 'estimated' : 'verified',
    })),
    ...(year.extra ?? []).map((day): DayOff => ({ date: date(day), kind: 'extra', certainty: 'verified' })),
    ...(year.swapped ?? []).map(([off, worked]): DayOff => ({
      date: date(off),
      kind: 'swapped',
      worked: date(worked),
      certainty: 'verified',
    })),
    ...(year.sixDayWeek ?? []).map((day): DayOff => ({
      date: date(day),
      kind: 'extra',
      sixDayWeek: true,
      certainty: 'verified',
    })),
  ]
}

/**
 * Public holidays of Uzbekistan. The fixed ones are those of the Labour Code; since the new code of 30.04.2023 (article
 * 208) a holiday on a day of rest moves to the next working day. A project can replace the table by its own.
 */
export const UZ_HOLIDAYS: HolidayTable = {
  country: 'UZ',
  fixed: [
    [1, 1, 1992],
    [3, 8, 1992],
    [3, 21, 1992],
    [5, 9, 1992],
    [9, 1, 1992],
    [10, 1, 1997],
    [12, 8, 1993],
  ],
  movesFrom: '2023-04-30',
  days: YEARS.flatMap(rowsOf),
  // Of the years before 2018 some decrees are in the table, perhaps not all; of those after 2026 none.
  years: [2018, 2026],
}
