import { xmlText } from '#src/bpmn/annotations/fields.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', '\n': '&#10;' }

/** A text as the value of an XML attribute; signs that XML cannot carry are left out. */
export const xmlAttribute = (text: string): string => xmlText(text).replace(/[&<>"\n]/g, (sign) => ESCAPES[sign] ?? sign)
