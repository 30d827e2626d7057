/** Where a command reads and writes; tests give their own. */
export interface Io {
  out(text: string): void
  err(text: string): void
  /** The bytes of a file. Throws with a message for people when it cannot be opened. */
  read(file: string): Promise<Uint8Array>
  /** A file to be written bit by bit, at once on disk; absent where none can be. */
  create?(file: string): Sink
  /** Writes a whole file; absent where none can be written. Throws with a message for people. */
  write?(file: string, bytes: Uint8Array): Promise<void>
  /** The ISO date of today; absent where none is to stand on anything. */
  today?(): string
  /** Shows how far long work has got, 0 to 1; absent where nobody looks. */
  progress?(share: number): void
}

/** Takes text as it comes, and keeps none of it. */
export interface Sink {
  write(text: string): void
  close(): void
}

/** Exit statuses of the command line (format, section 3). */
export const EXIT = { done: 0, inputHasErrors: 1, wrongUsage: 2 } as const
export type Exit = (typeof EXIT)[keyof typeof EXIT]
