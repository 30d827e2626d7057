/** Words that stand alone as they stand inside a sentence: `Visits` becomes `visits`, abbreviations stay as they are. */
export const inSentence = (text: string): string =>
  /^\p{Lu}[\p{Lu}\d-]/u.test(text) ? text : text.charAt(0).toLowerCase() + text.slice(1)
