/**
 * What a token does at a node where nothing unusual is drawn, told by the node's behaviour when a machine is made. The machine
 * makes short work of such nodes; what happens there is the same as by `Behaviour.enter`, in the same order.
 */
export const SHORT = {
  /** Something else: the behaviour itself is asked. */
  no: 0,
  /** It goes on at once on one flow, the only one or one by decision. */
  passes: 1,
  /** It runs a step once, which nothing can interrupt and no message holds up. */
  step: 2,
  /** It ends, and causes nothing else. */
  ends: 3,
} as const
export type Short = (typeof SHORT)[keyof typeof SHORT]
