/** Signs that steer the direction of writing or that no page can show; a name must not turn the line around. */
const UNSEEN = /(?![\t\n\r])\p{Cc}|[\u200e\u200f\u202a-\u202e\u2066-\u2069\ufffe\uffff]/gu

/** Halves of a character that lost the other half. */
const HALVES = /[\ud800-\udbff](?![\udc00-\udfff])|(?<![\ud800-\udbff])[\udc00-\udfff]/g

/** A text of the user's as it may stand in any document: without signs that nobody sees, whole characters only. */
export const visible = (text: string): string => text.replace(HALVES, '\ufffd').replace(UNSEEN, '')
