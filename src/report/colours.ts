import { LIGHT } from '#src/charts/palette.ts'

/** The colours of a report, light wherever it is read: those of the charts in it, and what no chart has. */
export const COLOURS = {
  paper: LIGHT.surface,
  /** Around a sheet of paper on a screen. */
  ground: '#ECEFF2',
  ink: LIGHT.ink,
  quiet: LIGHT.inkSoft,
  rule: LIGHT.line,
  shade: '#F3F5F7',
  asIs: LIGHT.asIsInk,
  toBe: LIGHT.toBeInk,
  toFill: '#FDF3D0',
} as const
