import type { ReferenceUnit } from '../service.ts'

/** The code under which fees name the base calculation amount (BRV, in Uzbek BHM). */
export const BRV = 'BRV'

/** Rows whose first day or amount is known from one report only. */
export const BRV_UNCERTAIN: readonly string[] = ['2023-10-01', '2025-08-01']

/**
 * The base calculation amount of Uzbekistan in sums by the day it came into force; until 2019-09-01 the minimum monthly
 * wage, on which fees were counted before. As published with the presidential decrees that raised wages, pensions and
 * the amount; `BRV_UNCERTAIN` names the rows to check. Later rows are the user's to add.
 */
export const BRV_TABLE: readonly ReferenceUnit[] = (
  [
    ['2015-09-01', 130_240],
    ['2016-10-01', 149_775],
    ['2017-12-01', 172_240],
    ['2018-07-15', 184_300],
    ['2018-11-01', 202_730],
    ['2019-09-01', 223_000],
    ['2021-02-01', 245_000],
    ['2021-09-01', 270_000],
    ['2022-06-01', 300_000],
    ['2023-05-01', 330_000],
    ['2023-10-01', 340_000],
    ['2024-10-01', 375_000],
    ['2025-08-01', 412_000],
  ] as const
).map(([from, amount]) => ({ code: BRV, from, amount }))
