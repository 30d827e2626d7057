import { useCallback } from 'react'
import { useCommands } from './useApp.ts'
import { FROM_TABLE_PATH, placePath, useGo } from './useRoutes.ts'
import { useTell } from './useTell.ts'
import { useWords } from './useWords.ts'
import { importRemarks } from '../home/importRemarks.ts'
import { isTable, useReadTable } from '../tables/tableFiles.ts'

/** Opens files of the reader's: each becomes a project, the first one is shown; what went wrong is told for each file. */
export function useImport(): (files: readonly File[]) => Promise<void> {
  const commands = useCommands()
  const readTable = useReadTable()
  const words = useWords()
  const tell = useTell()
  const go = useGo()
  return useCallback(
    async (chosen) => {
      const file = chosen.find(isTable)
      const table = file && (await tell.attempt(words.t('shell.importFailed', { file: file.name }), readTable(file)))
      if (table) go(FROM_TABLE_PATH, { state: table })
      const files = chosen.filter((file) => !isTable(file))
      if (files.length === 0) return
      const read = Promise.all(files.map(async (file) => ({ name: file.name, bytes: new Uint8Array(await file.arrayBuffer()) })))
      const given = await tell.attempt(words.t('shell.failed'), read)
      if (!given) return
      const results = await commands.importFiles(given)
      // What failed first: only so many messages are shown at once.
      for (const result of results)
        if (!result.ok) tell.failed(words.t('shell.importFailed', { file: result.file }), result.problem)
      for (const result of results) {
        if (!result.ok) continue
        const { file } = result
        const remarks = importRemarks(result.problems, result.findings, words)
        const count = remarks.length
        if (count === 0) tell.done(words.t('shell.imported', { file }))
        else tell.remarks(result.id, words.t('shell.importedWith', { file, count }), remarks)
      }
      const first = results.find((result) => result.ok)
      if (first?.ok) go(placePath(first.id, 'model'))
    },
    [commands, readTable, words, tell, go],
  )
}
