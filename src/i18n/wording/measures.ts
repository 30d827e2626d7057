import type { Change, ChangeKind, Comparison, Measure } from '#src/domain/comparison.ts'
import type { Words } from '../words.ts'
import { changeSentence } from './changes.ts'

/** The user's name of a measure, else one made of what it does. */
export function measureName(measure: Measure, comparison: Comparison, words: Words): string {
  if (measure.name) return measure.name
  if (measure.about.kind === 'document') return words.t('compare.measure.document', { name: measure.about.document })
  const changes = measure.changes.map((at) => comparison.changes[at]).filter((change) => change !== undefined)
  const first = leadingOf(changes)
  if (!first) return words.t('compare.measure.nothing')
  if (changes.length === 1) return changeSentence(first, words)
  const names = [...new Set(changes.map(({ name }) => name))]
  const kinds = new Set(changes.map(({ kind }) => kind))
  if (names.length === 1 && kinds.size > 1) {
    const told = tellingOf([...kinds])
    if (told.length === 1) return changeSentence(first, words)
    const what = told.map((kind) => {
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

/** Kinds that say what is done to a step, the most telling first; the others only say what follows from it. */
const TELLING: readonly ChangeKind[] = [
  'removed',
  'added',
  'merged',
  'split',
  'automated',
  'digitised',
  'documentObtained',
  'documentDropped',
  'channel',
  'parallel',
  'resequenced',
  'performer',
  'place',
]

const rankOf = ({ kind }: Change): number => (TELLING.includes(kind) ? TELLING.indexOf(kind) : TELLING.length)

/** The change that tells most of what a measure does; of several the first. */
const leadingOf = (changes: readonly Change[]): Change | undefined =>
  changes.reduce<Change | undefined>((best, one) => (best === undefined || rankOf(one) < rankOf(best) ? one : best), undefined)

/** What is named of one step: what is done to it; what follows from that only where nothing else is. */
function tellingOf(kinds: readonly ChangeKind[]): readonly ChangeKind[] {
  const telling = TELLING.filter((kind) => kinds.includes(kind))
  // Who does a step is told by its becoming digital or automatic.
  const short = telling.some((kind) => kind === 'automated' || kind === 'digitised')
    ? telling.filter((kind) => kind !== 'performer' && kind !== 'place')
    : telling
  return short.length > 0 ? short : kinds
}

/** The heuristic of a measure in words: a known one by its name, else what the user wrote. */
export const heuristicName = (heuristic: string | undefined, words: Words): string =>
  heuristic === undefined ? '' : (words.find(`heuristic.name.${heuristic}`) ?? heuristic)
