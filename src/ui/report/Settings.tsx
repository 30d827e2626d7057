import { Checkbox, SegmentedControl, Select } from '@mantine/core'
import { useId } from 'react'
import { LANGUAGES } from '#src/domain/language.ts'
import type { Project, VariantRole } from '#src/domain/project.ts'
import { Swatch } from '../components/Swatch.tsx'
import { useWords } from '../hooks/useWords.ts'
import { Chapters } from './Chapters.tsx'
import type { ReportChoice } from './choice.ts'
import { Columns } from './Columns.tsx'
import styles from './Report.module.css'
import { TakeButtons } from './TakeButtons.tsx'
import type { ShownReport } from './usePreview.ts'
import type { ChoiceActions } from './useReportChoice.ts'

export interface SettingsProps {
  readonly project: Project
  readonly choice: ReportChoice
  readonly actions: ChoiceActions
  readonly preview: ShownReport
}

/** What the report is made of, and the ways to take it along. */
export function Settings({ project, choice, actions, preview }: SettingsProps) {
  const words = useWords()
  const help = useId()
  const isLanguage = (text: string) => LANGUAGES.find((one) => one === text)
  return (
    <aside className={styles.settings} aria-label={words.t('reportPage.settings')}>
      <div className={styles.choices}>
        <h1 className={styles.title}>{words.t('reportPage.title')}</h1>
        <section className={styles.part}>
          <h2>{words.t('reportPage.language')}</h2>
          <SegmentedControl
            fullWidth
            size="xs"
            aria-label={words.t('reportPage.language')}
            className={styles.switch ?? ''}
            data={LANGUAGES.map((value) => ({ value, label: words.t(`common.language.${value}`) }))}
            value={choice.language}
            onChange={(value) => {
              const language = isLanguage(value)
              if (language) actions.language(language)
            }}
          />
        </section>
        <section className={styles.part}>
          <h2>{words.t('reportPage.variants')}</h2>
          <Variants project={project} choice={choice} onChoose={actions.variants} />
        </section>
        <Chapters
          chosen={choice.chapters}
          toFill={preview.state.made?.toFill ?? {}}
          read={preview.read}
          onRead={preview.goTo}
          onChoose={actions.chapters}
        />
        <div className={styles.part}>
          <Checkbox
            size="xs"
            label={words.t('reportPage.pageNumbers')}
            aria-describedby={help}
            checked={choice.pageNumbers}
            onChange={() => actions.pageNumbers(!choice.pageNumbers)}
          />
          <p id={help} className={styles.hint}>
            {words.t('reportPage.pageNumbersHelp')}
          </p>
        </div>
        {choice.toBe && choice.chapters.includes('comparativeTable') && (
          <Columns chosen={choice.columns} onChoose={actions.columns} />
        )}
      </div>
      <TakeButtons project={project} choice={choice} preview={preview} />
    </aside>
  )
}

interface VariantsProps {
  readonly project: Project
  readonly choice: ReportChoice
  readonly onChoose: ChoiceActions['variants']
}

function Variants({ project, choice: { asIs, toBe }, onChoose }: VariantsProps) {
  const words = useWords()
  const options = project.variants.map(({ id, name }) => ({ value: id, label: name }))
  const swatch = (role: VariantRole) => <Swatch role={role} />
  // The two change places when one is chosen where the other stands.
  const chooseFrom = (id: string) => onChoose(id, id === toBe?.id ? asIs.id : toBe?.id)
  return (
    <div className={styles.variants}>
      <Select
        aria-label={words.t('reportPage.asIs')}
        leftSection={swatch('as-is')}
        data={options}
        value={asIs.id}
        allowDeselect={false}
        size="sm"
        onChange={(id) => id !== null && chooseFrom(id)}
      />
      {toBe ? (
        <Select
          aria-label={words.t('reportPage.toBe')}
          leftSection={swatch('to-be')}
          data={options.filter(({ value }) => value !== asIs.id)}
          value={toBe.id}
          allowDeselect={false}
          size="sm"
          onChange={(id) => id !== null && onChoose(asIs.id, id)}
        />
      ) : (
        <p className={styles.hint}>{words.t('reportPage.noToBe')}</p>
      )}
    </div>
  )
}
