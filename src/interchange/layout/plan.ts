import type { FlowNode } from '#src/domain/process.ts'

/** A line to be drawn between two nodes of one sheet, or from a node to a pool. */
export interface Link {
  readonly id: string
  readonly name: string
  readonly from: string
  readonly to: string
  readonly isMessage: boolean
}

export interface Size {
  readonly width: number
  readonly height: number
}

/** A node of the sheet and how much room it takes; content of a sub-process is laid out before and counts as size. */
export interface Tile {
  readonly node: FlowNode
  readonly size: Size
  /** The name beside an event or gateway. */
  readonly label: { readonly side: 'above' | 'below'; readonly height: number }
  /** Index of its band. */
  readonly band: number
}

/** One leaf lane, one pool or process without lanes, or one pool without content: rows that lie together. */
export interface Band {
  /** Ids of the lane and the frames around it, innermost first; empty for a process that is not framed. */
  readonly frames: readonly string[]
  /** Room along its left border that the name of its lane or pool needs. */
  readonly nameHeight: number
  /** A pool whose content is not known: a bar without rows for nodes. */
  readonly isBar: boolean
}

/** Column and row of a node in the grid of the sheet; rows are counted over all bands. */
export interface Cell {
  readonly column: number
  readonly row: number
}

/** The grid before it has measures. */
export interface Grid {
  readonly columns: number
  readonly rows: number
  readonly cells: ReadonlyMap<string, Cell>
  /** First row of each band; one more entry closes the last. */
  readonly bandStart: readonly number[]
}
