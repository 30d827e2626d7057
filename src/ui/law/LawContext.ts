import { createContext, useContext } from 'react'
import type { ClauseDraft } from '#src/domain/law.ts'
import type { DraftPatch } from '#src/state/lawCommands.ts'
import type { Act } from '#src/domain/service.ts'

/** What drafters do on the page; every step can be taken back. */
export interface LawActions {
  readonly readOnly: boolean
  readonly acts: readonly Act[]
  readonly select: (key: string) => void
  readonly draft: (key: string, patch: DraftPatch) => void
  readonly registerActs: (acts: readonly Act[]) => void
}

export const LawContext = createContext<LawActions | null>(null)

export function useLaw(): LawActions {
  const actions = useContext(LawContext)
  if (!actions) throw new Error('a part of the Law page is shown outside of it')
  return actions
}

/** The text of a field of a draft; nothing entered is an empty text. */
export const textOf = (draft: ClauseDraft, field: Exclude<keyof ClauseDraft, 'fate'>): string => draft[field] ?? ''
