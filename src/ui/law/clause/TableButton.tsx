import { Button } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import type { Project, Variant } from '#src/domain/project.ts'
import { createWords } from '#src/i18n/words.ts'
import { baseline } from '#src/state/projectState.ts'
import { useServices } from '../../hooks/useApp.ts'
import { localMoment } from '../../hooks/useMoment.ts'
import { useWords } from '../../hooks/useWords.ts'
import { requestOf } from '../../report/choice.ts'
import { useReportChoice } from '../../report/useReportChoice.ts'
import { useTake } from '../../report/useTake.ts'

/** The comparative table as a Word file, in the language and with the columns that the report of the project has. */
export function TableButton({ project, toBe }: { readonly project: Project; readonly toBe: Variant }) {
  const words = useWords()
  const { now } = useServices()
  const [choice] = useReportChoice(project)
  const { making, take } = useTake(words.t('law.wordFailed'))
  const asIs = baseline(project)
  if (!choice || !asIs) return null
  const make = () => {
    const table = { ...choice, asIs, toBe, chapters: ['comparativeTable'] } as const
    const name = `${project.title}, ${createWords(choice.language).t('report.chapter.comparativeTable')}`
    void take(requestOf(project, table, localMoment(now()).date, 'docx'), name)
  }
  return (
    <Button
      size="xs"
      leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
      loading={making !== null}
      onClick={make}
    >
      {words.t('law.word')}
    </Button>
  )
}
