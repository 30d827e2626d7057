import type { Project, Variant } from '#src/domain/project.ts'
import { alternatives, baseline, variantById } from '#src/state/projectState.ts'
import { useCommands, useSettings } from '../hooks/useApp.ts'

/** Stands for every variant at once. */
export const ALL = 'all'

/** Under which name it is remembered what was compared last in a project. */
export const compareChoiceKey = (project: string): string => `compare ${project}`

export interface Choice {
  readonly from: Variant
  /** Null for every variant at once. */
  readonly to: Variant | null
}

/** Which variants are compared: what was chosen last in this project, else the as-is and the first to-be; null without both. */
export function useChoice(project: Project | null): readonly [Choice | null, (from: string, to: string) => void] {
  const commands = useCommands()
  const key = compareChoiceKey(project?.id ?? '')
  const kept = useSettings((settings) => settings.choices[key])
  const choose = (from: string, to: string) => commands.setChoice(key, `${from} ${to}`)
  return [project && choiceOf(project, kept), choose]
}

/** The choice that was kept, as far as its variants are still there. */
export function choiceOf(project: Project, kept: string | undefined): Choice | null {
  const [from = '', to = ''] = (kept ?? '').split(' ')
  const base = variantById(project, from) ?? baseline(project)
  if (!base || project.variants.length < 2) return null
  if (to === ALL && project.variants.length > 2) return { from: base, to: null }
  const chosen = variantById(project, to)
  const other = chosen && chosen.id !== base.id ? chosen : alternatives(project).find(({ id }) => id !== base.id)
  return other ? { from: base, to: other } : null
}
