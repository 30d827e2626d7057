import type { StoreApi } from 'zustand/vanilla'
import { isEmptyDraft } from '#src/domain/clauses.ts'
import type { ClauseDraft, ClauseDrafts } from '#src/domain/law.ts'
import { STANDING } from '#src/domain/law.ts'
import type { Project } from '#src/domain/project.ts'
import type { Act } from '#src/domain/service.ts'
import type { ProjectSession } from './projectSession.ts'
import type { ProjectState } from './projectState.ts'
import { variantById } from './projectState.ts'
import type { Undo } from './variantCommands.ts'

/** Fields of a draft as they become; an undefined or empty one is taken away. */
export type DraftPatch = { readonly [Field in keyof ClauseDraft]?: ClauseDraft[Field] | undefined }

/** What drafters do. Null when nothing changed: read-only, no such variant or act. */
export interface LawCommands {
  /**
   * Enters what a drafter says of a clause. What the clause says today is kept for every variant, the rest with the to-be
   * `variant`. Taking it back puts exactly these fields as they were, whatever else happened since.
   */
  draftClause(variant: string, key: string, patch: DraftPatch): Undo | null
  /** The register of acts as it becomes. Taking it back touches nothing but the register. */
  registerActs(acts: readonly Act[]): Undo | null
  addAct(act: Act): Undo | null
  /** Changes an act of the register; an undefined property is taken away. */
  changeAct(id: string, patch: { readonly [Property in keyof Act]?: Act[Property] | undefined }): Undo | null
  removeAct(id: string): Undo | null
}

export function createLawCommands(session: ProjectSession, state: StoreApi<ProjectState>): LawCommands {
  const open = () => state.getState().project
  const write = (id: string, change: (project: Project) => Project): boolean =>
    session.apply((now) => (now.id === id ? change(now) : now))

  function registerActs(acts: readonly Act[]): Undo | null {
    const project = open()
    if (!project) return null
    const put = (list: readonly Act[]) => (now: Project) => ({ ...now, service: { ...now.service, acts: list } })
    const before = project.service.acts
    if (!write(project.id, put(acts))) return null
    return () => void write(project.id, put(before))
  }

  const acts = () => open()?.service.acts ?? []

  return {
    draftClause(variant, key, patch) {
      const project = open()
      const toBe = variantById(project, variant)
      if (!project || !toBe) return null
      const before = { ...project.law?.[key], ...toBe.law?.[key] }
      const past = Object.fromEntries(fieldsOf(patch).map((field) => [field, before[field]])) as DraftPatch
      if (fieldsOf(patch).every((field) => (patch[field] || undefined) === before[field])) return null
      if (!write(project.id, (now) => withDraft(now, variant, key, patch))) return null
      return () => void write(project.id, (now) => withDraft(now, variant, key, past))
    },
    registerActs,
    addAct: (act) => (acts().some(({ id }) => id === act.id) ? null : registerActs([...acts(), act])),
    changeAct(id, patch) {
      if (!acts().some((act) => act.id === id)) return null
      return registerActs(acts().map((act) => (act.id === id ? (present({ ...act, ...patch }) as unknown as Act) : act)))
    },
    removeAct: (id) => (acts().some((act) => act.id === id) ? registerActs(acts().filter((act) => act.id !== id)) : null),
  }
}

const fieldsOf = (patch: DraftPatch): (keyof ClauseDraft)[] => Object.keys(patch) as (keyof ClauseDraft)[]

const isStanding = (field: keyof ClauseDraft): boolean => STANDING.some((one) => one === field)

/** A project with some fields of one draft changed, each where it is kept. */
function withDraft(project: Project, variant: string, key: string, patch: DraftPatch): Project {
  const part = (wanted: (field: keyof ClauseDraft) => boolean) =>
    Object.fromEntries(fieldsOf(patch).flatMap((field) => (wanted(field) ? [[field, patch[field]]] : []))) as DraftPatch
  const { law, ...rest } = project
  return {
    ...rest,
    ...kept(patched(law, key, part(isStanding))),
    variants: project.variants.map((one) => {
      if (one.id !== variant) return one
      const { law: own, ...other } = one
      return {
        ...other,
        ...kept(
          patched(
            own,
            key,
            part((field) => !isStanding(field)),
          ),
        ),
      }
    }),
  }
}

function patched(drafts: ClauseDrafts | undefined, key: string, patch: DraftPatch): ClauseDrafts {
  const { [key]: before = {}, ...others } = drafts ?? {}
  const draft = present({ ...before, ...patch }) as ClauseDraft
  return isEmptyDraft(draft) ? others : { ...others, [key]: draft }
}

/** Nothing is stored that says nothing. */
const kept = (law: ClauseDrafts): { readonly law?: ClauseDrafts } => (Object.keys(law).length > 0 ? { law } : {})

const present = <T extends object>(value: T): Partial<T> =>
  Object.fromEntries(Object.entries(value).filter(([, one]) => one !== undefined && one !== '')) as Partial<T>
