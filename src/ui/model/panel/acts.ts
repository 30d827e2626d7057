import type { Act } from '#src/domain/service.ts'

/** What an act is called in one line. */
export const actLabel = (act: Act): string => [act.title, act.number && `№ ${act.number}`].filter(Boolean).join(', ') || act.id

/** The act that was named, by its id where the service lists it, else the text as typed. */
export const actTyped = (text: string | undefined, acts: readonly Act[]): string | undefined =>
  acts.find((act) => actLabel(act) === text || act.id === text)?.id ?? text

/** What is written for an act: its label where the service lists it. */
export const actShown = (ref: string | undefined, acts: readonly Act[]): string | undefined => {
  const act = acts.find(({ id }) => id === ref)
  return act ? actLabel(act) : ref
}
