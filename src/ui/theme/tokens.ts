/** The colours of the look by name, for light and dark. Each becomes a CSS variable of the same name: `var(--asis-ink)`. */
const TOKENS = {
  bg: ['#F3F5F7', '#0F1419'],
  surface: ['#FFFFFF', '#1A212A'],
  sunken: ['#ECEFF2', '#141A21'],
  paper: ['#FFFFFF', '#F4F5F3'],
  line: ['#D9DFE5', '#2E3742'],
  'line-2': ['#B8C1CB', '#4A5665'],
  field: ['#86919E', '#6B7785'],
  ink: ['#18202A', '#E4E9EF'],
  'ink-2': ['#4C5865', '#B4BECA'],
  'ink-3': ['#616D7A', '#96A2B0'],
  accent: ['#234A8F', '#9DB6E6'],
  'accent-button': ['#234A8F', '#4F74BF'],
  'accent-tint': ['#E7EDF8', '#22304A'],
  asis: ['#B86A12', '#D98F34'],
  'asis-ink': ['#854707', '#EBB269'],
  'asis-fill': ['#DE9A45', '#DE9A45'],
  'asis-tint': ['#FBF1E3', '#33281A'],
  tobe: ['#0C6F68', '#3AA79D'],
  'tobe-ink': ['#0A5F59', '#63C6BC'],
  'tobe-tint': ['#E3F2F0', '#16302F'],
  save: ['#C5E4E0', '#1D4744'],
  chg: ['#5E4694', '#B8A3E6'],
  'chg-tint': ['#EEEAF7', '#2A2540'],
  err: ['#B3261E', '#F2857D'],
  'err-tint': ['#FBE9E7', '#3A2020'],
  warn: ['#7A5C00', '#EBC85A'],
  'warn-fill': ['#F2C230', '#F2C230'],
  'warn-tint': ['#FDF5DA', '#33301A'],
  note: ['#4C5865', '#B4BECA'],
} as const satisfies Record<string, readonly [light: string, dark: string]>

const variables = (at: 0 | 1): Record<string, string> =>
  Object.fromEntries(Object.entries(TOKENS).map(([name, pair]) => [`--${name}`, pair[at]]))

export const LIGHT_TOKENS = variables(0)
export const DARK_TOKENS = variables(1)
