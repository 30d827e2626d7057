import { Button, Modal } from '@mantine/core'
import { IconFileSpreadsheet, IconTable } from '@tabler/icons-react'
import type { DragEvent } from 'react'
import { useMemo, useState } from 'react'
import { mergedActs } from '#src/domain/acts.ts'
import type { Act } from '#src/domain/service.ts'
import { readActs } from '#src/i18n/actTable/readActs.ts'
import { GrowingTextarea } from '../../components/GrowingTextarea.tsx'
import { useTell } from '../../hooks/useTell.ts'
import { useWords } from '../../hooks/useWords.ts'
import { useReadTable, useTableChooser } from '../../tables/tableFiles.ts'
import { usePastedRows } from '../../tables/usePastedRows.ts'
import { ActsPreview } from './ActsPreview.tsx'
import styles from './Register.module.css'

export interface ActsImportProps {
  readonly acts: readonly Act[]
  readonly onChange: (acts: readonly Act[]) => void
}

/** Acts from a table, pasted or from a file: everything is shown before anything is taken over. */
export function ActsImport({ acts, onChange }: ActsImportProps) {
  const words = useWords()
  const tell = useTell()
  const readTable = useReadTable()
  const [opened, setOpened] = useState(false)
  const [text, setText] = useState('')
  const { rows } = usePastedRows(text)
  const read = useMemo(() => readActs(rows), [rows])
  const merged = useMemo(() => mergedActs(acts, read.acts), [acts, read])

  const takeFile = async (file: File) => {
    const table = await tell.attempt(words.t('law.register.dropFailed'), readTable(file))
    if (table) setText(table.text)
  }
  const choose = useTableChooser(takeFile)
  const drop = (event: DragEvent) => {
    const [file] = event.dataTransfer.files
    if (!file) return
    event.preventDefault()
    event.stopPropagation()
    void takeFile(file)
  }
  const close = () => {
    setOpened(false)
    setText('')
  }
  const take = () => {
    onChange(merged.acts)
    tell.done(words.t('law.register.taken', { count: read.acts.length }))
    close()
  }

  return (
    <>
      <Button
        variant="subtle"
        size="compact-sm"
        leftSection={<IconTable size={15} stroke={1.6} aria-hidden />}
        onClick={() => setOpened(true)}
      >
        {words.t('law.register.import')}
      </Button>
      <Modal
        opened={opened}
        onClose={close}
        title={words.t('law.register.importTitle')}
        size={820}
        closeButtonProps={{ 'aria-label': words.t('common.close') }}
      >
        <div onDragOver={(event) => event.preventDefault()} onDrop={drop} role="presentation">
          <GrowingTextarea
            label={words.t('law.register.paste')}
            description={words.t('law.register.pasteHelp')}
            placeholder={words.t('law.register.sample')}
            least={5}
            most={9}
            spellCheck={false}
            data-autofocus
            value={text}
            onChange={(event) => setText(event.currentTarget.value)}
          />
          {rows.length > 0 && <ActsPreview read={read} merged={merged} />}
          <div className={styles.importActions}>
            <Button variant="default" leftSection={<IconFileSpreadsheet size={17} stroke={1.6} aria-hidden />} onClick={choose}>
              {words.t('law.register.choose')}
            </Button>
            <Button disabled={read.acts.length === 0 || rows.length === 0} onClick={take}>
              {words.t('law.register.take', { count: read.acts.length })}
            </Button>
          </div>
        </div>
      </Modal>
    </>
  )
}
