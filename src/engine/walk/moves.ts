/**
 * One thing that happens in a case, in the order in which it was caused. `at` is in working hours since the case began;
 * numbers are indexes into the net: `node`, `flow`, `channel`, `decision`; `row` is that of the trace.
 */
export type Move =
  /** A token is put on a node: a start, the catch of a link, an inner activity. */
  | { readonly kind: 'token'; readonly at: number; readonly node: number }
  /** A token leaves over a flow; it arrives in the same moment. */
  | { readonly kind: 'flow'; readonly at: number; readonly flow: number }
  | { readonly kind: 'message'; readonly at: number; readonly channel: number }
  /** An execution is there and its wait begins; its work begins; it ends or is cut off. */
  | { readonly kind: 'ready' | 'begin' | 'end' | 'cut'; readonly at: number; readonly row: number; readonly node: number }
  /** Several options were possible; -1 stands for one that is still open, the last thing known of the case. */
  | { readonly kind: 'decision'; readonly at: number; readonly decision: number; readonly option: number }
  /** An end event is reached. */
  | { readonly kind: 'reached'; readonly at: number; readonly node: number }
