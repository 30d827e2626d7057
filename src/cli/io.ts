/** Where a command reads and writes; tests give their own. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** The bytes of a file. Throws with a message for people when it cannot be opened. */
  read(file: string): Promise<Uint8Array>
}

/** Exit statuses of the command line (format, section 3). */
export const EXIT = { done: 0, inputHasErrors: 1, wrongUsage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]
