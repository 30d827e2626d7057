import type { Box, Point } from './drawing.ts'

export type ThumbnailShapeKind = 'pool' | 'lane' | 'step' | 'gateway' | 'start' | 'event' | 'end'

export interface ThumbnailShape extends Box {
  readonly kind: ThumbnailShapeKind
}

/**
 * A drawing as blocks and lines without words, in the units of its diagram interchange, moved so that it begins at 0, 0.
 * Frames come before what lies in them. A file without a drawing gives an empty one of size 0.
 */
export interface Thumbnail {
  readonly width: number
  readonly height: number
  readonly shapes: readonly ThumbnailShape[]
  readonly lines: readonly (readonly Point[])[]
}

export const NO_THUMBNAIL: Thumbnail = { width: 0, height: 0, shapes: [], lines: [] }
