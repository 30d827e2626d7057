export interface Point {
  readonly x: number
  readonly y: number
}

export interface Box extends Point {
  readonly width: number
  readonly height: number
}

/** Where everything of a model is drawn, by element id, in pixels: what BPMN calls diagram interchange. */
export interface Drawing {
  /** Pools, lanes and flow nodes. */
  readonly shapes: ReadonlyMap<string, Box>
  /** Sequence and message flows, from border to border. */
  readonly lines: ReadonlyMap<string, readonly Point[]>
  /** Names that stand beside their element: of events, gateways and flows. */
  readonly labels: ReadonlyMap<string, Box>
}
