export const MODEL_VIEWS = ['canvas', 'both', 'table'] as const
export type ModelViewKind = (typeof MODEL_VIEWS)[number]

/** The view as it was remembered; the drawing until the reader chooses. */
export const viewOf = (remembered: string | undefined): ModelViewKind =>
  MODEL_VIEWS.find((view) => view === remembered) ?? 'canvas'
