import type { Finding } from '#src/domain/findings.ts'
import { SEVERITIES } from '#src/domain/findings.ts'
import type { ColumnId } from './columns.ts'
import type { TableRow } from './rows.ts'

/** The column that a finding about a step concerns. */
const COLUMN_OF: Readonly<Record<string, ColumnId>> = {
  'work-missing': 'work',
  'wait-missing': 'wait',
  'channel-missing': 'channel',
  'price-unknown': 'costs',
  'currency-without-rate': 'costs',
  'date-before-rate': 'costs',
  'document-name-missing': 'documents',
  'document-role-missing': 'documents',
  'document-form-missing': 'documents',
  'submitted-inside': 'documents',
  'legal-basis-missing': 'legalBases',
  'evidence-missing': 'evidence',
  'performer-missing': 'performer',
  'document-never-issued': 'documents',
  'deadline-too-short': 'deadline',
}

/** The column of a part of an annotation, where a finding names the part it is about. */
const COLUMN_OF_PART: Readonly<Record<string, ColumnId>> = {
  work: 'work',
  wait: 'wait',
  cost: 'costs',
  document: 'documents',
  legalBasis: 'legalBases',
  deadline: 'deadline',
  evidence: 'evidence',
  painPoint: 'painPoints',
}

/** Columns of the attributes of `bpr:step` itself. */
const COLUMN_OF_ATTRIBUTE: Readonly<Record<string, ColumnId>> = {
  channel: 'channel',
  value: 'value',
  repeat: 'repeat',
  place: 'place',
  organisation: 'organisation',
}

export function columnOfFinding({ rule, params }: Finding): ColumnId {
  const attribute = String(params?.['attribute'] ?? '')
  return COLUMN_OF[rule] ?? COLUMN_OF_PART[String(params?.['part'] ?? '')] ?? COLUMN_OF_ATTRIBUTE[attribute] ?? 'name'
}

/** Findings about a step by column, worst first. */
export type RowMarks = ReadonlyMap<ColumnId, readonly Finding[]>
export type Marks = ReadonlyMap<string, RowMarks>

/**
 * Findings by step and column. Those about a performer stand at the performer of each of its steps. Marks that are as
 * they were before are the same objects.
 */
export function marksOf(findings: readonly Finding[], rows: readonly TableRow[], before: Marks = new Map()): Marks {
  const marks = new Map<string, Map<ColumnId, Finding[]>>()
  const put = (row: string, column: ColumnId, finding: Finding) => {
    const ofRow = marks.get(row) ?? new Map<ColumnId, Finding[]>()
    ofRow.set(column, [...(ofRow.get(column) ?? []), finding])
    marks.set(row, ofRow)
  }
  const steps = new Set(rows.map(({ id }) => id))
  for (const severity of SEVERITIES)
    for (const finding of findings) {
      if (finding.severity !== severity) continue
      if (steps.has(finding.element)) put(finding.element, columnOfFinding(finding), finding)
      else for (const { id, performer } of rows) if (performer?.id === finding.element) put(id, 'performer', finding)
    }
  return new Map(
    [...marks].map(([id, now]) => {
      const old = before.get(id)
      return [id, old && JSON.stringify([...old]) === JSON.stringify([...now]) ? old : now]
    }),
  )
}

/** Marks again and again, remembering those of the last time. */
export function createMarker(): (findings: readonly Finding[], rows: readonly TableRow[]) => Marks {
  let last: Marks = new Map()
  return (findings, rows) => {
    last = marksOf(findings, rows, last)
    return last
  }
}
