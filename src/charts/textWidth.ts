/**
 * Widths of the letters of Source Sans 3 in hundredths of the font size, regular and semibold. Measured once from the font
 * itself, so that a chart is laid out alike where there is no canvas to ask: in a worker, in Node, on the command line.
 */
const REGULAR: readonly (readonly [width: number, letters: string])[] = [
  [20, ' \u00a0'],
  [24, '|'],
  [25, "',.:;ijl’‘·"],
  [26, 'Iʻʼ'],
  [29, '!f'],
  [30, '()[]{}'],
  [31, '-'],
  [33, '°'],
  [34, 't'],
  [35, '/\\r'],
  [41, 'г'],
  [42, '*?sz'],
  [43, '"ғ“”«»'],
  [45, 'xх'],
  [46, 'cзстэ'],
  [47, 'vyуў'],
  [48, 'JYҳ–'],
  [49, 'FLkкь'],
  [50, '0123456789#$+<=>^_aegГаеё−§±×~'],
  [51, 'VXУХвчяЎ'],
  [53, 'ESЕдлЁҒ'],
  [54, 'ATZhouАТбоқ`'],
  [55, 'bdnpqЗпрҲ'],
  [56, 'ийнц'],
  [57, 'CPRРСЭ'],
  [58, 'KБКЬЯ'],
  [59, 'BВ'],
  [60, 'Чъ'],
  [61, '&D'],
  [62, 'G'],
  [63, 'ЛмҚ'],
  [64, 'UДПЦ'],
  [65, 'HNН'],
  [66, 'OQИЙО'],
  [67, 'ы'],
  [69, 'ж'],
  [72, 'wЪ'],
  [73, 'MМФф'],
  [74, 'ю'],
  [75, 'ш'],
  [76, 'щ'],
  [80, 'WЫ—'],
  [83, 'm%Ж'],
  [85, '@'],
  [88, 'ШЩ№'],
  [91, 'Ю'],
  [95, '…'],
  [100, '‰'],
]

const REGULAR_WIDTHS = new Map(REGULAR.flatMap(([width, letters]) => [...letters].map((letter) => [letter, width] as const)))
/** What no table knows is taken for a wide letter: a label that is too short is better than one that runs out. */
const UNKNOWN = 75
/** Semibold is wider by about this much. */
const SEMIBOLD = 1.025

/** How wide a line of text is, in pixels. */
export function textWidth(text: string, size: number, isSemibold = false): number {
  let sum = 0
  for (const letter of text) sum += REGULAR_WIDTHS.get(letter) ?? UNKNOWN
  return (sum / 100) * size * (isSemibold ? SEMIBOLD : 1)
}

/**
 * A text in lines no wider than `width` pixels, broken between words; a word that is wider yet is broken inside, with a
 * hyphen, never after ʻ or ʼ, which belong to the letter before them. What does not fit into `most` lines ends with an ellipsis.
 */
export function linesOf(text: string, width: number, size: number, most = Number.POSITIVE_INFINITY): string[] {
  const lines: string[] = []
  let line = ''
  for (const word of text.split(/ +/).filter(Boolean)) {
    const longer = line === '' ? word : `${line} ${word}`
    if (textWidth(longer, size) <= width) {
      line = longer
      continue
    }
    if (line !== '') lines.push(line)
    const pieces = piecesOf(word, width, size)
    lines.push(...pieces.slice(0, -1))
    line = pieces.at(-1) ?? ''
  }
  if (line !== '') lines.push(line)
  if (lines.length <= most) return lines
  return [...lines.slice(0, most - 1), cutTo(`${lines[most - 1] ?? ''}…`, width, size)]
}

const MARKS_OF_LETTERS = new Set(['ʻ', 'ʼ'])
/** No piece of a broken word is shorter. */
const SHORTEST = 3

function piecesOf(word: string, width: number, size: number): string[] {
  const pieces: string[] = []
  let letters = [...word]
  while (textWidth(letters.join(''), size) > width && letters.length > 2 * SHORTEST) {
    let most = letters.length - SHORTEST
    while (most > SHORTEST && textWidth(`${letters.slice(0, most).join('')}-`, size) > width) most -= 1
    const at = breakOf(letters, most)
    pieces.push(`${letters.slice(0, at).join('')}-`)
    letters = letters.slice(at)
  }
  return [...pieces, letters.join('')]
}

/** The last place up to `most` that touches no sign; else one behind a sign; a letter and its sign are never parted. */
function breakOf(letters: readonly string[], most: number): number {
  const isSign = (at: number) => MARKS_OF_LETTERS.has(letters[at] ?? '')
  for (let at = most; at > 1; at -= 1) if (!isSign(at) && !isSign(at - 1)) return at
  return isSign(most) ? most + 1 : most
}

/** The text, shortened before its ellipsis until it fits. */
function cutTo(text: string, width: number, size: number): string {
  let letters = Array.from(text.slice(0, -1))
  while (letters.length > 1 && textWidth(`${letters.join('')}…`, size) > width) letters = letters.slice(0, -1)
  return `${letters.join('').replace(/[\s,;:-]+$/, '')}…`
}
