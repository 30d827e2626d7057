import type { FlowNode } from '#src/domain/process.ts'
import { isActivity } from '#src/domain/process.ts'
import type { Evidence, PainPoint } from '#src/domain/step.ts'
import { formatDate } from '#src/i18n/format/date.ts'
import { formatNumber } from '#src/i18n/format/number.ts'
import type { ReportContext } from '../context.ts'

/** The name of a step or of what counts beside steps; one without a name is told by what it is. */
export function stepName(node: FlowNode, { t }: ReportContext): string {
  if (node.name.trim() !== '') return node.name
  if (node.kind === 'subProcess' || node.kind === 'callActivity') return t('model.panel.content')
  return isActivity(node) ? t('report.unnamed') : t('model.panel.waiting')
}

/** `Interview (01.03.2016; 24 cases)`: what the words stand under. */
export function evidenceText({ source, date, sample }: Evidence, { t, language }: ReportContext): string {
  const facts = [
    ...(date === undefined ? [] : [formatDate(date, language, 'numeric')]),
    ...(sample === undefined ? [] : [t('report.sample', { count: formatNumber(sample, language) })]),
  ]
  const kind = source === undefined ? '' : t(`model.source.${source}`)
  return `${kind}${facts.length === 0 ? '' : ` (${facts.join('; ')})`}`.trim()
}

/** What is complained of, with its weight from 1 to 5. */
export const painText = ({ text = '', severity }: PainPoint): string =>
  severity === undefined ? text : `${text} (${severity})`.trim()
