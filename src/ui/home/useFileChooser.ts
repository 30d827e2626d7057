import { useFileDialog } from '@mantine/hooks'
import { useImport } from '../hooks/useImport.ts'
import { TABLE_KINDS } from '../tables/tableFiles.ts'

const KINDS = `.darcha,.bpmn,.xml,.zip,${TABLE_KINDS}`

/** Asks for files of the reader's and opens them. */
export function useFileChooser(): () => void {
  const importFiles = useImport()
  const dialog = useFileDialog({
    accept: KINDS,
    multiple: true,
    resetOnOpen: true,
    onChange: (files) => void importFiles([...(files ?? [])]),
  })
  return dialog.open
}
