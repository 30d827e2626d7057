/** What one imported file may ask of the browser (format, section 2). */
export const MAX_UNPACKED_BYTES = 200_000_000
export const MAX_ENTRIES = 2_000
/** One text: project.json or a BPMN file. */
export const MAX_TEXT_BYTES = 20_000_000
