import type { MarkKind } from '#src/modeler/marks/mark.ts'
import { MARK_KINDS } from '#src/modeler/marks/mark.ts'

/** The kinds of marks that the reader does not want to see, as they were remembered. */
export function hiddenMarks(remembered: string | undefined): ReadonlySet<MarkKind> {
  const names = new Set((remembered ?? '').split(' '))
  return new Set(MARK_KINDS.filter((kind) => names.has(kind)))
}

/** The text to remember after one kind was shown or hidden. */
export const toggled = (hidden: ReadonlySet<MarkKind>, kind: MarkKind): string =>
  MARK_KINDS.filter((one) => (one === kind ? !hidden.has(one) : hidden.has(one))).join(' ')
