import type { DocumentUse } from '#src/domain/step.ts'
import { folded } from '../cells/vocabulary.ts'

const APART = /[;\n]|\s[/+]\s|(?<=\p{L}{3})\/(?=\p{L}{3})/u
const COMMA = /,\s+(?=\p{Lu})/u
const AND = /\s(?:and|и|va|ва|hamda|ҳамда)\s|,\s/iu

/** Whether a cell names several performers: apart by signs, or as parts of which one does another step alone. */
export function areSeveral(performer: string, all: ReadonlySet<string>): boolean {
  const parts = performer.split(AND).map(folded)
  return (
    performer.split(APART).filter((part) => part.trim() !== '').length > 1 ||
    COMMA.test(performer) ||
    (parts.length > 1 && parts.some((part) => all.has(part)))
  )
}

/** What goes on about the same document after a comma. */
const SAME = /,\s+(?:выданн|подтвержд|удостовер|заверен|оформл|котор|issued|which|that|showing|berilgan|tasdiql|берилган)/iu

/** A document whose name looks like a list of several; quotes and brackets say that it is one. */
export const looksLikeSeveral = ({ name }: DocumentUse, cell: string): boolean => {
  const bare = name.replace(/\([^)]*\)/g, '')
  return /\p{L},\s/u.test(bare) && !SAME.test(bare) && !cell.includes(`"${name}"`)
}

/** The documents of a cell without the signs of a list before each line. */
export const withoutListSigns = (text: string): string => text.replace(/^\s*(?:[-–—•*·]|\d{1,2}[.)])\s+/gm, '')
