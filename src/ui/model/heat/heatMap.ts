import type { ProcessModel } from '#src/domain/process.ts'
import type { Contribution, Contributions } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { weekOf } from '#src/domain/service.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import { formatCompact, formatNumber } from '#src/i18n/format/number.ts'
import { NO_BREAK } from '#src/i18n/format/signs.ts'
import type { Words } from '#src/i18n/words.ts'
import type { Heat } from '#src/modeler/heat.ts'
import type { MarkKind } from '#src/modeler/marks/mark.ts'
import type { Icon } from '#src/modeler/marks/icons.ts'
import type { HeatKind } from './kinds.ts'
import { heatScale } from './scale.ts'

interface HeatInput {
  readonly kind: HeatKind
  readonly model: ProcessModel
  readonly contributions: Contributions | null
  readonly service: ServiceFacts
  readonly words: Words
}

const LOOK: Readonly<Record<HeatKind, { readonly icon?: Icon; readonly replaces?: MarkKind }>> = {
  elapsed: { icon: 'clock' },
  work: { icon: 'clock', replaces: 'time' },
  wait: { icon: 'clock', replaces: 'time' },
  cost: {},
  visits: { icon: 'walk', replaces: 'visit' },
  documents: { icon: 'page', replaces: 'documents' },
  pains: { icon: 'bolt', replaces: 'pains' },
}

/** Whether the values have to be worked out; the others stand in the drawing. */
export const needsContributions = (kind: HeatKind | null): boolean => kind !== null && kind !== 'pains'

/** The heat map of a drawing: what each step adds to the mean case. Null while that is not known. */
export function heatMap({ kind, model, contributions, service, words }: HeatInput): Heat | null {
  const values = valuesOf(kind, model, contributions, service)
  if (!values) return null
  const scale = heatScale([...values.values()])
  const title = words.t(`canvas.heat.title.${kind}`, { currency: currencyName(service.currency ?? 'UZS', words.language) })
  const bounds = scale.bounds.map((bound) =>
    scale.isCounted ? formatNumber(bound, words.language) : words.t('canvas.heat.upTo', { value: short(bound, words) }),
  )
  const { icon, replaces } = LOOK[kind]
  return {
    kind: 'heat',
    legend: { title, classes: ['0', ...bounds].map((label, at) => ({ label, ...scale.shadeOf(at) })) },
    steps: new Map(
      [...values]
        .filter(([, value]) => value > 0)
        .map(([id, value]) => [id, { class: scale.classOf(value), badge: badge(kind, value, words) }]),
    ),
    ...(icon && { icon }),
    ...(replaces && { replaces }),
  }
}

function valuesOf(
  kind: HeatKind,
  model: ProcessModel,
  contributions: Contributions | null,
  service: ServiceFacts,
): Map<string, number> | null {
  if (kind === 'pains') {
    const noted = model.nodes.map(({ id, facts }): [string, number] => [id, facts?.painPoints.length ?? 0])
    return new Map(noted.filter(([, count]) => count > 0))
  }
  if (!contributions) return null
  switch (kind) {
    case 'elapsed':
      return added(contributions.elapsedDays)
    case 'work':
      return added(contributions.workHours)
    case 'wait':
      return added(contributions.waitHours, 1 / weekOf(service).hoursPerDay)
    case 'cost':
      return added([...contributions.applicantCost, ...contributions.agencyCost])
    case 'visits':
      return added(contributions.visits)
    case 'documents':
      return added(contributions.documents)
  }
}

function added(parts: readonly Contribution[], factor = 1): Map<string, number> {
  const values = new Map<string, number>()
  for (const { id, amount } of parts) values.set(id, (values.get(id) ?? 0) + amount * factor)
  return values
}

const short = (value: number, { language }: Words): string =>
  value >= 1000 ? formatCompact(value, language) : formatNumber(value, language, { max: value < 1 ? 2 : 1 })

/** As short as a mark has to be. */
function badge(kind: HeatKind, value: number, words: Words): string {
  if (kind === 'work' && value < 1) return withUnit(value * 60, 'minute', words)
  if (kind === 'work') return withUnit(value, 'hour', words)
  if (kind === 'elapsed') return withUnit(value, 'calendar-day', words)
  if (kind === 'wait') return withUnit(value, 'working-day', words)
  return short(value, words)
}

const withUnit = (value: number, unit: 'minute' | 'hour' | 'working-day' | 'calendar-day', words: Words): string =>
  short(value, words) + NO_BREAK + words.t(`model.pill.${unit}`)
