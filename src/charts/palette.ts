/**
 * The colours of charts by what they mean (look, 2.3). The values are those of the page's own tokens; on a page they may be
 * `var(--name)` instead, so that a chart follows the theme and the printer without being drawn anew.
 */
export interface Palette {
  readonly surface: string
  readonly line: string
  readonly axis: string
  readonly ink: string
  readonly inkSoft: string
  readonly asIsFill: string
  readonly asIsLine: string
  readonly asIsInk: string
  readonly toBeFill: string
  readonly toBeInk: string
  readonly saveFill: string
  readonly worseFill: string
  readonly worseLine: string
}

/** On paper: reports, exported pictures, slides, the light theme. */
export const LIGHT: Palette = {
  surface: '#FFFFFF',
  line: '#D9DFE5',
  axis: '#4C5865',
  ink: '#18202A',
  inkSoft: '#4C5865',
  asIsFill: '#DE9A45',
  asIsLine: '#B86A12',
  asIsInk: '#854707',
  toBeFill: '#0C6F68',
  toBeInk: '#0A5F59',
  saveFill: '#C5E4E0',
  worseFill: '#FBE9E7',
  worseLine: '#B3261E',
}

/** In the dark theme. */
export const DARK: Palette = {
  surface: '#1A212A',
  line: '#2E3742',
  axis: '#B4BECA',
  ink: '#E4E9EF',
  inkSoft: '#B4BECA',
  asIsFill: '#DE9A45',
  asIsLine: '#D98F34',
  asIsInk: '#EBB269',
  toBeFill: '#3AA79D',
  toBeInk: '#63C6BC',
  saveFill: '#1D4744',
  worseFill: '#3A2020',
  worseLine: '#F2857D',
}

/** Where each colour stands among the page's CSS variables. */
export const TOKEN_OF: Readonly<Record<keyof Palette, string>> = {
  surface: 'surface',
  line: 'line',
  axis: 'ink-2',
  ink: 'ink',
  inkSoft: 'ink-2',
  asIsFill: 'asis-fill',
  asIsLine: 'asis',
  asIsInk: 'asis-ink',
  toBeFill: 'tobe',
  toBeInk: 'tobe-ink',
  saveFill: 'save',
  worseFill: 'err-tint',
  worseLine: 'err',
}

/** The palette as references to the page's CSS variables. */
export const PAGE_VARIABLES: Palette = Object.fromEntries(
  Object.entries(TOKEN_OF).map(([name, token]) => [name, `var(--${token})`]),
) as unknown as Palette
