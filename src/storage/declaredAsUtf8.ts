/**
 * The text of an XML file with its declaration naming UTF-8, whatever it named: from here on the text is kept and
 * written as UTF-8, and a declaration of the old encoding would make the next reader misread it.
 */
export const declaredAsUtf8 = (xml: string): string =>
  xml.replace(/^(\s*<\?xml[^>]*?\bencoding\s*=\s*)(?:"[^"]*"|'[^']*')/, '$1"UTF-8"')
