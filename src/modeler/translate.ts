import type { Language } from '#src/domain/language.ts'
import en from '#src/i18n/catalogue/en/editor.ts'
import ru from '#src/i18n/catalogue/ru/editor.ts'
import uz from '#src/i18n/catalogue/uz/editor.ts'

type Words = Readonly<Record<string, string>>

const TOOL_WORDS: Readonly<Record<Language, Words>> = { en: en.editor.tool, ru: ru.editor.tool, uz: uz.editor.tool }

/** The catalogue key of a text that the drawing library shows: its words in camel case. */
export const keyOf = (template: string): string =>
  template
    .split(/[^\p{Letter}\p{Number}]+/u)
    .filter(Boolean)
    .map((word, i) => (i === 0 ? word.toLowerCase() : word.charAt(0).toUpperCase() + word.slice(1).toLowerCase()))
    .join('')

/** A text of the drawing library in a language, with its placeholders filled in; unknown texts stay as they are. */
export const translateTool = (language: Language, template: string, values: Readonly<Record<string, string>> = {}): string =>
  (TOOL_WORDS[language][keyOf(template)] ?? template).replace(/{([^}]+)}/g, (whole, key: string) => values[key] ?? whole)
