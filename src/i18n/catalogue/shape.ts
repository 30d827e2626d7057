/** The CLDR plural categories that each language tells apart. */
export const PLURAL_FORMS = {
  en: ['one', 'other'],
  ru: ['one', 'few', 'many', 'other'],
  uz: ['one', 'other'],
} as const

type PluralForm = 'one' | 'few' | 'many' | 'other'
type Base<Key extends string> = Key extends `${infer Start}_${PluralForm}` ? Start : Key

/** Every key of a catalogue as a dotted path; the plural forms of one message are one key. */
export type KeyOf<Catalogue, Path extends string = ''> = {
  [Key in keyof Catalogue & string]: Catalogue[Key] extends string
    ? `${Path}${Base<Key>}`
    : KeyOf<Catalogue[Key], `${Path}${Key}.`>
}[keyof Catalogue & string]

/** The shape of a translation: the same keys, with the plural forms of its own language. */
export type TranslationOf<Catalogue, Form extends PluralForm> = {
  readonly [
    Key in keyof Catalogue as Key extends `${infer Start}_one` ? `${Start}_${Form}` : Key extends `${string}_other` ? never : Key
  ]: Catalogue[Key] extends string ? string : TranslationOf<Catalogue[Key], Form>
}
