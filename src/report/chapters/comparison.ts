import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import type { Pairing } from '#src/domain/pairing.ts'
import { spendersPicture, timePicture, tornadoPicture, waterfallPicture } from '../charts.ts'
import { differenceColumns, differenceRows } from '../figures.ts'
import { measuresTable } from '../measures.ts'
import { heading, paragraph, table } from '../pieces.ts'
import type { Chapter } from './chapter.ts'
import { comparing, landscape, portrait, titleOf } from './chapter.ts'

/** What changes, what each measure is worth, and how sure that is. */
export const comparison: Chapter = {
  id: 'comparison',
  orientation: 'portrait',
  write: comparing('comparison', (compared, context) => {
    const { t } = context
    const { comparison: both, certainty } = compared
    const volume = both.asIs.service.volume
    const tornado = tornadoPicture(compared, 'elapsedDays', context)
    return [
      portrait(
        titleOf('comparison', context),
        paragraph(t('report.comparisonIntro', { measures: both.measures.length, changes: both.changes.length })),
        table(
          t('report.caption.all'),
          differenceColumns(context, true),
          differenceRows(both, INDICATOR_IDS, context, true),
          volume === undefined ? t('report.noVolume') : t('report.percentBase', { volume }),
        ),
        paragraph(t('report.pairing', counted(both.pairing)), 'note'),
      ),
      landscape(heading(2, t('report.heading.measures')), measuresTable(compared, context)),
      portrait(
        heading(2, t('report.heading.time')),
        ...timePicture(compared, context),
        ...spendersPicture(compared, context),
        heading(2, t('report.heading.money')),
        ...waterfallPicture(compared, 'applicantCost', context),
        heading(2, t('report.heading.sure')),
        paragraph(t('report.sources', certainty.evidence)),
        ...(tornado.length === 0 ? [paragraph(t('compare.chart.nothingMoves'))] : tornado),
      ),
    ]
  }),
}

const counted = ({ pairs }: Pairing) => ({
  pairs: pairs.length,
  corrected: pairs.filter(({ by }) => by === 'user').length,
  similar: pairs.filter(({ by }) => by === 'similar').length,
})
