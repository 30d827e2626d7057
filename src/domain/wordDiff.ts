/** A piece of two texts: in both, only in the first, or only in the second. */
export interface DiffPart {
  readonly kind: 'same' | 'removed' | 'inserted'
  readonly text: string
}

/** Above this many pairs of words two texts are compared line by line, which takes less time and memory. */
const MOST_PAIRS = 4_000_000

/**
 * What was removed from one text and inserted to make another, word by word. The parts but the inserted ones give the
 * first text, those but the removed ones the second, to the letter. A blank or a comma between two changed words changes
 * with them, so that a reader sees phrases; a word with an apostrophe (`oʻ`, `soʻm`) or a hyphen is one word.
 */
export function wordDiff(before: string, after: string): DiffPart[] {
  const [a, b] = [tokens(before, WORDS), tokens(after, WORDS)]
  if (a.length * b.length <= MOST_PAIRS) return phrases(diff(a, b))
  return phrases(diff(tokens(before, LINES), tokens(after, LINES)))
}

const WORDS = /[\p{L}\p{M}\p{N}]+(?:['’‘ʻʼ`‑-][\p{L}\p{M}\p{N}]+)*['’‘ʻʼ`]?|\s+|[^\p{L}\p{M}\p{N}\s]/gu
const LINES = /[^\n]*\n|[^\n]+/gu

const tokens = (text: string, pattern: RegExp): string[] => text.match(pattern) ?? []

/** The longest common subsequence; what both begin and end with is set aside first. */
function diff(a: readonly string[], b: readonly string[]): DiffPart[] {
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start += 1
  let end = 0
  while (end < a.length - start && end < b.length - start && a[a.length - 1 - end] === b[b.length - 1 - end]) end += 1
  const middle = common(a.slice(start, a.length - end), b.slice(start, b.length - end))
  const same = (text: string): DiffPart => ({ kind: 'same', text })
  return [...a.slice(0, start).map(same), ...middle, ...a.slice(a.length - end).map(same)]
}

function common(a: readonly string[], b: readonly string[]): DiffPart[] {
  // Beyond this not even lines can be compared in reasonable time: all of it counts as changed.
  if (a.length * b.length > MOST_PAIRS) return [...a.map(removed), ...b.map(inserted)]
  const width = b.length + 1
  // Length of the longest common subsequence of what follows each pair of places.
  const lengths = new Uint32Array((a.length + 1) * width)
  for (let i = a.length - 1; i >= 0; i -= 1)
    for (let j = b.length - 1; j >= 0; j -= 1)
      lengths[i * width + j] =
        a[i] === b[j]
          ? lengths[(i + 1) * width + j + 1]! + 1
          : Math.max(lengths[(i + 1) * width + j]!, lengths[i * width + j + 1]!)
  const parts: DiffPart[] = []
  let [i, j] = [0, 0]
  while (i < a.length && j < b.length) {
    if (a[i] === b[j]) {
      parts.push({ kind: 'same', text: a[i]! })
      i += 1
      j += 1
    } else if (lengths[(i + 1) * width + j]! >= lengths[i * width + j + 1]!) parts.push(removed(a[i++]!))
    else parts.push(inserted(b[j++]!))
  }
  return [...parts, ...a.slice(i).map(removed), ...b.slice(j).map(inserted)]
}

const removed = (text: string): DiffPart => ({ kind: 'removed', text })
const inserted = (text: string): DiffPart => ({ kind: 'inserted', text })

const BETWEEN_WORDS = /^[\s,;:()«»"“”–—-]*$/

/** Joins neighbours, and takes what merely stands between two changed words into the change on both sides. */
function phrases(parts: readonly DiffPart[]): DiffPart[] {
  const result: DiffPart[] = []
  let gone = ''
  let come = ''
  const flush = () => {
    if (gone !== '') result.push(removed(gone))
    if (come !== '') result.push(inserted(come))
    gone = ''
    come = ''
  }
  const runs = joined(parts)
  for (const [at, { kind, text }] of runs.entries()) {
    if (kind === 'removed') gone += text
    else if (kind === 'inserted') come += text
    else if (BETWEEN_WORDS.test(text) && isInside(gone !== '', come !== '', runs.slice(at + 1, at + 3))) {
      gone += text
      come += text
    } else {
      flush()
      result.push({ kind, text })
    }
  }
  flush()
  return result
}

/** Whether changes stand on both sides of a place, with words removed and words inserted among them. */
function isInside(gone: boolean, come: boolean, next: readonly DiffPart[]): boolean {
  const [first, second] = next.map(({ kind }) => kind)
  if (first === undefined || first === 'same' || !(gone || come)) return false
  const after = new Set([first, second])
  return (gone || after.has('removed')) && (come || after.has('inserted'))
}

function joined(parts: readonly DiffPart[]): DiffPart[] {
  const runs: { kind: DiffPart['kind']; text: string }[] = []
  for (const { kind, text } of parts) {
    const last = runs.at(-1)
    if (last?.kind === kind) last.text += text
    else runs.push({ kind, text })
  }
  return runs
}
