import { Button, Progress } from '@mantine/core'
import { IconFileSpreadsheet, IconFileTypeDocx, IconPrinter, IconWorld } from '@tabler/icons-react'
import type { Project } from '#src/domain/project.ts'
import type { ReportFormat } from '#src/domain/report.ts'
import { createWords } from '#src/i18n/words.ts'
import { useWords } from '../hooks/useWords.ts'
import type { ReportChoice } from './choice.ts'
import styles from './Report.module.css'
import { useTake } from './useTake.ts'
import type { ShownReport } from './usePreview.ts'

const ICON = { size: 18, stroke: 1.6, 'aria-hidden': true } as const

export interface TakeButtonsProps {
  readonly project: Project
  readonly choice: ReportChoice
  readonly preview: ShownReport
}

/** The report as a file or on paper. */
export function TakeButtons({ project, choice, preview }: TakeButtonsProps) {
  const words = useWords()
  const { making, share, take, stop } = useTake(words.t('reportPage.failed'))
  const name = `${project.title}, ${createWords(choice.language).t('report.fileName')}`
  const takeIn = (format: ReportFormat) => void take(preview.inFormat(format), name)
  const nothing = choice.chapters.length === 0
  const print = () => preview.frame.current?.contentWindow?.print()
  return (
    <div className={styles.take}>
      {nothing && (
        <p className={styles.hint} role="status">
          {words.t('reportPage.noChapters')}
        </p>
      )}
      {making && (
        <div className={styles.making} role="status">
          <span>{words.t('reportPage.makingFile')}</span>
          <Button variant="subtle" size="compact-xs" onClick={stop}>
            {words.t('common.cancel')}
          </Button>
          <Progress value={100 * share} size={5} aria-label={words.t('reportPage.makingFile')} />
        </div>
      )}
      <Button
        fullWidth
        leftSection={<IconFileTypeDocx {...ICON} />}
        disabled={nothing || making !== null}
        onClick={() => takeIn('docx')}
      >
        {words.t('reportPage.takeWord')}
      </Button>
      <div className={styles.others}>
        <Button
          variant="default"
          leftSection={<IconFileSpreadsheet {...ICON} />}
          disabled={making !== null}
          title={words.t('reportPage.excelHelp')}
          onClick={() => takeIn('xlsx')}
        >
          {words.t('reportPage.takeExcel')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconPrinter {...ICON} />}
          disabled={nothing || preview.state.phase !== 'ready'}
          title={words.t('reportPage.printHelp')}
          onClick={print}
        >
          {words.t('reportPage.print')}
        </Button>
        <Button
          variant="default"
          leftSection={<IconWorld {...ICON} />}
          disabled={nothing || making !== null}
          title={words.t('reportPage.webHelp')}
          onClick={() => takeIn('html')}
        >
          {words.t('reportPage.takeWeb')}
        </Button>
      </div>
    </div>
  )
}
