import { useFileDialog } from '@mantine/hooks'
import { useCallback } from 'react'
import type { TableSheet } from '#src/domain/stepList.ts'
import { useServices } from '../hooks/useApp.ts'
import { tabbed } from './tabbed.ts'

/** A table as a field shows it. */
export interface GivenTable {
  readonly title: string
  /** The first sheet, cells apart by tabs. */
  readonly text: string
  /** All sheets of the file that hold anything. */
  readonly sheets: readonly TableSheet[]
}

export const TABLE_KINDS = '.xlsx,.xls,.csv,.tsv,.txt'
const TABLE = new RegExp(`(${TABLE_KINDS.replaceAll('.', String.raw`\.`).replaceAll(',', '|')})$`, 'i')

/** Whether a file holds a table rather than a model or project, by its name. */
export const isTable = ({ name }: File): boolean => TABLE.test(name)

/** Reads a file with a table; rejects when it cannot be read. */
export function useReadTable(): (file: File) => Promise<GivenTable> {
  const { tables } = useServices()
  return useCallback(
    async (file) => {
      const sheets = await tables.sheets(new Uint8Array(await file.arrayBuffer()))
      return { title: file.name.replace(TABLE, ''), text: tabbed(sheets[0]?.rows ?? []), sheets }
    },
    [tables],
  )
}

/** Asks for one file with a table. */
export const useTableChooser = (take: (file: File) => Promise<void>): (() => void) =>
  useFileDialog({
    accept: TABLE_KINDS,
    multiple: false,
    resetOnOpen: true,
    onChange: (files) => files?.[0] && void take(files[0]),
  }).open
