import { UnstyledButton } from '@mantine/core'
import { useMemo } from 'react'
import type { ProcessModel } from '#src/domain/process.ts'
import type { Variant } from '#src/domain/project.ts'
import type { Analysis } from '#src/domain/results.ts'
import type { ServiceFacts } from '#src/domain/service.ts'
import { figureWriter, unitText } from '#src/i18n/format/figure.ts'
import { formatNumber, formatShare } from '#src/i18n/format/number.ts'
import { useWords } from '../../hooks/useWords.ts'
import { problemText } from '../../problemText.ts'
import type { StripFigure } from './inputs.ts'
import { evidenceTexts, serviceInputs, stepInputs } from './inputs.ts'
import { useParts } from './useParts.ts'
import styles from './Why.module.css'
import { whyRows } from './rows.ts'

export interface WhyProps {
  readonly id: StripFigure
  readonly variant: Variant
  readonly service: ServiceFacts
  readonly model: ProcessModel
  readonly analysis: Analysis
  /** Selects an element on the drawing. */
  readonly onGo: (element: string) => void
}

/** Why a figure is what it is: its rule, what each step adds, from which facts, and who says so. */
export function Why({ id, variant, service, model, analysis, onGo }: WhyProps) {
  const words = useWords()
  const { language } = words
  const { contributions, problem } = useParts(variant, service, true)
  const figure = analysis.indicators[id]
  const rows = useMemo(() => whyRows(contributions?.[id] ?? [], model), [contributions, id, model])
  const times = useMemo(() => new Map(analysis.steps.map((step) => [step.id, step.executions])), [analysis])
  const writer = figureWriter(figure.unit, [figure.mean, ...rows.map(({ amount }) => amount)], language)
  const unit = unitText(figure.unit, service.currency ?? 'UZS', language)
  const ofService = serviceInputs(id, service, words)
  return (
    <div className={styles.why}>
      <h3>
        {words.t(`indicator.name.${id}`)}: {writer.figure(figure.mean)} {unit}
      </h3>
      <p>{words.t(`indicator.rule.${id}`)}</p>
      <p className={styles.quiet}>
        {figure.method === 'exact'
          ? words.t('canvas.why.exact')
          : words.t('canvas.why.sampled', { runs: analysis.method.runs, ci: writer.figure(figure.ci95) })}
      </p>
      {problem && <p role="alert">{words.t('canvas.why.failed', { reason: problemText(words, problem) })}</p>}
      {contributions && rows.length === 0 && <p>{words.t('canvas.why.noParts')}</p>}
      {rows.length > 0 && (
        <>
          <h4>{words.t('canvas.why.parts')}</h4>
          <ol className={styles.rows}>
            {rows.map(({ id: element, number, name, amount, share, facts }) => {
              const executions = times.get(element)
              const said = stepInputs(id, facts, service, words)
              const evidence = evidenceTexts(facts, words).join('; ')
              return (
                <li key={element}>
                  <UnstyledButton className={styles.go ?? ''} onClick={() => onGo(element)}>
                    {number !== undefined && <span className={styles.number}>{number}</span>}
                    <span className={styles.name}>{name || words.t('model.panel.unnamed')}</span>
                    <strong>{writer.figure(amount)}</strong>
                    <span className={styles.share}>{share === undefined ? '' : formatShare(share, language)}</span>
                  </UnstyledButton>
                  <dl className={styles.inputs}>
                    {said.map((input) => (
                      <div key={input.name}>
                        <dt>{input.name}</dt>
                        <dd>{input.value}</dd>
                      </div>
                    ))}
                  </dl>
                  <p className={styles.quiet}>
                    {executions !== undefined && Math.abs(executions - 1) > 1e-9 && (
                      <span>{words.t('canvas.why.times', { times: formatNumber(executions, language) })}</span>
                    )}
                    <span>{evidence ? words.t('canvas.why.byEvidence', { evidence }) : words.t('canvas.why.noEvidence')}</span>
                  </p>
                </li>
              )
            })}
          </ol>
        </>
      )}
      {ofService.length > 0 && (
        <>
          <h4>{words.t('canvas.why.service')}</h4>
          <dl className={styles.inputs}>
            {ofService.map(({ name, value }) => (
              <div key={name}>
                <dt>{name}</dt>
                <dd>{value}</dd>
              </div>
            ))}
          </dl>
        </>
      )}
    </div>
  )
}
