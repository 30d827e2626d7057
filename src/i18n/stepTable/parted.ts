import { ARROW, BEGINS } from './branchWords.ts'

/**
 * The branches of one cell: apart by semicolons or lines, and by commas or slashes where each side has an arrow of its own
 * (`if refused 10 % -> 7, else -> 3`).
 */
export function parted(text: string): string[] {
  return text
    .split(/[;\n]/)
    .flatMap((part) => atCommas(part))
    .map((part) => part.trim())
    .filter((part) => part !== '')
}

function atCommas(part: string): string[] {
  const first = ARROW.exec(part)
  if (!first) return [part]
  const afterArrow = first.index + first[0].length
  const rest = part.slice(afterArrow)
  if (!ARROW.test(rest)) return [part]
  const second = rest.search(ARROW)
  const commas = [...rest.slice(0, second).matchAll(/,\s*|\s+\/\s+/g)]
  const comma = commas.find(({ index, 0: sign }) => BEGINS.test(rest.slice(index + sign.length))) ?? commas[0]
  if (!comma) return [part]
  const at = afterArrow + comma.index
  return [part.slice(0, at), ...atCommas(part.slice(at + comma[0].length))]
}
