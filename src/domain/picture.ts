import type { Box, Point } from './drawing.ts'
import type { Labels } from './language.ts'
import type { EventKind, LoopKind, NodeKind, TaskKind } from './process.ts'

export type PictureShapeKind = 'pool' | 'lane' | 'step' | 'gateway' | 'event' | 'note' | 'data' | 'store' | 'group'

/** One shape of a drawing, with everything that decides how it is drawn. */
export interface PictureShape extends Box {
  /** Id of the element. */
  readonly id: string
  readonly kind: PictureShapeKind
  /** As drawn; of a note its text. */
  readonly name: string
  readonly labels?: Labels
  /** Where the name stands when it stands beside the shape. */
  readonly label?: Box
  /** Steps, gateways and events: what they are in the model. */
  readonly node?: NodeKind
  readonly task?: TaskKind
  /** First event definition; absent for a plain event. */
  readonly event?: EventKind
  readonly loop?: LoopKind
  /** A sub-process that shows what is inside. */
  readonly isExpanded?: boolean
  /** Boundary and start events that leave what they interrupt going; drawn dashed. */
  readonly isNonInterrupting?: boolean
  /** Pools and lanes: the name stands at the top instead of the left side. */
  readonly isVertical?: boolean
}

export type PictureLineKind = 'flow' | 'message' | 'association'

/** One connection, from border to border. */
export interface PictureLine {
  readonly id: string
  readonly kind: PictureLineKind
  readonly points: readonly Point[]
  readonly name: string
  readonly labels?: Labels
  readonly label?: Box
  /** Leaves its gateway or step when no other flow does. */
  readonly isDefault?: boolean
}

/**
 * A drawing as plain data: what BPMN diagram interchange says, without any way of showing it. Frames come before what
 * lies in them. Numbers are pixels of the diagram, moved so that everything begins at 0, 0.
 */
export interface Picture {
  readonly width: number
  readonly height: number
  readonly shapes: readonly PictureShape[]
  readonly lines: readonly PictureLine[]
}

export const NO_PICTURE: Picture = { width: 0, height: 0, shapes: [], lines: [] }
