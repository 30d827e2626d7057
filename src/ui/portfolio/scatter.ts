import type { PortfolioData } from '#src/charts/portfolio.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'
import type { PortfolioRow } from './rows.ts'

/** Fewer are seen better in the table. */
const LEAST = 3
const SMALLEST = 0.35

/**
 * The services that have a place in the picture, each by its place in the table and as large as its volume; undefined when they
 * are too few to compare, or counted in several currencies.
 */
export function scatterOf(rows: readonly PortfolioRow[], words: Words): PortfolioData | undefined {
  const placed = rows.flatMap(({ values: { burden, savedShare: share, volume }, currency }, index) =>
    burden === null || burden <= 0 || share === null
      ? []
      : [{ label: String(index + 1), burden, share, volume: volume ?? 0, currency }],
  )
  if (placed.length < LEAST || new Set(placed.map(({ currency }) => currency)).size > 1) return undefined
  const burdens = placed.map(({ burden }) => burden)
  const most = Math.max(1, ...placed.map(({ volume }) => volume))
  const from = 10 ** Math.floor(Math.log10(Math.min(...burdens)))
  const to = 10 ** Math.ceil(Math.log10(Math.max(...burdens)))
  const dots = placed
    .map(({ label, burden, share, volume }) => ({
      label,
      burden,
      share,
      size: Math.max(SMALLEST, Math.sqrt(volume / most)),
    }))
    // Small ones lie on top of large ones.
    .sort((a, b) => b.size - a.size)
  const money = currencyName(placed[0]?.currency ?? '', words.language)
  return {
    dots,
    from,
    to: to > from ? to : from * 10,
    lowest: Math.min(0, Math.floor(Math.min(...placed.map(({ share }) => share)) * 5) / 5),
    axes: { burden: words.t('portfolio.scatter.right', { money }), share: words.t('portfolio.scatter.up') },
  }
}
