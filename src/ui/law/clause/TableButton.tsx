import { Button, Tooltip } from '@mantine/core'
import { IconFileExport } from '@tabler/icons-react'
import { useState } from 'react'
import type { Project, Variant } from '#src/domain/project.ts'
import { baseline } from '#src/state/projectState.ts'
import { useCommands, useServices } from '../../hooks/useApp.ts'
import { useTell } from '../../hooks/useTell.ts'
import { useWords } from '../../hooks/useWords.ts'

/** The comparative table as a Word file; says so where nobody makes one yet. */
export function TableButton({ project, toBe }: { readonly project: Project; readonly toBe: Variant }) {
  const words = useWords()
  const tell = useTell()
  const commands = useCommands()
  const { comparativeTable } = useServices()
  const [busy, setBusy] = useState(false)
  const asIs = baseline(project)
  const make = async () => {
    if (!comparativeTable || !asIs) return
    setBusy(true)
    const file = await tell.attempt(words.t('law.wordFailed'), comparativeTable(project, asIs.id, toBe.id, words.language))
    if (file) await tell.attempt(words.t('law.wordFailed'), commands.saveFile(file.name, file.bytes, file.type))
    setBusy(false)
  }
  return (
    <Tooltip label={words.t('law.wordNotYet')} disabled={comparativeTable !== undefined}>
      <Button
        size="xs"
        leftSection={<IconFileExport size={16} stroke={1.6} aria-hidden />}
        loading={busy}
        {...(!comparativeTable && { 'data-disabled': true, 'aria-disabled': true })}
        onClick={() => void make()}
      >
        {words.t('law.word')}
      </Button>
    </Tooltip>
  )
}
