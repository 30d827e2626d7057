import { channelOf } from '#src/analysis/counting/contact.ts'
import type { Cost, Deadline, DocumentUse, LegalBasis, Wait } from '#src/domain/step.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { Time } from '#src/domain/units.ts'
import { writeTime } from '#src/i18n/cells/times.ts'
import { formatDuration } from '#src/i18n/format/duration.ts'
import { formatMoney } from '#src/i18n/format/money.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import { inSentence } from '#src/i18n/format/sentence.ts'
import type { ReportContext } from './context.ts'
import { clauseText, currencyCode } from './context.ts'

/** Facts of a step as a table of the report writes them; what is not known gives an empty text. */

export const timeText = (time: Time | undefined, { language }: ReportContext): string =>
  time === undefined || (time.min ?? time.likely ?? time.max) === undefined ? '' : writeTime(time, language)

export function waitText(wait: Wait | undefined, context: ReportContext): string {
  const time = timeText(wait, context)
  return time === '' || wait?.kind === undefined ? time : `${time} (${inSentence(context.t(`model.wait.${wait.kind}`))})`
}

export function channelText(node: FlowNode, { t }: ReportContext): string {
  const channel = channelOf(node)
  return channel === undefined ? '' : t(`model.channel.${channel}`)
}

/** The place of a step; an official who comes to the applicant is worded. */
export const placeText = (place: string | undefined, { t }: ReportContext): string =>
  place?.trim() === 'applicant' ? t('report.atApplicant') : (place?.trim() ?? '')

export function costText({ kind, payer, amount, currency }: Cost, context: ReportContext): string {
  const { t, language, input } = context
  const what = kind === undefined ? t('model.cost.other') : t(`model.cost.${kind}`)
  const money = amount === undefined ? '?' : formatMoney(amount, currency ?? currencyCode(input), language).trim()
  const who = payer === undefined ? '' : ` (${inSentence(t(`model.payer.${payer}`))})`
  return `${what}: ${money}${who}`
}

export function documentText({ name, role, form, copies, certifiedCopies }: DocumentUse, { t, language }: ReportContext): string {
  const facts = [
    ...(role === undefined ? [] : [inSentence(t(`model.role.${role}`))]),
    ...(form === undefined ? [] : [inSentence(t(`model.form.${form}`))]),
    ...(copies === undefined || copies === 1 ? [] : [t('report.copies', { count: formatNumber(copies, language) })]),
    ...(certifiedCopies === undefined ? [] : [t('report.certifiedCopies', { count: formatNumber(certifiedCopies, language) })]),
  ]
  const named = name.trim() === '' ? t('report.unnamed') : name
  return facts.length === 0 ? named : `${named} (${facts.join(', ')})`
}

/** Act and clause, what they fix, and whether anything more than practice stands behind. */
export function basisText({ act, clause, effect, binding }: LegalBasis, context: ReportContext): string {
  const { t } = context
  const where = act?.trim() ? clauseText(act, clause, context) : (clause?.trim() ?? '')
  const facts = [
    ...(effect === undefined ? [] : [inSentence(t(`model.effect.${effect}`))]),
    ...(binding === 'practice' ? [inSentence(t('model.binding.practice'))] : []),
  ]
  if (where === '') return facts.join(', ')
  return facts.length === 0 ? where : `${where} (${facts.join(', ')})`
}

export const deadlineText = (deadline: Deadline | undefined, { language }: ReportContext): string => {
  if (deadline?.value === undefined) return ''
  return deadline.unit === undefined
    ? formatNumber(deadline.value, language)
    : formatDuration(deadline.value, deadline.unit, language)
}
