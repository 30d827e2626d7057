import type { Comparison, Measure } from '#src/domain/comparison.ts'
import type { Words } from '../words.ts'
import { changeSentence } from './changes.ts'

/** The user's name of a measure, else one made of what it does. */
export function measureName(measure: Measure, comparison: Comparison, words: Words): string {
  if (measure.name) return measure.name
  if (measure.about.kind === 'document') return words.t('compare.measure.document', { name: measure.about.document })
  const changes = measure.changes.map((at) => comparison.changes[at]).filter((change) => change !== undefined)
  const [first] = changes
  if (!first) return words.t('compare.measure.nothing')
  if (changes.length === 1) return changeSentence(first, words)
  const names = [...new Set(changes.map(({ name }) => name))]
  const kinds = new Set(changes.map(({ kind }) => kind))
  if (names.length === 1 && kinds.size > 1) {
    const what = [...kinds].map((kind) => {
      const list = changes.filter((change) => change.kind === kind).map(({ name }) => name)
      return words.t(`compare.short.${kind}`, { list: list.join(', ') })
    })
    return words.t('compare.changedStep', { name: first.name, changes: what.join(', ') })
  }
  const several =
    kinds.size === 1
      ? words.find(`compare.measure.several.${first.kind}`, { first: first.name, count: changes.length - 1 })
      : undefined
  if (several !== undefined) return several
  const sentence = changeSentence(first, words)
  return words.t('compare.measure.more', { first: sentence, count: changes.length - 1 })
}

/** The heuristic of a measure in words: a known one by its name, else what the user wrote. */
export const heuristicName = (heuristic: string | undefined, words: Words): string =>
  heuristic === undefined ? '' : (words.find(`heuristic.name.${heuristic}`) ?? heuristic)
