import { parse } from 'papaparse'
import { describe, expect, it } from 'vitest'
import { parseInstant } from '#src/domain/civil.ts'
import { csvLog, xesLog } from '#src/interchange/eventLog.ts'
import type { LogEntry, LogWriter } from '#src/interchange/eventLog.ts'
import { childrenOf, readXml } from '#src/interchange/xml.ts'

const START = parseInstant('2024-01-08T09:00') ?? 0

const entry = (change: Partial<LogEntry> = {}): LogEntry => ({
  caseId: '1',
  activityId: 'Task_1',
  activity: 'Check',
  resource: 'Clerk',
  enabled: 0,
  started: 0.25,
  ended: 24.5,
  ...change,
})

const written = (writer: LogWriter, entries: readonly LogEntry[]): string =>
  writer.open() + entries.map((one) => writer.row(one)).join('') + writer.close()

describe('a CSV log', () => {
  it('has a row per execution with local times', () => {
    expect(written(csvLog(START), [entry()])).toBe(
      'case_id,activity_id,activity,resource,enable_time,start_time,end_time\r\n' +
        '1,Task_1,Check,Clerk,2024-01-08T09:00:00.000,2024-01-08T09:15:00.000,2024-01-09T09:30:00.000\r\n',
    )
  })

  it('gives back any text it was given', () => {
    // given
    const names = ['a,b', 'say "no"', 'two\nlines', 'oʻqish; ўқиш', '', ' blank ']

    // when
    const text = written(
      csvLog(START),
      names.map((activity) => entry({ activity })),
    )

    // then
    const rows = parse<Record<string, string>>(text, { header: true, skipEmptyLines: true, newline: '\r\n' }).data
    expect(rows.map((row) => row['activity'])).toEqual(names)
  })
})

it.each(['=1+1', '+1', '-2', '@SUM(1)', '\tx'])('%s in a CSV log is no formula', (activity) => {
  const text = written(csvLog(START), [entry({ activity, resource: activity })])
  expect(text.split('\r\n')[1]).toContain(`,'${activity},'${activity},`)
})

describe('an XES log', () => {
  it('has the events of a trace in the order of their times, also of work side by side', async () => {
    // given: two steps at once, the first of which takes longer
    const entries = [entry({ activity: 'Long', ended: 10 }), entry({ activity: 'Short', ended: 2 }), entry({ caseId: '2' })]

    // when
    const log = await readXml(written(xesLog(START), entries))

    // then
    const events = childrenOf(childrenOf(log, 'trace')[0], 'event').map(({ children }) => {
      const value = (key: string) => children.find(({ attributes }) => attributes['key'] === key)?.attributes['value']
      return `${value('concept:name')} ${value('lifecycle:transition')}`
    })
    expect(events).toEqual(['Long schedule', 'Short schedule', 'Long start', 'Short start', 'Short complete', 'Long complete'])
  })

  it('has a trace per case, and three events per execution', async () => {
    // when
    const log = await readXml(
      written(xesLog(START), [entry(), entry({ activity: 'Sign', enabled: 50, started: 50, ended: 60 }), entry({ caseId: '2' })]),
    )

    // then
    const traces = childrenOf(log, 'trace')
    expect(traces.map((trace) => childrenOf(trace, 'event').length)).toEqual([6, 3])
    const values = (index: number) =>
      Object.fromEntries(
        (childrenOf(traces[0], 'event')[index]?.children ?? []).map((one) => [one.attributes['key'], one.attributes['value']]),
      )
    expect(values(0)).toEqual({
      'concept:name': 'Check',
      'activity:id': 'Task_1',
      'org:resource': 'Clerk',
      'lifecycle:transition': 'schedule',
      'time:timestamp': '2024-01-08T09:00:00.000',
    })
    expect([values(1)['lifecycle:transition'], values(2)['lifecycle:transition']]).toEqual(['start', 'complete'])
  })

  it('holds any name, and stays XML', async () => {
    // given
    const names = ['<a> & "b"', 'two\nlines', 'ʻoʼ 😀', 'bell\u0007', 'half\uD83D']

    // when
    const log = await readXml(
      written(
        xesLog(START),
        names.map((activity, i) => entry({ activity, caseId: String(i) })),
      ),
    )

    // then
    const read = childrenOf(log, 'trace').map((trace) => childrenOf(trace, 'event')[0]?.children[0]?.attributes['value'])
    expect(read).toEqual(['<a> & "b"', 'two\nlines', 'ʻoʼ 😀', 'bell\uFFFD', 'half\uFFFD'])
  })

  it('without entries is an empty log', async () => {
    expect(childrenOf(await readXml(written(xesLog(START), [])), 'trace')).toEqual([])
  })
})
