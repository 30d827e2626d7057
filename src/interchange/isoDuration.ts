const HOURS = { Y: 365 * 24, M: 30 * 24, W: 7 * 24, D: 24 } as const

/**
 * Hours of an ISO 8601 duration such as `PT60H`, `P1DT2H30M` or `P2W`, a day being 24 hours, a month 30 days and a year
 * 365. Undefined when it is none, or negative.
 */
export function hoursOfDuration(text: string): number | undefined {
  const number = '(\\d+(?:\\.\\d+)?)'
  const pattern = `^P(?:${number}Y)?(?:${number}M)?(?:${number}W)?(?:${number}D)?(?:T(?:${number}H)?(?:${number}M)?(?:${number}S)?)?$`
  const match = new RegExp(pattern).exec(text.trim())
  if (!match || match.slice(1).every((part) => part === undefined)) return undefined
  const [years, months, weeks, days, hours, minutes, seconds] = match.slice(1).map((part) => Number(part ?? 0))
  return (
    (years ?? 0) * HOURS.Y +
    (months ?? 0) * HOURS.M +
    (weeks ?? 0) * HOURS.W +
    (days ?? 0) * HOURS.D +
    (hours ?? 0) +
    (minutes ?? 0) / 60 +
    (seconds ?? 0) / 3600
  )
}
