import type { ClauseFate } from '#src/domain/law.ts'
import type { AmendedClause, DraftingLanguage } from '#src/i18n/wording/amendments.ts'
import { AMENDMENTS, amendmentPieces } from '#src/i18n/wording/amendments.ts'
import type { Run } from './blocks.ts'
import { toFill } from './pieces.ts'

/** The usual ways of writing a change of a clause into an act, with what is known filled in. A clause that is kept has none. */
export const formulasOf = (fate: ClauseFate, language: DraftingLanguage, clause: AmendedClause): Run[][] =>
  AMENDMENTS.filter(({ fates }) => fates.includes(fate)).map((amendment) => [
    ...amendmentPieces(amendment, language, clause).map((piece) =>
      piece === undefined ? toFill('…') : { text: piece.replaceAll('\n', ' '), language },
    ),
    { text: ';', language },
  ])
