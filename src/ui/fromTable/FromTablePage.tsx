import { Button, Select, TextInput } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { IconFileSpreadsheet } from '@tabler/icons-react'
import { useState } from 'react'
import { useHistoryState } from 'wouter/use-browser-location'
import { BRV_TABLE } from '#src/domain/referenceUnits/uz.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import type { TableSheet } from '#src/domain/stepList.ts'
import { DiagramView } from '../components/DiagramView.tsx'
import { GrowingTextarea } from '../components/GrowingTextarea.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { OuterPage } from '../frame/OuterPage.tsx'
import { useCommands } from '../hooks/useApp.ts'
import { placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import type { GivenTable } from '../tables/tableFiles.ts'
import { tabbed } from '../tables/tabbed.ts'
import { useReadTable, useTableChooser } from '../tables/tableFiles.ts'
import styles from './FromTable.module.css'
import { likeliestSheet } from './likeliestSheet.ts'
import { Understood } from './Understood.tsx'
import { useStepTable } from './useStepTable.ts'

/** From a list of steps, pasted or from a file, to a drawn as-is: everything is shown before anything is created. */
export function FromTablePage() {
  const given = useHistoryState<GivenTable | null>()
  return <TableForm key={given ? `${given.title}\n${given.text}` : ''} given={given ?? NOTHING} />
}

const NOTHING: GivenTable = { title: '', text: '', sheets: [] }

const textOf = (sheet: TableSheet | undefined): string => (sheet ? tabbed(sheet.rows) : '')

function TableForm({ given }: { readonly given: GivenTable }) {
  const words = useWords()
  const commands = useCommands()
  const tell = useTell()
  const go = useGo()
  const readTable = useReadTable()
  const [title, setTitle] = useState(given.title)
  const [sheets, setSheets] = useState(given.sheets)
  const [sheet, setSheet] = useState(() => likeliestSheet(given.sheets, words.language))
  const [text, setText] = useState(() => textOf(given.sheets[sheet]))
  const [drawnTitle] = useDebouncedValue(title.trim(), 400)
  const { rows, table, xml, isDrawn, problem } = useStepTable(text, drawnTitle)

  const pickSheet = (of: readonly TableSheet[], index: number) => {
    setSheet(index)
    setText(textOf(of[index]))
  }
  const takeFile = async (file: File) => {
    const read = await tell.attempt(words.t('shell.importFailed', { file: file.name }), readTable(file))
    if (!read) return
    setSheets(read.sheets)
    pickSheet(read.sheets, likeliestSheet(read.sheets, words.language))
    setTitle((now) => now || read.title)
  }
  const choose = useTableChooser(takeFile)

  const create = async () => {
    if (!xml) return
    const name = title.trim() || words.t('fromTable.untitled')
    const made = commands.createProject({
      title: name,
      service: { ...NO_SERVICE, name, currency: 'UZS', country: 'UZ', referenceUnits: BRV_TABLE },
      variants: [{ name: words.t('common.asIs'), role: 'as-is', xml }],
    })
    const id = await tell.attempt(words.t('shell.failed'), made)
    if (id !== undefined) go(placePath(id, 'model'))
  }

  return (
    <OuterPage
      title={words.t('fromTable.title')}
      beside={
        <TextInput
          aria-label={words.t('fromTable.name')}
          placeholder={words.t('fromTable.name')}
          w={340}
          maxLength={200}
          value={title}
          onChange={(event) => setTitle(event.currentTarget.value)}
        />
      }
      tools={
        <>
          <Button variant="default" leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />} onClick={choose}>
            {words.t('fromTable.choose')}
          </Button>
          <Button disabled={!isDrawn} onClick={() => void create()}>
            {words.t('fromTable.create', { count: table.steps.length })}
          </Button>
        </>
      }
    >
      {problem && <ProblemAlert title={words.t('fromTable.failed')} problem={problem} />}
      <div className={styles.halves}>
        <section className={styles.half}>
          {sheets.length > 1 && (
            <Select
              label={words.t('fromTable.sheet')}
              data={sheets.map(({ name }, i) => ({ value: `${i}`, label: name }))}
              value={`${sheet}`}
              allowDeselect={false}
              onChange={(index) => pickSheet(sheets, Number(index))}
            />
          )}
          <GrowingTextarea
            label={words.t('fromTable.paste')}
            description={words.t('fromTable.pasteHelp')}
            placeholder={words.t('fromTable.sample')}
            classNames={{ input: styles.paste ?? '' }}
            least={6}
            most={10}
            spellCheck={false}
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          <Understood rows={rows} table={table} />
        </section>
        <section className={styles.half} aria-label={words.t('fromTable.preview')}>
          {xml ? (
            <div className={styles.drawing}>
              <DiagramView xml={xml} label={words.t('fromTable.preview')} />
            </div>
          ) : (
            <p className={styles.nothing}>{words.t('fromTable.nothing')}</p>
          )}
        </section>
      </div>
    </OuterPage>
  )
}
