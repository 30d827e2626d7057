import { formatInstant } from '#src/domain/civil.ts'
import { csvRow } from '#src/domain/csv.ts'

/** One execution of an activity in a simulated case. Times are hours since the start of the simulation. */
export interface LogEntry {
  readonly caseId: string
  readonly activityId: string
  readonly activity: string
  readonly resource: string
  /** The token was there. */
  readonly enabled: number
  /** The work began, and ended. */
  readonly started: number
  readonly ended: number
}

/**
 * An event log written row by row, so that a log of any length needs no memory: `open`, then the rows, then `close`.
 * `start` is the start of the simulation in hours since 1970-01-01T00:00 local time; times are written as local ISO 8601.
 */
export interface LogWriter {
  open(): string
  row(entry: LogEntry): string
  close(): string
}

const CSV_COLUMNS = ['case_id', 'activity_id', 'activity', 'resource', 'enable_time', 'start_time', 'end_time']

/**
 * A log as CSV: a row per execution, comma-separated, lines ended by CR LF. A name that a spreadsheet would take for a
 * formula has an apostrophe in front, as in all CSV files of this program.
 */
export function csvLog(start: number): LogWriter {
  const line = (fields: readonly string[]): string => `${csvRow(fields)}\r\n`
  const time = (hours: number): string => formatInstant(start + hours)
  return {
    open: () => line(CSV_COLUMNS),
    row: (entry) =>
      line([
        entry.caseId,
        entry.activityId,
        entry.activity,
        entry.resource,
        time(entry.enabled),
        time(entry.started),
        time(entry.ended),
      ]),
    close: () => '',
  }
}

const XML_ESCAPES: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  '\n': '&#10;',
  '\r': '&#13;',
  '\t': '&#9;',
}

/** A text as an XML attribute; characters that XML 1.0 cannot hold become U+FFFD. */
const xmlText = (text: string): string =>
  text
    .replace(/[&<>"\n\r\t]/g, (character) => XML_ESCAPES[character] ?? character)
    .replace(/[\p{Cc}\uFFFE\uFFFF]|\p{Cs}/gu, '\uFFFD')

const XES_HEAD = `<?xml version="1.0" encoding="UTF-8"?>
<log xes.version="1.0" xes.features="nested-attributes" xmlns="http://www.xes-standard.org/">
  <extension name="Concept" prefix="concept" uri="http://www.xes-standard.org/concept.xesext"/>
  <extension name="Time" prefix="time" uri="http://www.xes-standard.org/time.xesext"/>
  <extension name="Organizational" prefix="org" uri="http://www.xes-standard.org/org.xesext"/>
  <extension name="Lifecycle" prefix="lifecycle" uri="http://www.xes-standard.org/lifecycle.xesext"/>
  <classifier name="Activity" keys="concept:name"/>
`

/**
 * A log as XES 1.0: a trace per case with a `schedule`, a `start` and a `complete` event per execution, all events of a
 * trace in the order of their times; those of one time as the entries stand. Entries of one case must come one after the
 * other: a case is held until it is over.
 */
export function xesLog(start: number): LogWriter {
  let open: string | undefined
  let events: { readonly hours: number; readonly text: string }[] = []
  const event = (entry: LogEntry, hours: number, transition: string): void => {
    const text = [
      '    <event>\n',
      `      <string key="concept:name" value="${xmlText(entry.activity)}"/>\n`,
      `      <string key="activity:id" value="${xmlText(entry.activityId)}"/>\n`,
      `      <string key="org:resource" value="${xmlText(entry.resource)}"/>\n`,
      `      <string key="lifecycle:transition" value="${transition}"/>\n`,
      `      <date key="time:timestamp" value="${formatInstant(start + hours)}"/>\n`,
      '    </event>\n',
    ].join('')
    events.push({ hours, text })
  }
  const finished = (): string => {
    if (open === undefined) return ''
    const inOrder = events.sort((a, b) => a.hours - b.hours).map(({ text }) => text)
    events = []
    return `  <trace>\n    <string key="concept:name" value="${xmlText(open)}"/>\n${inOrder.join('')}  </trace>\n`
  }
  return {
    open: () => XES_HEAD,
    row(entry) {
      const before = open === entry.caseId ? '' : finished()
      open = entry.caseId
      event(entry, entry.enabled, 'schedule')
      event(entry, entry.started, 'start')
      event(entry, entry.ended, 'complete')
      return before
    },
    close: () => `${finished()}</log>\n`,
  }
}
