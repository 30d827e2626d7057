/** What the steps can be coloured by. */
export const HEAT_KINDS = ['elapsed', 'work', 'wait', 'cost', 'visits', 'documents', 'pains'] as const
export type HeatKind = (typeof HEAT_KINDS)[number]

/** The choice as it was remembered; none until the reader chooses. */
export const heatKindOf = (remembered: string | undefined): HeatKind | null =>
  HEAT_KINDS.find((kind) => kind === remembered) ?? null
