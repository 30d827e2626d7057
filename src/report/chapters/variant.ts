import type { IndicatorId } from '#src/domain/indicators.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Change, Comparison } from '#src/domain/comparison.ts'
import type { VariantRole } from '#src/domain/project.ts'
import { figureWriter } from '#src/i18n/format/figure.ts'
import { formatNumber, formatShare } from '#src/i18n/format/number.ts'
import { inSentence } from '#src/i18n/format/sentence.ts'
import type { Block, Run } from '../blocks.ts'
import type { NumberedStep, ReportContext } from '../context.ts'
import { stepsInOrder } from '../context.ts'
import { diagramOf } from '../diagram/diagram.ts'
import type { StepMark } from '../diagram/look.ts'
import { indicatorName } from '../figures.ts'
import type { ReportVariant } from '../input.ts'
import { columns, heading, paragraph, quiet, stacked, strong, table } from '../pieces.ts'
import { basisText, channelText, costText, deadlineText, documentText, placeText, timeText, waitText } from '../stepFacts.ts'
import type { Chapter, Part } from './chapter.ts'
import { landscape, portrait, titleOf } from './chapter.ts'

/** How the service works today. */
export const asIs: Chapter = {
  id: 'asIs',
  orientation: 'portrait',
  write: (context) => variantParts('as-is', context.input.asIs, context),
}

/** How it is to work. */
export const toBe: Chapter = {
  id: 'toBe',
  orientation: 'portrait',
  write: (context) =>
    context.input.compared
      ? variantParts('to-be', context.input.compared.toBe, context)
      : [portrait(titleOf('toBe', context), paragraph(context.t('report.noToBe')))],
}

function variantParts(role: VariantRole, variant: ReportVariant, context: ReportContext): Part[] {
  const { t } = context
  const { analysis } = variant
  const steps = stepsInOrder(variant)
  return [
    portrait(
      titleOf(role === 'as-is' ? 'asIs' : 'toBe', context),
      paragraph(
        t('report.variantIntro', {
          name: variant.name,
          steps: analysis.model.steps,
          gateways: analysis.model.gateways,
          performers: analysis.model.performers.join(', '),
        }),
      ),
      indicatorTable(variant, context),
      ...painTable(steps, context),
      ...(context.input.compared ? [paragraph(t('report.legend'), 'note')] : []),
    ),
    ...diagramParts(role, variant, context),
    landscape(heading(2, t('report.heading.steps')), stepTable(variant, steps, context), ...decisionTable(variant, context)),
  ]
}

function indicatorTable({ name, analysis }: ReportVariant, context: ReportContext): Block {
  const { t, language } = context
  const rows = INDICATOR_IDS.flatMap((id: IndicatorId) => {
    const { mean, min, p50, p90, unit } = analysis.indicators[id]
    if (mean === null) return []
    const writer = figureWriter(unit, [mean, min, p50, p90], language)
    return [
      [indicatorName(id, unit, context), [strong(writer.figure(mean))], ...[min, p50, p90].map((value) => writer.figure(value))],
    ]
  })
  return table(
    t('report.caption.indicators', { name }),
    columns(t, [
      ['indicator', 0.44],
      ['mean', 0.14, 'end'],
      ['min', 0.14, 'end'],
      ['p50', 0.14, 'end'],
      ['p90', 0.14, 'end'],
    ]),
    rows,
    methodText(analysis.method, context),
  )
}

/** How the figures of a variant were obtained. */
export const methodText = (
  { kind, runs, coverage }: ReportVariant['analysis']['method'],
  { t, language }: ReportContext,
): string =>
  t('report.method.line', {
    kind: t(`indicator.method.${kind}`),
    runs: formatNumber(runs, language, { max: 0 }),
    coverage: formatShare(coverage, language, { max: 2 }),
  })

/** Ways that part and how often each is taken. */
function decisionTable({ model, name }: ReportVariant, { t, language }: ReportContext): Block[] {
  const names = new Map(model.nodes.map((node) => [node.id, node.name]))
  const rows = model.nodes.flatMap((node) => {
    const ways = model.flows.filter(({ source }) => source === node.id)
    if (node.kind !== 'exclusiveGateway' && node.kind !== 'inclusiveGateway') return []
    if (ways.length < 2) return []
    return ways.map((flow, i) => [
      i === 0 ? node.name || t('report.unnamed') : '',
      flow.name || (names.get(flow.target) ? t('report.wayTo', { name: names.get(flow.target) ?? '' }) : t('report.unnamed')),
      flow.probability === undefined ? '' : formatShare(flow.probability, language, { max: 1 }),
    ])
  })
  if (rows.length === 0) return []
  return [
    table(
      t('report.caption.decisions', { name }),
      columns(t, [
        ['decision', 0.42],
        ['way', 0.42],
        ['share', 0.16, 'end'],
      ]),
      rows,
    ),
  ]
}

function painTable(steps: readonly NumberedStep[], { t }: ReportContext): Block[] {
  const rows = steps.flatMap(({ node, number, name }) =>
    (node.facts?.painPoints ?? []).map(({ text, severity, source }) => [
      `${number}. ${name}`,
      stacked(text ?? '', source ? [quiet(source)] : ''),
      severity === undefined ? '' : String(severity),
    ]),
  )
  if (rows.length === 0) return []
  return [
    table(
      t('report.caption.pains'),
      columns(t, [
        ['step', 0.3],
        ['pain', 0.56],
        ['severity', 0.14, 'end'],
      ]),
      rows,
    ),
  ]
}

function diagramParts(role: VariantRole, variant: ReportVariant, context: ReportContext): Part[] {
  const { t, words, language, input } = context
  if (variant.picture.width === 0) return []
  const numbers = new Map(variant.analysis.steps.map(({ id, number }) => [id, number]))
  const marks = input.compared ? marksOf(role, input.compared.comparison) : new Map<string, StepMark>()
  const letters = Object.fromEntries(
    (['eliminate', 'simplify', 'integrate', 'automate'] as const).map((one) => [one, t(`compare.classLetter.${one}`)]),
  )
  const { orientation, pages } = diagramOf(variant.picture, { role, numbers, marks }, words.language, letters)
  const blocks = pages.map(({ svg, width, height }, i): Block => {
    const caption = t('report.caption.diagram', { name: variant.name })
    const many = pages.length > 1 ? `, ${t('report.caption.part', { part: i + 1, parts: pages.length })}` : ''
    return {
      kind: 'picture',
      caption: caption + many,
      alt: t('report.alt.diagram', { name: variant.name, steps: formatNumber(variant.analysis.model.steps, language) }),
      svg,
      width,
      height,
    }
  })
  return [{ orientation, blocks }]
}

/** What becomes of each step; the first change of a step gives it its class. */
function marksOf(role: VariantRole, { changes }: Comparison): Map<string, StepMark> {
  const marks = new Map<string, StepMark>()
  for (const change of changes)
    for (const id of role === 'as-is' ? change.asIs : change.toBe)
      if (!marks.has(id)) marks.set(id, { fate: fateOf(change), class: change.class })
  return marks
}

const fateOf = ({ kind }: Change): StepMark['fate'] => (kind === 'removed' || kind === 'added' ? kind : 'changed')

function stepTable(variant: ReportVariant, steps: readonly NumberedStep[], context: ReportContext): Block {
  const { t, language } = context
  const results = new Map(variant.analysis.steps.map((step) => [step.id, step]))
  const rows = steps.map(({ node, number, name, performer }): (readonly Run[] | string)[] => {
    const { facts } = node
    const executions = results.get(node.id)?.executions ?? 0
    const often = formatNumber(executions, language, { max: 2 })
    const deadline = deadlineText(facts?.deadline, context)
    return [
      String(number),
      stacked(
        name,
        facts?.value ? [quiet(t('report.valueOf', { value: inSentence(t(`model.value.${facts.value}`)) }))] : '',
        facts?.note ? [quiet(facts.note)] : '',
      ),
      stacked(performer, [
        quiet(
          [channelText(node, context), facts?.organisation ?? '', placeText(facts?.place, context)].filter(Boolean).join('; '),
        ),
      ]),
      stacked(timeText(facts?.work, context), often === '1' ? '' : [quiet(t('report.perCase', { count: often }))]),
      stacked(waitText(facts?.wait, context), deadline === '' ? '' : [quiet(t('report.deadlineOf', { deadline }))]),
      stacked(...(facts?.costs ?? []).map((cost) => costText(cost, context))),
      stacked(...(facts?.documents ?? []).map((document) => documentText(document, context))),
      stacked(...(facts?.legalBases ?? []).map((basis) => basisText(basis, context))),
    ]
  })
  return table(
    t('report.caption.steps', { name: variant.name }),
    columns(t, [
      ['no', 0.04],
      ['step', 0.15],
      ['who', 0.155],
      ['work', 0.12],
      ['wait', 0.135],
      ['cost', 0.1],
      ['documents', 0.165],
      ['basis', 0.135],
    ]),
    rows,
  )
}
