/** The languages of the interface, of reports, and of names carried in a model. */
export const LANGUAGES = ['en', 'ru', 'uz'] as const
export type Language = (typeof LANGUAGES)[number]

/** Words in some of the languages. */
export type Labels = Partial<Record<Language, string>>
