import { channelOf, involvesApplicant } from '#src/analysis/counting/contact.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import type { DocumentUse } from '#src/domain/step.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { inSentence } from '#src/i18n/format/sentence.ts'
import type { Block, Run } from './blocks.ts'
import type { NumberedStep, ReportContext } from './context.ts'
import { clauseText, stepsInOrder } from './context.ts'
import { indicatorName } from './figures.ts'
import type { Exchange } from './exchanges.ts'
import { exchangesOf } from './exchanges.ts'
import type { ReportComparison, ReportVariant } from './input.ts'
import type { Text } from './pieces.ts'
import { gap, heading, list, orToFill, paragraph, quiet, toFill } from './pieces.ts'
import { costText } from './stepFacts.ts'

/**
 * The chapters of an administrative regulation in their usual order. What the model of the to-be knows stands in them;
 * everything else is a place to fill.
 */
export function regulationOutline(compared: ReportComparison, context: ReportContext): Block[] {
  const { t } = context
  const { toBe: variant, comparison } = compared
  const exchanges = exchangesOf(compared)
  const steps = stepsInOrder(variant)
  const part = (title: string, ...blocks: readonly Block[]) => [heading(3, title), ...blocks]
  return [
    ...part(t('report.outline.general'), ...general(variant, steps, context)),
    ...part(t('report.outline.documents'), ...documents(compared, exchanges, context)),
    ...part(t('report.outline.payment'), ...payment(steps, context)),
    ...part(t('report.outline.processing'), ...processing(variant, exchanges, context)),
    ...part(t('report.outline.result'), ...result(variant, steps, context)),
    ...part(t('report.outline.refusal'), ...refusal(variant, steps, context)),
    ...part(t('report.outline.control'), ...control(comparison, context)),
    ...part(t('report.outline.appeal'), gap(t('report.outline.fillAppeal'))),
    ...part(t('report.outline.final'), gap(t('report.outline.fillFinal'))),
  ]
}

/** A labelled line of a chapter; without a value it is to be filled. */
const line = (label: string, value: string, context: ReportContext): readonly Run[] => [
  { text: `${label}: ` },
  ...orToFill(value, context),
]

function general({ model }: ReportVariant, steps: readonly NumberedStep[], context: ReportContext): Block[] {
  const { t, input } = context
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  const contacts = steps.filter(({ node }) => involvesApplicant(node, performers.get(node.performer)))
  const channels = [...new Set(contacts.flatMap(({ node }) => channelOf(node) ?? []))].map((one) =>
    inSentence(t(`model.channel.${one}`)),
  )
  const applicants = model.performers.filter(({ kind }) => kind === 'applicant').map(({ name }) => name)
  return list([
    line(t('report.outline.subject'), input.service.name ?? input.title, context),
    line(t('report.outline.recipients'), applicants.join(', '), context),
    line(t('report.outline.authority'), input.service.agency ?? '', context),
    line(t('report.outline.channels'), channels.join(', '), context),
    [toFill(t('report.outline.fillDefinitions'))],
  ])
}

function documents(
  { toBe: { model }, comparison: { documents: rows } }: ReportComparison,
  obtained: readonly Exchange[],
  context: ReportContext,
): Block[] {
  const { t } = context
  const uses = model.nodes.flatMap(({ facts }) => facts?.documents ?? [])
  const asked = rows.filter(({ askedToBe }) => askedToBe.length > 0)
  const form = (name: string) => uses.find((use: DocumentUse) => use.name.trim() === name && use.form !== undefined)?.form
  const items = asked.map(({ name }): Text => {
    const known = form(name)
    return known === undefined ? name : `${name} (${inSentence(t(`model.form.${known}`))})`
  })
  return [
    paragraph(asked.length === 0 ? [{ text: t('report.outline.noDocuments') }] : t('report.outline.applicantSubmits')),
    ...list(items, true),
    ...(obtained.length === 0 ? [] : [paragraph(t('report.outline.notDemanded'))]),
    ...list(
      obtained.map(({ name, holder }) => [
        { text: `${name}: ` },
        ...(holder ? [{ text: holder }] : [toFill(t('report.fillHolder'))]),
      ]),
    ),
    gap(t('report.outline.fillForm')),
  ]
}

function payment(steps: readonly NumberedStep[], context: ReportContext): Block[] {
  const { t } = context
  const fees = steps.flatMap(({ node, number, name }) =>
    (node.facts?.costs ?? [])
      .filter(({ kind }) => kind === 'fee' || kind === 'duty')
      .map((cost): Text => [{ text: costText(cost, context) }, quiet(` (${number}. ${name})`)]),
  )
  return [...(fees.length === 0 ? [paragraph(t('report.outline.noFee'))] : list(fees)), gap(t('report.outline.fillDiscount'))]
}

function processing({ analysis }: ReportVariant, exchanged: readonly Exchange[], context: ReportContext): Block[] {
  const { t, language, input } = context
  const { deadline, deadlineUnit } = { ...analysis.service, ...input.service }
  const given = deadline === undefined || deadlineUnit === undefined ? '' : formatDuration(deadline, deadlineUnit, language)
  const { mean, p90 } = analysis.indicators.elapsedDays
  const days = (value: number | null) => (value === null ? '–' : formatNumber(value, language, { max: 1 }))
  const asked = exchanged.map(({ name, holder, receivers }): Text => [
    { text: t('report.outline.request', { name }) },
    { text: ' ' },
    ...(holder ? [{ text: t('report.outline.from', { holder }) }] : [toFill(t('report.fillHolder'))]),
    ...(receivers.length === 0 ? [] : [quiet(` (${receivers.join(', ')})`)]),
    { text: '; ' },
    toFill(t('report.fillDeadline')),
  ])
  return [
    paragraph([
      ...line(t('report.outline.term'), given, context),
      quiet(` ${t('report.outline.termInModel', { mean: days(mean), p90: days(p90) })}`),
    ]),
    ...(asked.length === 0 ? [] : [paragraph(t('report.outline.requests')), ...list(asked)]),
  ]
}

function result({ model }: ReportVariant, steps: readonly NumberedStep[], context: ReportContext): Block[] {
  const { t } = context
  const issued = steps.flatMap(({ node }) =>
    (node.facts?.documents ?? []).filter(({ role }) => role === 'issued').map(({ name }) => name),
  )
  const good = model.nodes.filter(
    ({ kind, outcome, name }) => kind === 'endEvent' && (outcome ?? 'granted') === 'granted' && name !== '',
  )
  return list([
    line(t('report.outline.ends'), good.map(({ name }) => name).join('; '), context),
    line(t('report.outline.issued'), [...new Set(issued)].join('; '), context),
    [toFill(t('report.outline.fillValidity'))],
  ])
}

function refusal({ model }: ReportVariant, steps: readonly NumberedStep[], context: ReportContext): Block[] {
  const { t } = context
  const refused = model.nodes.filter(({ kind, outcome, name }) => kind === 'endEvent' && outcome === 'refused' && name !== '')
  const clauses = steps.flatMap(({ node }) =>
    (node.facts?.legalBases ?? [])
      .filter(({ effect }) => effect === 'refusal')
      .map(({ act, clause }) => (act?.trim() ? clauseText(act, clause, context) : (clause ?? ''))),
  )
  return [
    ...list([
      line(t('report.outline.refusalEnds'), refused.map(({ name }) => name).join('; '), context),
      line(t('report.outline.refusalClauses'), [...new Set(clauses)].filter(Boolean).join('; '), context),
    ]),
    gap(t('report.outline.fillRefusal')),
  ]
}

/** What is to be watched once the regulation is in force: the headline figures, with what the model promises. */
function control({ toBe }: Comparison, context: ReportContext): Block[] {
  const { t, language } = context
  const targets = HEADLINE.flatMap((id): Text[] => {
    const { mean, unit } = toBe.indicators[id]
    if (mean === null) return []
    return [`${indicatorName(id, unit, context)}: ${figureWriter(unit, [mean], language).figure(mean)}`]
  })
  return [paragraph(t('report.outline.watch')), ...list(targets), gap(t('report.outline.fillControl'))]
}
