/** A table that came in as a file and waits for the page that shows it. */
export interface HandedTable {
  readonly title: string
  /** Cells apart by tabs. */
  readonly text: string
}

let waiting: HandedTable | null = null

/** Hands a read table over to the page, or forgets the one that waits. */
export const handTable = (table: HandedTable | null): void => {
  waiting = table
}

export const handedTable = (): HandedTable | null => waiting

const TABLE = /\.(xlsx|csv|tsv|txt)$/i

/** Whether a file holds a table of steps rather than a model or project, by its name. */
export const isTable = ({ name }: File): boolean => TABLE.test(name)

export const titleOf = ({ name }: File): string => name.replace(TABLE, '')
