import { differenceOf } from '#src/charts/data/pairOf.ts'
import type { Change, Comparison, Measure } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import { changeSentence, clauseTexts } from '#src/i18n/wording/changes.ts'
import { factSentence } from '#src/i18n/wording/facts.ts'
import { heuristicName, measureName } from '#src/i18n/wording/measures.ts'
import type { Row, Run, TableBlock } from './blocks.ts'
import type { ReportContext } from './context.ts'
import { stepsOfBoth } from './context.ts'
import { indicatorName, partTexts } from './figures.ts'
import type { ReportComparison } from './input.ts'
import { column, columns, quiet, stacked, strong, table, totalRow } from './pieces.ts'

const COLUMNS = ['elapsedDays', 'visits', 'documents', 'applicantCost', 'agencyCost'] as const satisfies readonly IndicatorId[]

/**
 * The measures, under each the changes it is made of, what each is worth and the clause behind it. The written parts of
 * a column sum to its last row.
 */
export function measuresTable(compared: ReportComparison, context: ReportContext): TableBlock {
  const { t } = context
  const { comparison } = compared
  const { measures } = comparison
  const ofMeasures = COLUMNS.map((id) =>
    partTexts(
      id,
      measures.map(({ effect }) => effect[id] ?? 0),
      comparison,
      context,
    ),
  )
  const unitOf = (id: IndicatorId) => differenceOf(comparison, id)?.unit ?? 'count'
  const rows = measures.flatMap((measure, i): Row[] => [
    {
      cells: measureCells(
        measure,
        i,
        ofMeasures.map((texts) => texts[i] ?? ''),
        comparison,
        context,
      ),
    },
    ...changeRows(measure, compared, context),
  ])
  const totals = COLUMNS.map((id) => {
    const whole = measures.reduce((sum, { effect }) => sum + (effect[id] ?? 0), 0)
    return partTexts(id, [whole], comparison, context)[0] ?? ''
  })
  return table(
    t('report.caption.measures'),
    [
      ...columns(t, [
        ['no', 0.04],
        ['measure', 0.3],
      ]),
      ...COLUMNS.map((id) => column(indicatorName(id, unitOf(id), context), 0.1, 'end')),
      ...columns(t, [['clause', 0.16]]),
    ],
    [...rows, totalRow(['', t('report.total'), ...totals, ''])],
    t(`compare.attribution.${comparison.attributionMethod}`),
  )
}

function measureCells(measure: Measure, i: number, effects: readonly string[], comparison: Comparison, context: ReportContext) {
  const { t, words } = context
  const what = [t(`compare.class.${measure.class}`), heuristicName(measure.heuristic, words)].filter(Boolean).join(', ')
  return [
    [{ text: String(i + 1) }],
    stacked([strong(measureName(measure, comparison, words))], [quiet(what)]),
    ...effects.map((text): readonly Run[] => (text === '' ? [] : [strong(text)])),
    stacked(...clauses(measure.legalBasis, comparison, context)),
  ]
}

const clauses = (bases: Measure['legalBasis'], comparison: Comparison, { t, words }: ReportContext): string[] => {
  const texts = clauseTexts(bases, comparison, words)
  return texts.length === 0 ? [t('report.noClause')] : texts
}

/** What comes or goes as a whole has its facts in the tables of steps. */
const told = ({ kind, facts }: Change): Change['facts'] => (kind === 'removed' || kind === 'added' ? [] : facts)

/** The changes of a measure; one that is alone and has no facts says no more than the measure itself. */
function changeRows(measure: Measure, { comparison, toBe }: ReportComparison, context: ReportContext): Row[] {
  const { words } = context
  const changes = measure.changes.flatMap((at) => comparison.changes[at] ?? [])
  if (changes.length === 1 && changes.every((change) => told(change).length === 0)) return []
  const effects = COLUMNS.map((id) =>
    partTexts(
      id,
      changes.map(({ effect }) => effect[id] ?? 0),
      comparison,
      context,
    ),
  )
  return changes.map((change, i) => {
    const where = stepsOfBoth(change.asIs, change.toBe, toBe, context)
    return {
      cells: [
        [],
        stacked(
          `${changeSentence(change, words)}${where.length === 0 ? '' : ` (${where.join('; ')})`}`,
          ...told(change).map((fact) => [quiet(factSentence(fact, words, context.acts))]),
        ),
        ...effects.map((texts): readonly Run[] => (changes.length === 1 || !texts[i] ? [] : [quiet(texts[i] ?? '')])),
        [],
      ],
    }
  })
}
