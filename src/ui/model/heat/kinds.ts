/** What a step can add to a case, or carry. */
export const HEAT_KINDS = ['elapsed', 'work', 'wait', 'cost', 'visits', 'documents', 'pains'] as const
export type HeatKind = (typeof HEAT_KINDS)[number]

/** What the steps can be coloured by. */
export const COLOUR_KINDS = ['changes', ...HEAT_KINDS] as const
export type ColourKind = (typeof COLOUR_KINDS)[number]

/** Under which name the choice is remembered. */
export const COLOUR_CHOICE = 'model.heat'

/** The choice as it was remembered; none until the reader chooses. */
export const colourKindOf = (remembered: string | undefined): ColourKind | null =>
  COLOUR_KINDS.find((kind) => kind === remembered) ?? null

export const heatKindOf = (kind: ColourKind | null): HeatKind | null => (kind === 'changes' ? null : kind)
