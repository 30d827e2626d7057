import type { Language } from '#src/domain/language.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { Act } from '#src/domain/service.ts'
import { currencyName } from '#src/i18n/format/money.ts'
import type { Words } from '#src/i18n/words.ts'
import { actName } from '#src/i18n/wording/changes.ts'
import type { ReportInput, ReportVariant } from './input.ts'
import type { ReportOptions } from '#src/domain/report.ts'

/** What every chapter is written with. Names in `input` are in the language of the report already. */
export interface ReportContext {
  readonly input: ReportInput
  readonly words: Words
  readonly t: Words['t']
  readonly language: Language
  readonly options: ReportOptions
  /** The currency as it stands beside numbers; empty when the service names none. */
  readonly currency: string
  readonly acts: ReadonlyMap<string, Act>
}

export function contextOf(input: ReportInput, words: Words, options: ReportOptions): ReportContext {
  const variants = [input.asIs, ...(input.compared ? [input.compared.toBe] : [])]
  const acts = [...variants.flatMap(({ model }) => model.service.acts), ...input.service.acts]
  const currency = currencyCode(input)
  return {
    input,
    words,
    t: words.t,
    language: words.language,
    options,
    currency: currency === '' ? '' : currencyName(currency, words.language),
    acts: new Map(acts.map((act) => [act.id, act])),
  }
}

/** The currency that the figures are in. */
export const currencyCode = ({ service, asIs }: ReportInput): string => service.currency ?? asIs.model.service.currency ?? ''

/** An act as lawyers name it, by what the model wrote: `No. 106 of 27.02.2017`. */
export const actText = (written: string, { acts, words }: ReportContext): string => actName(acts.get(written), written, words)

/** An act and clause as they are looked up; a clause without a number is the act. */
export const clauseText = (act: string, clause: string | undefined, context: ReportContext): string => {
  const name = actText(act, context)
  return clause?.trim() ? context.t('compare.clause', { act: name, clause: clause.trim() }) : name
}

/** A step as other parts of the report refer to it. */
export interface NumberedStep {
  readonly node: FlowNode
  readonly number: number
  /** Name, or its id where nobody gave one. */
  readonly name: string
  readonly performer: string
}

/** The steps of a variant in flow order. */
export function stepsInOrder({ model, analysis }: ReportVariant): NumberedStep[] {
  const nodes = new Map(model.nodes.map((node) => [node.id, node]))
  const performers = new Map(model.performers.map((performer) => [performer.id, performer]))
  return [...analysis.steps]
    .sort((a, b) => a.number - b.number)
    .flatMap(({ id, number }) => {
      const node = nodes.get(id)
      if (!node) return []
      const performer = performers.get(node.performer)
      return [{ node, number, name: node.name || id, performer: performer?.name || node.performer }]
    })
}

/** `3, 7, 8`: numbers of steps by id, in their order; empty when none is known. */
export function stepNumbers(ids: readonly string[], variant: ReportVariant): string {
  const numbers = new Map(variant.analysis.steps.map(({ id, number }) => [id, number]))
  return ids
    .flatMap((id) => numbers.get(id) ?? [])
    .sort((a, b) => a - b)
    .join(', ')
}

/** `as-is 3, 4` and `to-be 2`: steps of both variants; a variant without any is left out. */
export const stepsOfBoth = (
  asIs: readonly string[],
  after: readonly string[],
  toBe: ReportVariant,
  { t, input }: ReportContext,
): string[] => {
  const [before, now] = [stepNumbers(asIs, input.asIs), stepNumbers(after, toBe)]
  return [
    ...(before === '' ? [] : [t('report.stepAsIs', { numbers: before })]),
    ...(now === '' ? [] : [t('report.stepToBe', { numbers: now })]),
  ]
}
