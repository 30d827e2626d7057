export type Icon = 'clock' | 'walk' | 'page' | 'bolt'

/** Line icons in a box of 24, drawn with the current colour. */
export const ICON_PATHS: Readonly<Record<Icon, readonly string[]>> = {
  clock: ['M12 3a9 9 0 1 0 0 18a9 9 0 0 0 0-18z', 'M12 7v5l3.5 2'],
  walk: [
    'M13 2.6a1.9 1.9 0 1 1 0 3.8a1.9 1.9 0 0 1 0-3.8z',
    'M7 21.5l3-5.5',
    'M16 21.5l-1.6-5.2-3.6-3 .9-5.5',
    'M6 12l2-3.2 4-1 3.2 3 3 1',
  ],
  page: ['M6 3h8l4 4v14H6z', 'M14 3v4h4'],
  bolt: ['M13.5 2.5L5 13.5h6l-1.5 8L18.5 10h-6z'],
}

/** The triangle and the circle of a finding, in a box of 20 x 18. */
export const WARNING_PATHS = { outline: 'M10 1.2L19 17H1z', bar: 'M10 6.5v5', dot: 'M10 14.2v.2' } as const

export const SIGNS = { removed: '−', added: '+', changed: 'Δ' } as const
