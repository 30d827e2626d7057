import { ActionIcon, Menu } from '@mantine/core'
import { IconDownload, IconFileSpreadsheet, IconFileTypeCsv } from '@tabler/icons-react'
import type { Project, Variant } from '#src/domain/project.ts'
import { fileNameOf } from '#src/state/fileName.ts'
import { useCommands, useServices } from '../../hooks/useApp.ts'
import { useTell } from '../../hooks/useTell.ts'
import { useWords } from '../../hooks/useWords.ts'
import type { ColumnChoice } from './columns.ts'
import { csvOf, sheetOf } from './sheet.ts'
import type { StepTable } from './useTable.ts'

const TYPES = {
  xlsx: 'application/vnd.openxmlformats-officedocument.spreadsheetml.sheet',
  csv: 'text/csv;charset=utf-8',
} as const

export interface TakeMenuProps {
  readonly table: StepTable
  readonly project: Project
  readonly variant: Variant
  readonly choice: ColumnChoice
}

/** The table as a file for spreadsheets, with every column. */
export function TakeMenu({ table, project, variant, choice }: TakeMenuProps) {
  const words = useWords()
  const commands = useCommands()
  const { workbook } = useServices()
  const tell = useTell()
  const label = words.t('table.take.title')

  const take = async (kind: keyof typeof TYPES) => {
    const { rows, context, rejects } = table
    const sheet = sheetOf({ name: variant.name, rows, choice, context, rejects, words })
    const bytes = kind === 'xlsx' ? await workbook(sheet) : new TextEncoder().encode(csvOf(sheet, words.language))
    return commands.saveFile(fileNameOf(`${project.title}, ${variant.name}`, kind), bytes, TYPES[kind])
  }
  const item = (kind: keyof typeof TYPES, Icon: typeof IconFileSpreadsheet) => (
    <Menu.Item
      leftSection={<Icon size={16} stroke={1.6} />}
      onClick={() => void tell.attempt(words.t('table.take.failed'), take(kind))}
    >
      {words.t(`table.take.${kind}`)}
    </Menu.Item>
  )
  return (
    <Menu position="bottom-end">
      <Menu.Target>
        <ActionIcon variant="subtle" size="md" aria-label={label} title={label} disabled={table.rows.length === 0}>
          <IconDownload size={17} stroke={1.8} />
        </ActionIcon>
      </Menu.Target>
      <Menu.Dropdown>
        {item('xlsx', IconFileSpreadsheet)}
        {item('csv', IconFileTypeCsv)}
      </Menu.Dropdown>
    </Menu>
  )
}
