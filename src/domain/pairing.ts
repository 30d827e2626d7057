/** Which element became which, as stored by the user and as used by a comparison. */
export interface Pairing {
  readonly pairs: readonly Pair[]
  /** Merges and splits that the comparison proposes; they count only once the user confirms them. */
  readonly proposals: readonly Proposal[]
}

export interface Pair {
  readonly asIs: string
  readonly toBe: string
  /** How it was found: by the user's correction, id, same name, or similar name. */
  readonly by: 'user' | 'id' | 'name' | 'similar'
  /** Likeness of the names, 0 to 1. */
  readonly likeness: number
}

/** Several as-is steps became one to-be step, or one as-is step several. */
export interface Proposal {
  readonly kind: 'merged' | 'split'
  readonly asIs: readonly string[]
  readonly toBe: readonly string[]
}
