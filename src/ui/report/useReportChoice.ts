import { useMemo } from 'react'
import type { Language } from '#src/domain/language.ts'
import type { Project } from '#src/domain/project.ts'
import type { ChapterId, ComparativeColumn } from '#src/domain/report.ts'
import { CHAPTER_IDS } from '#src/domain/report.ts'
import { useCommands, useSettings } from '../hooks/useApp.ts'
import type { KeptChoice, ReportChoice } from './choice.ts'
import { choiceKey, choiceOf } from './choice.ts'

export interface ChoiceActions {
  variants(asIs: string, toBe: string | undefined): void
  language(language: Language): void
  chapters(chapters: readonly ChapterId[]): void
  columns(columns: readonly ComparativeColumn[]): void
  pageNumbers(wanted: boolean): void
}

/** What the report of this project is made of, remembered with the project; null for a project without variants. */
export function useReportChoice(project: Project): readonly [ReportChoice | null, ChoiceActions] {
  const commands = useCommands()
  const { id } = project
  const screen = useSettings((settings) => settings.language)
  const choices = useSettings((settings) => settings.choices)
  const kept = (what: keyof KeptChoice) => choices[choiceKey(id, what)]
  const [asIs, toBe, language] = [kept('asIs'), kept('toBe'), kept('language')]
  const [without, columns, pageNumbers] = [kept('without'), kept('columns'), kept('pageNumbers')]
  const choice = useMemo(
    () => choiceOf(project, { asIs, toBe, language, without, columns, pageNumbers }, screen),
    [project, asIs, toBe, language, without, columns, pageNumbers, screen],
  )
  const actions = useMemo<ChoiceActions>(() => {
    const keep = (what: keyof KeptChoice, value: string) => commands.setChoice(choiceKey(id, what), value)
    return {
      variants(from, to) {
        keep('asIs', from)
        if (to !== undefined) keep('toBe', to)
      },
      language: (value) => keep('language', value),
      chapters: (chosen) => keep('without', CHAPTER_IDS.filter((one) => !chosen.includes(one)).join(' ')),
      columns: (chosen) => keep('columns', chosen.join(' ')),
      pageNumbers: (wanted) => keep('pageNumbers', wanted ? 'yes' : 'no'),
    }
  }, [commands, id])
  return [choice, actions]
}
