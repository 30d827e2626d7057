import { inSentence } from '#src/i18n/format/sentence.ts'
import { timeText, waitText, deadlineText } from '../stepFacts.ts'
import type { Block, Run } from '../blocks.ts'
import type { NumberedStep, ReportContext } from '../context.ts'
import { stepsInOrder } from '../context.ts'
import type { ReportVariant } from '../input.ts'
import { regulationOutline } from '../outline.ts'
import { columns, heading, paragraph, quiet, stacked, table, toFill } from '../pieces.ts'
import type { Stage } from '../stages.ts'
import { conditionsOf, stagesOf } from '../stages.ts'
import type { Chapter } from './chapter.ts'
import { comparing, portrait, titleOf } from './chapter.ts'

/** The scheme that is annexed to an administrative regulation, and the regulation's chapters with what the model knows. */
export const regulation: Chapter = {
  id: 'regulation',
  orientation: 'portrait',
  write: comparing('regulation', (compared, context) => {
    const { t } = context
    return [
      portrait(
        titleOf('regulation', context),
        paragraph(t('report.regulationIntro'), 'note'),
        heading(2, t('report.heading.scheme')),
        scheme(compared.toBe, context),
      ),
      portrait(heading(2, t('report.heading.outline')), ...regulationOutline(compared, context)),
    ]
  }),
}

function scheme(variant: ReportVariant, context: ReportContext): Block {
  const { t } = context
  const stages = stagesOf(stepsInOrder(variant))
  const rows = stages.map((stage, i) => [
    t('report.stage', { number: i + 1 }),
    stage.performer,
    actions(stage, variant, context),
    deadlines(stage, context),
  ])
  const ends = variant.model.nodes.filter(({ kind, name }) => kind === 'endEvent' && name !== '')
  const results = ends.map(({ name, outcome }) =>
    outcome === undefined ? name : `${name} (${inSentence(t(`model.outcome.${outcome}`))})`,
  )
  return table(
    t('report.caption.scheme', { name: context.input.service.name ?? context.input.title }),
    columns(t, [
      ['stages', 0.14],
      ['actors', 0.2],
      ['actions', 0.42],
      ['deadlines', 0.24],
    ]),
    [...rows, ...(results.length === 0 ? [] : [[t('report.result'), '', stacked(...results), '']])],
    t('report.schemeSource'),
  )
}

const actions = ({ steps }: Stage, { model }: ReportVariant, { t }: ReportContext): readonly Run[] =>
  stacked(
    ...steps.map(({ node, number, name }) => {
      const when = conditionsOf(node, model).map(({ decision, answer }) =>
        decision === '' ? t('report.if', { answer }) : t('report.ifAsked', { decision, answer }),
      )
      return [...(when.length === 0 ? [] : [quiet(`${when.join('; ')} `)]), { text: `${number}. ${name}` }]
    }),
  )

/** A deadline is a norm: only one that somebody gave stands as such; what the model assumes is told beside the gap. */
const deadlines = ({ steps }: Stage, context: ReportContext): readonly Run[] =>
  stacked(...steps.map((step) => deadlineRuns(step, steps.length > 1, context)))

function deadlineRuns({ node, number }: NumberedStep, withNumber: boolean, context: ReportContext): readonly Run[] {
  const { t } = context
  const before = withNumber ? [{ text: `${number}. ` }] : []
  const given = deadlineText(node.facts?.deadline, context)
  if (given !== '') return [...before, { text: given }]
  const modelled = [waitText(node.facts?.wait, context), timeText(node.facts?.work, context)].filter(Boolean).join(' + ')
  return [
    ...before,
    toFill(t('report.fillDeadline')),
    ...(modelled === '' ? [] : [quiet(` ${t('report.inModel', { time: modelled })}`)]),
  ]
}
