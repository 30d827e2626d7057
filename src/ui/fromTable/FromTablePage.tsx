import { Button, TextInput, Textarea } from '@mantine/core'
import { useDebouncedValue, useFileDialog } from '@mantine/hooks'
import { IconArrowLeft, IconFileSpreadsheet } from '@tabler/icons-react'
import { useCallback, useEffect, useState } from 'react'
import { Link } from 'wouter'
import { BRV_TABLE } from '#src/domain/referenceUnits/uz.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { DiagramView } from '../components/DiagramView.tsx'
import { ProblemAlert } from '../components/ProblemAlert.tsx'
import { Header } from '../frame/Header.tsx'
import { useCommands, useServices } from '../hooks/useApp.ts'
import { HOME_PATH, placePath, useGo } from '../hooks/useRoutes.ts'
import { useTell } from '../hooks/useTell.ts'
import { useWords } from '../hooks/useWords.ts'
import styles from './FromTable.module.css'
import { handTable, handedTable, titleOf } from './handed.ts'
import { tabbed } from './tabbed.ts'
import { Understood } from './Understood.tsx'
import { useStepTable } from './useStepTable.ts'

/** From a list of steps, pasted or from a file, to a drawn as-is: everything is shown before anything is created. */
export function FromTablePage() {
  const words = useWords()
  const commands = useCommands()
  const { tables } = useServices()
  const tell = useTell()
  const go = useGo()
  const [title, setTitle] = useState(() => handedTable()?.title ?? '')
  const [text, setText] = useState(() => handedTable()?.text ?? '')
  const [drawnTitle] = useDebouncedValue(title.trim(), 400)
  const { rows, table, xml, problem } = useStepTable(text, drawnTitle)
  useEffect(() => {
    document.title = `${words.t('fromTable.title')} · ${words.t('common.brand')}`
  }, [words])

  const takeFile = useCallback(
    async (file: File) => {
      const read = await tell.attempt(
        words.t('shell.importFailed', { file: file.name }),
        file.arrayBuffer().then((buffer) => tables.rows(new Uint8Array(buffer))),
      )
      if (!read) return
      setText(tabbed(read))
      setTitle((now) => now || titleOf(file))
    },
    [tables, tell, words],
  )
  useEffect(() => () => handTable(null), [])
  const dialog = useFileDialog({
    accept: '.xlsx,.csv,.tsv,.txt',
    multiple: false,
    resetOnOpen: true,
    onChange: (files) => files?.[0] && void takeFile(files[0]),
  })

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
    <div className={styles.shell}>
      <Header />
      <main id="content" className={styles.page} tabIndex={-1}>
        <Link href={HOME_PATH} className={styles.back}>
          <IconArrowLeft size={16} stroke={1.6} aria-hidden />
          {words.t('home.title')}
        </Link>
        <div className={styles.head}>
          <h1>{words.t('fromTable.title')}</h1>
          <TextInput
            aria-label={words.t('fromTable.name')}
            placeholder={words.t('fromTable.name')}
            w={340}
            maxLength={200}
            value={title}
            onChange={(event) => setTitle(event.currentTarget.value)}
          />
          <span className={styles.headEnd}>
            <Button
              variant="default"
              leftSection={<IconFileSpreadsheet size={18} stroke={1.6} aria-hidden />}
              onClick={dialog.open}
            >
              {words.t('fromTable.choose')}
            </Button>
            <Button disabled={!xml} onClick={() => void create()}>
              {words.t('fromTable.create', { count: table.steps.length })}
            </Button>
          </span>
        </div>
        {problem && <ProblemAlert title={words.t('fromTable.failed')} problem={problem} />}
        <div className={styles.halves}>
          <section className={styles.half}>
            <Textarea
              label={words.t('fromTable.paste')}
              description={words.t('fromTable.pasteHelp')}
              placeholder={words.t('fromTable.sample')}
              classNames={{ input: styles.paste ?? '' }}
              autosize
              minRows={6}
              maxRows={10}
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
      </main>
    </div>
  )
}
