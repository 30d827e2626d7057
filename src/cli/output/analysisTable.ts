import type { AnalysedFile } from '../analysedFile.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Figure } from '#src/domain/results.ts'
import type { Words } from '#src/i18n/words.ts'
import { findingLines } from './findings.ts'
import { number, percent, unitOf } from './numbers.ts'
import { table } from './table.ts'

/** All indicators of one file for people, and its findings but the notes. */
export function analysisTable({ file, service, model, method, indicators, findings }: AnalysedFile, words: Words): string {
  const heads = (['indicator', 'mean', 'min', 'p50', 'p90', 'unit'] as const).map((key) => words.t(`cli.${key}`))
  const rows = INDICATOR_IDS.map((id) => {
    const figure = indicators[id]
    const shown = (value: number | null) => (figure.unit === 'share' ? percent(value, words) : number(value, words))
    return [
      words.t(`indicator.name.${id}`),
      shown(figure.mean) + (figure.ci95 > 0 ? ` ± ${shown(figure.ci95)}` : ''),
      ...spread(figure).map(shown),
      unitOf(figure.unit, service.currency, words),
    ]
  })
  return [
    service.name ? `${file}  ${service.name}` : file,
    words.t('cli.model', { steps: model.steps, gateways: model.gateways, pools: model.pools }),
    words.t('cli.method', {
      kind: words.t(`indicator.method.${method.kind}`),
      runs: method.runs,
      coverage: percent(method.coverage, words),
    }),
    '',
    table([heads, ...rows]),
    '',
    ...findingLines(findings, words),
  ].join('\n')
}

const spread = ({ min, p50, p90 }: Figure): (number | null)[] => [min, p50, p90]
