import type { Change, ChangeClass, Comparison } from '#src/domain/comparison.ts'
import { CHANGE_CLASSES } from '#src/domain/comparison.ts'
import type { IndicatorId } from '#src/domain/indicators.ts'
import type { ClauseChange } from '#src/domain/law.ts'
import type { StepResult } from '#src/domain/results.ts'
import type { Act } from '#src/domain/service.ts'
import { figureWriter } from '../format/figure.ts'
import { currencyName } from '../format/money.ts'
import { formatCompact } from '../format/number.ts'
import { rangesOf } from '../format/ranges.ts'
import { inSentence } from '../format/sentence.ts'
import type { Words } from '../words.ts'
import { actName, changeSentence } from './changes.ts'

/** What an amendment of the law is measured by, in the order in which it is asked for. */
const EFFECTS = ['visits', 'elapsedDays', 'documents', 'applicantCost'] as const satisfies readonly IndicatorId[]
type Effect = (typeof EFFECTS)[number]

/** More changes than this are counted, not told; more steps are told by their numbers. */
const MOST_CHANGES = 3
const MOST_STEPS = 3

/** An act as lawyers name it: what it is, number and date. Without a number its title, else what the model wrote. */
export function actHeading(act: Act | undefined, written: string, words: Words): string {
  const name = actName(act, written, words)
  if (act?.kind === undefined || act.kind === 'other' || act.number === undefined) return name
  return words.t(`law.named.${act.kind}`, { name })
}

/** A clause beside its act: `cl. 4`; what is no number stands as written, and a missing one is said to be missing. */
export function clauseLabel(clause: string | undefined, { t }: Words): string {
  if (!clause) return t('law.clauseMissingShort')
  return isNumbered(clause) ? t('law.clauseShort', { clause }) : clause
}

/** A clause as a heading: `Clause 4`. */
export function clauseTitle(clause: string | undefined, { t }: Words): string {
  if (!clause) return t('law.clauseMissing')
  return isNumbered(clause) ? t('law.clauseTitle', { clause }) : clause
}

const isNumbered = (clause: string): boolean => /^\d/.test(clause)

/** What an effect on the law amounts to, in figures as the language writes them. */
export interface EffectRow {
  readonly id: Effect
  readonly name: string
  readonly perCase: string
  /** Undefined where nobody knows how many cases a year there are. */
  readonly perYear?: string
}

/** What the changes behind a clause do per case and per year; what they leave as it is does not come. */
export function effectRows({ effect }: Pick<ClauseChange, 'effect'>, comparison: Comparison, words: Words): EffectRow[] {
  const { volume } = comparison.asIs.service
  const currency = comparison.toBe.service.currency ?? comparison.asIs.service.currency ?? ''
  return EFFECTS.flatMap((id): EffectRow[] => {
    const amount = effect[id] ?? 0
    const unit = comparison.indicators.find((row) => row.id === id)?.unit ?? 'count'
    const perCase = figureWriter(unit, [amount], words.language).difference(amount)
    if (!/[1-9]/.test(perCase)) return []
    const year = volume === undefined ? undefined : Math.round(amount * volume)
    return [
      {
        id,
        name: words.t(`law.effectName.${id}`, { currency: currencyName(currency, words.language) }),
        perCase,
        ...(year === undefined ? {} : { perYear: (year > 0 ? '+' : '') + formatCompact(year, words.language) }),
      },
    ]
  })
}

/** The classes of the changes behind a clause, each once. */
export function classesOf({ changes }: Pick<ClauseChange, 'changes'>, comparison: Comparison): ChangeClass[] {
  const found = new Set(changesOf(changes, comparison).map((change) => change.class))
  return CHANGE_CLASSES.filter((name) => found.has(name))
}

const changesOf = (indexes: readonly number[], { changes }: Pick<Comparison, 'changes'>): Change[] =>
  indexes.flatMap((index) => changes[index] ?? [])

/**
 * Why a clause is touched, made of the model alone: the steps that rest on it, what becomes of them, and what that saves.
 * A suggestion: whoever drafts may put other words in its place.
 */
export function suggestedJustification(clause: ClauseChange, comparison: Comparison, words: Words): string {
  const { t } = words
  const before = stepsOf(clause.asIsSteps, comparison.asIs.steps)
  const after = stepsOf(clause.toBeSteps, comparison.toBe.steps)
  const changes = changesOf(clause.changes, comparison).map((change) => changeSentence(change, words))
  const told = changes.slice(0, MOST_CHANGES)
  if (changes.length > told.length) told.push(t('law.justify.moreChanges', { count: changes.length - told.length }))
  const rows = effectRows(clause, comparison, words)
  const figures = (figure: (row: EffectRow) => string | undefined) =>
    rows.flatMap((row) => {
      const value = figure(row)
      return value === undefined ? [] : [`${inSentence(row.name)} ${value}`]
    })
  const perCase = figures((row) => row.perCase)
  const perYear = figures((row) => row.perYear)
  const sentences = [
    before.length > 0 && t('law.justify.rests', { count: before.length, list: listed(before, words) }),
    after.length > 0 &&
      t(before.length > 0 ? 'law.justify.opens' : 'law.justify.needs', { count: after.length, list: listed(after, words) }),
    before.length > 0 && after.length === 0 && t('law.justify.gone'),
    told.length > 0 && t('law.justify.changes', { list: told.join('; ') }),
    perCase.length > 0 && t('law.justify.perCase', { list: perCase.join('; ') }),
    perYear.length > 0 && t('law.justify.perYear', { volume: comparison.asIs.service.volume ?? 0, list: perYear.join('; ') }),
  ]
  return sentences.filter((sentence) => sentence !== false).join(' ')
}

const stepsOf = (ids: readonly string[], steps: readonly StepResult[]): StepResult[] =>
  steps.filter(({ id }) => ids.includes(id)).sort((a, b) => a.number - b.number)

/** A few steps by number and name, many by their numbers. */
const listed = (steps: readonly StepResult[], { t }: Words): string =>
  steps.length > MOST_STEPS
    ? rangesOf(steps.map(({ number }) => number))
    : steps.map(({ number, name }) => t('law.justify.step', { number, name })).join(', ')
