import type { CellObject } from 'write-excel-file/universal'
import { COLOURS } from '../colours.ts'
import type { Look } from './cell.ts'

type Style = Pick<
  CellObject,
  'fontSize' | 'fontWeight' | 'fontStyle' | 'textColor' | 'backgroundColor' | 'borderStyle' | 'borderColor' | 'topBorderStyle'
>

const LINE = { borderStyle: 'thin', borderColor: COLOURS.rule } as const

/** What each look is made of. What may be changed is blue on cream, as models of money have it. */
export const LOOKS: Readonly<Record<Look, Style>> = {
  title: { fontSize: 14, fontWeight: 'bold', textColor: COLOURS.ink },
  lead: { textColor: COLOURS.quiet },
  head: { ...LINE, fontWeight: 'bold', textColor: COLOURS.ink, backgroundColor: '#E4E9EE' },
  group: { ...LINE, fontWeight: 'bold', textColor: COLOURS.ink, backgroundColor: COLOURS.shade },
  plain: { ...LINE },
  strong: { ...LINE, fontWeight: 'bold' },
  quiet: { ...LINE, textColor: COLOURS.quiet },
  input: { ...LINE, textColor: '#1A4FA3', backgroundColor: '#FFF9E6' },
  result: { ...LINE, textColor: COLOURS.ink },
  measured: { ...LINE, fontStyle: 'italic', textColor: COLOURS.quiet, backgroundColor: COLOURS.shade },
  dash: { ...LINE, textColor: COLOURS.quiet },
  total: { ...LINE, fontWeight: 'bold', topBorderStyle: 'medium' },
  toFill: { ...LINE, fontStyle: 'italic', textColor: '#8A4B00', backgroundColor: COLOURS.toFill },
}

/** Looks that stand over several columns: their text goes on beyond its cell. */
export const RUNS_ON: ReadonlySet<Look> = new Set(['title', 'lead', 'group'])
