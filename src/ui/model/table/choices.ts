import { CHANNELS, EVIDENCE_SOURCES, VALUE_CLASSES } from '#src/domain/step.ts'
import type { LaneChoice } from '#src/modeler/lanes.ts'
import type { Words } from '#src/i18n/words.ts'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

/** What may be picked while a cell is written. */
export interface Choices {
  readonly list: readonly string[]
  /** Nothing else can stand there: the best match is taken on Enter. */
  readonly only: boolean
}

const NONE: Choices = { list: [], only: false }

export function choicesFor(
  column: ColumnId,
  rows: readonly TableRow[],
  lanes: () => readonly LaneChoice[],
  words: Words,
): Choices {
  switch (column) {
    case 'performer':
      return { list: distinct(lanes().map(({ name }) => name)), only: true }
    case 'channel':
      return { list: CHANNELS.map((channel) => words.t(`model.channel.${channel}`)), only: true }
    case 'value':
      return { list: VALUE_CLASSES.map((value) => words.t(`model.value.${value}`)), only: true }
    case 'evidence':
      return { list: EVIDENCE_SOURCES.map((source) => words.t(`model.source.${source}`)), only: false }
    case 'place':
    case 'organisation':
    case 'heuristic':
      return { list: distinct(rows.map(({ facts }) => facts[column])), only: false }
    default:
      return NONE
  }
}

const distinct = (texts: readonly (string | undefined)[]): string[] =>
  [...new Set(texts.filter((text) => text !== undefined && text !== ''))] as string[]

const folded = (text: string): string => text.toLowerCase().replace(/[ʻʼ‘’`]/g, "'")

/** What fits what was typed: beginnings first, then any place. All of them while nothing was changed. */
export function fitting({ list }: Choices, typed: string, isUntouched: boolean): readonly string[] {
  const wanted = folded(typed.trim())
  if (isUntouched || wanted === '') return list
  const begins = list.filter((one) => folded(one).startsWith(wanted))
  return [...begins, ...list.filter((one) => !begins.includes(one) && folded(one).includes(wanted))]
}
