import type { VariantNames } from '#src/charts/data/pairOf.ts'
import { sourceText } from '#src/charts/data/pairOf.ts'
import type { ComparisonSheet, SheetChart } from '#src/charts/sheet/comparisonSheet.ts'
import type { SheetDrawing } from '#src/charts/sheet/drawings.ts'
import type { SheetFigure } from '#src/charts/sheet/headline.ts'
import type { Certainty, Comparison, IndicatorDifference } from '#src/domain/comparison.ts'
import { isWorse } from '#src/domain/direction.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import { rangesOf } from '#src/i18n/format/ranges.ts'
import { formatCompact, formatPercentChange } from '#src/i18n/format/number.ts'
import type { WordKey, Words } from '#src/i18n/words.ts'
import { restsOn, savedSentence } from '../Conclusion.tsx'
import { basisText, currencyIn, writerOf } from '../figures.ts'
import { SMALL } from '../Headline.tsx'
import { EFFECTS, measureList } from '../measures/measureRows.ts'

const LEGEND = ['removed', 'added', 'changed', 'same'] as const
const NOTHING = 1e-9

export interface SheetParts {
  readonly title: string
  readonly names: VariantNames
  readonly comparison: Comparison
  /** Null while it is computed. */
  readonly certainty: Certainty | null
  readonly drawings: readonly SheetDrawing[]
  readonly charts: readonly SheetChart[]
}

/** What the page says, as its picture says it. */
export function sheetOf({ title, names, comparison, certainty, drawings, charts }: SheetParts, words: Words): ComparisonSheet {
  const { t } = words
  const currency = currencyIn(comparison, words)
  const list = measureList(comparison, words)
  const figures = (ids: typeof HEADLINE | typeof SMALL, short: boolean) =>
    ids.flatMap((id) => {
      const row = comparison.indicators.find((one) => one.id === id)
      return row ? [figureOf(row, currency, short, words)] : []
    })
  return {
    title,
    subtitles: [`${names.asIs} → ${names.toBe}`, basisText(comparison, words)],
    figures: figures(HEADLINE, false),
    smallFigures: figures(SMALL, true),
    conclusion: {
      said: savedSentence(comparison, certainty, words),
      rests: certainty ? restsOn(certainty, words) : '',
    },
    drawingsHeading: t('compare.drawings'),
    legend: LEGEND.map((sign) => ({ sign, label: t(`compare.legend.${sign}`) })),
    drawings,
    measuresHeading: [
      t('compare.changes'),
      list.rows.length > 0 ? t('compare.measuresCount', { count: list.rows.length }) : t('compare.noChanges'),
    ],
    measures: {
      columns: [
        { name: t('compare.changeColumn.class'), share: 0.9 },
        { name: t('compare.changeColumn.change'), share: 4.2, isBold: true },
        { name: t('compare.changeColumn.asIsSteps'), share: 1.2 },
        { name: t('compare.changeColumn.heuristic'), share: 1.4 },
        ...EFFECTS.map((effect) => ({
          name: t(`compare.changeColumn.${effect}` as WordKey, { currency }),
          share: 1,
          isNumeric: true,
        })),
        { name: t('compare.changeColumn.clause'), share: 3 },
      ],
      rows: list.rows.map((row) => [
        t(`compare.class.${row.class}`),
        row.name,
        row.steps.length > 0 ? t('compare.steps', { count: row.steps.length, list: rangesOf(row.steps) }) : '',
        row.heuristic,
        ...EFFECTS.map((effect) => row.effects[effect].written),
        row.clauses || t('compare.noAct'),
      ]),
      sums: ['', t('compare.whole'), '', '', ...EFFECTS.map((effect) => list.whole[effect].written), t('compare.exact')],
    },
    method: t(`compare.attribution.${comparison.attributionMethod}`),
    charts,
    source: sourceText(comparison, names, words),
  }
}

function figureOf(row: IndicatorDifference, currency: string, short: boolean, words: Words): SheetFigure {
  const writer = writerOf(row, words)
  const { difference, percent, perYear } = row
  const isNone = difference === null || Math.abs(difference) < NOTHING
  const inPercent = percent === null || isNone ? [] : [formatPercentChange(percent, words.language)]
  const inYear = perYear === null || isNone ? [] : [words.t('compare.perYear', { value: formatCompact(perYear, words.language) })]
  return {
    label: words.t(`compare.headline.${row.id}` as WordKey, { currency }),
    asIs: writer.figure(row.asIs),
    toBe: writer.figure(row.toBe),
    differences:
      short && inPercent.length > 0 ? inPercent : [writer.difference(difference), ...inPercent, ...(short ? [] : inYear)],
    isWorse: isWorse(row),
  }
}
