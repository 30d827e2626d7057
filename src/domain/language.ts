/** The languages of the interface, of reports, and of names carried in a model. */
export const LANGUAGES = ['en', 'ru', 'uz'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words in some of the languages. */
export type Labels = Partial<Record<Language, string>>

/** The label in the wanted language, else the text that the element itself carries. */
export const labelIn = (own: string, labels: Labels | undefined, language: Language): string => labels?.[language] ?? own
