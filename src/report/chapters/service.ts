import { weekOf } from '#src/domain/service.ts'
import type { Act } from '#src/domain/service.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatNumber, formatShare } from '#src/i18n/format/number.ts'
import { actTitle } from '#src/i18n/wording/changes.ts'
import type { WordTail } from '#src/i18n/words.ts'
import type { Run } from '../blocks.ts'
import type { ReportContext } from '../context.ts'
import { currencyCode } from '../context.ts'
import { columns, heading, orToFill, paragraph, quiet, stacked, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { portrait, titleOf } from './chapter.ts'

/** The facts that all figures rest on, and the register of acts. */
export const service: Chapter = {
  id: 'service',
  orientation: 'portrait',
  write(context) {
    const { t, input, acts } = context
    const sources = input.compared?.certainty.evidence
    return [
      portrait(
        titleOf('service', context),
        table(
          t('report.caption.service'),
          columns(t, [
            ['fact', 0.4],
            ['value', 0.6],
          ]),
          facts(context),
        ),
        ...(sources ? [paragraph(t('report.sources', sources), 'note')] : []),
        heading(2, t('report.heading.acts')),
        ...(acts.size === 0 ? [paragraph(orToFill('', context))] : [actsTable([...acts.values()], context)]),
      ),
    ]
  },
}

function facts(context: ReportContext): (readonly Run[])[][] {
  const { t, language, input } = context
  const { service, asIs, compared } = input
  const known = { ...asIs.model.service, ...service }
  const currency = currencyCode(input)
  const money = (value: number | undefined) => (value === undefined ? '' : formatMoney(value, currency, language).trim())
  const applicants = asIs.model.performers.filter(({ kind }) => kind === 'applicant').map(({ name }) => name)
  const week = weekOf(known)
  const priced = [asIs, ...(compared ? [compared.toBe] : [])].map(({ name, model }) =>
    priceDate(name, model.service.asOf, context),
  )
  const row = (key: WordTail<'report.fact'>, value: string | undefined) => [label(key, context), orToFill(value, context)]
  return [
    row('name', known.name ?? input.title),
    row('agency', known.agency),
    row('applicants', applicants.join(', ')),
    row('volume', known.volume === undefined ? '' : formatNumber(known.volume, language, { max: 0 })),
    row(
      'deadline',
      known.deadline === undefined || known.deadlineUnit === undefined
        ? ''
        : formatDuration(known.deadline, known.deadlineUnit, language),
    ),
    row('hourlyValue', money(known.hourlyValue)),
    row('visitCost', money(known.visitCost)),
    row('visitHours', known.visitHours === undefined ? '' : formatDuration(known.visitHours, 'hour', language)),
    row('overhead', known.overhead === undefined ? '' : formatShare(known.overhead, language)),
    row(
      'week',
      t('report.week', { hours: formatNumber(week.hoursPerDay, language), days: formatNumber(week.daysPerWeek, language) }),
    ),
    [label('prices', context), stacked(...priced)],
    row('infoUrl', known.infoUrl),
  ]
}

const label = (key: WordTail<'report.fact'>, { t }: ReportContext): readonly Run[] => [{ text: t(`report.fact.${key}`) }]

/** At what date a variant is priced, and what a reference unit was worth then. */
function priceDate(variant: string, asOf: string | undefined, context: ReportContext): readonly Run[] {
  const { t, language, input } = context
  const units = [...new Map(input.asIs.model.service.referenceUnits.map(({ code }) => [code, code])).values()]
  const worth = units.flatMap((code) => {
    const rows = input.asIs.model.service.referenceUnits.filter(
      (row) => row.code === code && (asOf === undefined || row.from <= asOf),
    )
    const last = rows.reduce<(typeof rows)[number] | undefined>(
      (best, row) => (best && best.from > row.from ? best : row),
      undefined,
    )
    if (!last) return []
    return [`${formatMoney(1, code, language)} = ${formatMoney(last.amount, currencyCode(input), language).trim()}`]
  })
  const date = asOf === undefined ? t('report.latestPrices') : formatDate(asOf, language, 'numeric')
  return [{ text: `${variant}: ${date}` }, ...(worth.length === 0 ? [] : [quiet(` (${worth.join('; ')})`)])]
}

function actsTable(acts: readonly Act[], context: ReportContext) {
  const { t, language } = context
  return table(
    t('report.caption.acts'),
    columns(t, [
      ['act', 0.44],
      ['number', 0.14],
      ['date', 0.14],
      ['body', 0.28],
    ]),
    acts.map(({ number, date, body, url, ...act }) => [
      stacked(actTitle(act, context) ?? act.id, url === undefined ? '' : [quiet(url)]),
      orToFill(number, context),
      orToFill(date === undefined ? undefined : formatDate(date, language, 'numeric'), context),
      orToFill(body, context),
    ]),
  )
}
