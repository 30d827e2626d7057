import { IconAlertTriangleFilled } from '@tabler/icons-react'
import type { Variant } from '#src/domain/project.ts'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { formatShare } from '#src/i18n/format/number.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Live } from '#src/state/live.ts'
import { useWords } from '../hooks/useWords.ts'
import { problemText } from '../problemText.ts'
import type { FigureProps } from './Figure.tsx'
import { Figure } from './Figure.tsx'
import type { StripFigure } from './why/inputs.ts'
import { STRIP_FIGURES } from './why/inputs.ts'
import { Why } from './why/Why.tsx'
import { Swatch } from '../components/Swatch.tsx'
import styles from './LiveStrip.module.css'

export interface LiveStripProps {
  readonly variant: Variant
  /** The as-is that a to-be is measured against; absent for the as-is itself. */
  readonly base: Variant | undefined
  readonly live: Live<Analysis>
  readonly baseLive: Live<Analysis> | undefined
  readonly currency: string
  /** Share of steps with data; undefined until the drawing is read. */
  readonly complete: number | undefined
  readonly service: ServiceFacts
  /** The drawing on screen; without one nobody can ask why. */
  readonly model: ProcessModel | null
  /** Selects an element of the drawing. */
  readonly onGo: (element: string) => void
}

const MONEY = new Set<string>(['applicantCost', 'agencyCost'])
/** What grows when missing data are filled in. */
const GROWING = new Set<string>(['elapsedDays', 'applicantCost', 'agencyCost'])

/** Documents are mostly whole; where loops make them fractions they are shown as on every other page. */
const isWhole = (...analyses: (Analysis | null | undefined)[]): boolean =>
  analyses.every((analysis) => Number.isInteger(analysis?.indicators.documents.mean ?? 0))

/** The headline figures of the variant on screen, following every change of it. */
export function LiveStrip({ variant, base, live, baseLive, currency, complete, ...drawing }: LiveStripProps) {
  const words = useWords()
  const { language } = words
  const { value, stale, problem } = live
  const money = currencyName(currency, language)
  const unitOf = (id: string) => (id === 'elapsedDays' ? words.t('model.strip.calendarDays') : MONEY.has(id) ? money : undefined)
  const isPartial = complete !== undefined && complete < 1
  return (
    <section className={styles.strip} data-role={variant.role} aria-label={words.t('model.strip.label')}>
      <div className={styles.which}>
        <strong>
          <Swatch role={variant.role} />
          <span>{variant.name}</span>
        </strong>
        <span>{base ? words.t('model.strip.against', { name: base.name }) : words.t('model.strip.base')}</span>
      </div>
      <dl className={styles.figures} aria-live="polite" aria-busy={stale}>
        {STRIP_FIGURES.map((id) => {
          const unit = unitOf(id)
          return (
            <Figure
              key={id}
              label={words.t(`model.strip.${id}`)}
              figure={value?.indicators[id]}
              against={base ? baseLive?.value?.indicators[id] : undefined}
              {...(unit !== undefined && { unit })}
              decimals={MONEY.has(id) || (id === 'documents' && isWhole(value, baseLive?.value)) ? 0 : 1}
              stale={stale}
              atLeast={isPartial && GROWING.has(id)}
              why={why(id)}
            />
          )
        })}
      </dl>
      <div className={styles.how}>
        {problem ? (
          <span className={styles.failed} role="status">
            {words.t('model.strip.failed', { reason: problemText(words, problem) })}
          </span>
        ) : (
          <span>{value ? method(value) : words.t('model.strip.pending')}</span>
        )}
        {complete !== undefined && (
          <span className={isPartial ? styles.partial : undefined}>
            {isPartial && <IconAlertTriangleFilled size={13} aria-hidden />}
            {words.t('model.strip.complete', { share: formatShare(complete, language) })}
          </span>
        )}
      </div>
    </section>
  )

  function why(id: StripFigure): FigureProps['why'] {
    const { model, service, onGo } = drawing
    if (!value || !model) return null
    return (close) => (
      <Why
        id={id}
        variant={variant}
        service={service}
        model={model}
        analysis={value}
        onGo={(element) => {
          close()
          onGo(element)
        }}
      />
    )
  }

  function method({ method: { kind, runs } }: Analysis): string {
    if (kind === 'exact') return words.t('model.strip.exact')
    return words.t(kind === 'mixed' ? 'model.strip.mixed' : 'model.strip.sampled', { runs })
  }
}
