import { visible } from '../visible.ts'

const ESCAPES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

/** A text as HTML: nothing in it is markup. */
export const escaped = (text: string): string => visible(text).replace(/[&<>"']/g, (sign) => ESCAPES[sign] ?? sign)
