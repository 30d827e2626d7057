/** Why a file cannot be read at all; worded by i18n under `unreadable.<code>`. */
export type UnreadableCode = 'too-large' | 'too-deep' | 'not-xml' | 'not-bpmn' | 'encoding'

/** Thrown when nothing of a file can be read. `place` is `line:column`, counted from 1. */
export class UnreadableFileError extends Error {
  readonly code: UnreadableCode
  readonly place: string
  readonly params: Readonly<Record<string, string | number>>

  constructor(code: UnreadableCode, place: string, params: Readonly<Record<string, string | number>> = {}) {
    super(`${code} at ${place}`)
    this.name = 'UnreadableFileError'
    this.code = code
    this.place = place
    this.params = params
  }
}
