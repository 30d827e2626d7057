import { freeActId } from '#src/domain/acts.ts'
import type { Language } from '#src/domain/language.ts'
import type { Act } from '#src/domain/service.ts'

/** What an act is called in one line, with its title in a language where it has one. */
export const actLabel = ({ id, title, titles, number }: Act, language?: Language): string =>
  [(language && titles?.[language]) ?? title, number && `№ ${number}`].filter(Boolean).join(', ') || id

/** The act that was named, by its id where the service lists it, else the text as typed. */
export const actTyped = (text: string | undefined, acts: readonly Act[], language?: Language): string | undefined =>
  acts.find((act) => actLabel(act, language) === text || actLabel(act) === text || act.id === text)?.id ?? text

/** What is written for an act: its label where the service lists it. */
export const actShown = (ref: string | undefined, acts: readonly Act[], language?: Language): string | undefined => {
  const act = acts.find(({ id }) => id === ref)
  return act ? actLabel(act, language) : ref
}

/** A new act of the register from what was written for it: `Title, № 377` tells title and number apart. */
export function actOfText(text: string, acts: readonly Act[]): Act {
  const [, before, number] = /^(.*?)(?:,\s*)?(?:№|No\.?|N)\s*([\p{L}\p{N}][\p{L}\p{N}/-]*)\s*$/u.exec(text.trim()) ?? []
  const title = (before ?? text).trim()
  return {
    id: freeActId(acts, { ...(number !== undefined && { number }) }),
    ...(title !== '' && { title }),
    ...(number !== undefined && { number }),
  }
}
