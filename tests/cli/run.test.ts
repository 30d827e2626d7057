import { describe, expect, it } from 'vitest'
import { run } from '#src/cli/run.ts'
import { INDICATOR_IDS } from '#src/domain/indicators.ts'
import { LOOP } from '../analysis/support/referenceCases.ts'

const TO_BE = LOOP.replace('channel="in-person" place="Centre"', 'channel="online"')
const FILES: Readonly<Record<string, string>> = {
  'loop.bpmn': LOOP,
  'to-be.bpmn': TO_BE,
  'broken.bpmn': '<bpmn:definitions>\n  <oops',
  'wrong.bpmn': LOOP.replace('likely="30"', 'likely="minus"'),
  'formula.bpmn': LOOP.replace('<bpr:service name="Reference"', '<bpr:service name="=1+1, &quot;x&quot;"'),
}

/** Calls the command line on files in memory. */
async function darcha(...argv: string[]) {
  let out = ''
  let err = ''
  const exit = await run(argv, {
    out: (text) => {
      out += text
    },
    err: (text) => {
      err += text
    },
    read: async (file) => {
      const text = FILES[file]
      if (text === undefined) throw new Error('no such file')
      return new TextEncoder().encode(text)
    },
  })
  return { exit, out, err, lines: out.split('\n').filter((line) => line !== '') }
}

describe('analyze --json', () => {
  it('prints one object per line and file, in order', async () => {
    const { exit, lines, err } = await darcha('analyze', '--json', 'loop.bpmn', 'to-be.bpmn')
    expect(exit).toBe(0)
    expect(err).toBe('')
    expect(lines.map((line) => JSON.parse(line).file)).toEqual(['loop.bpmn', 'to-be.bpmn'])
  })

  it('prints what the format promises', async () => {
    const { lines } = await darcha('analyze', '--json', 'loop.bpmn')
    const result = JSON.parse(lines[0] ?? '')
    expect(Object.keys(result)).toEqual(['file', 'service', 'model', 'method', 'indicators', 'steps', 'paths', 'findings'])
    expect(Object.keys(result.indicators)).toEqual([...INDICATOR_IDS])
    expect(Object.keys(result.indicators.visits).sort()).toEqual(['ci95', 'mean', 'method', 'min', 'p50', 'p90', 'unit'])
    expect(result.indicators.workHours.mean * 60).toBeCloseTo(134.25, 8)
    expect(result.model).toEqual({ steps: 4, gateways: 2, performers: ['Reference'], pools: 0 })
    expect(result.steps[0]).toMatchObject({ id: 'A', name: 'A', performer: 'Reference', workHours: expect.closeTo(0.625, 12) })
  })

  it('words findings in English, or in the language asked for', async () => {
    const messageOf = async (...more: string[]) => {
      const { lines } = await darcha('analyze', '--json', 'loop.bpmn', ...more)
      const { findings } = JSON.parse(lines[0] ?? '') as { findings: { rule: string; message: string }[] }
      return findings.find(({ rule }) => rule === 'volume-missing')?.message
    }
    expect(await messageOf()).toMatch(/cases per year/)
    expect(await messageOf('--lang', 'uz')).toMatch(/Bir yildagi/)
  })

  it('goes on after a file that cannot be read, says where and why, and ends with 1', async () => {
    const { exit, lines } = await darcha('analyze', '--json', 'broken.bpmn', 'missing.bpmn', 'loop.bpmn')
    const [broken, missing, good] = lines.map((line) => JSON.parse(line))
    expect(exit).toBe(1)
    expect(broken).toEqual({
      file: 'broken.bpmn',
      findings: [
        {
          severity: 'error',
          rule: 'unreadable',
          element: expect.stringMatching(/^\d+:\d+$/),
          name: '',
          message: expect.any(String),
        },
      ],
    })
    expect(missing.findings[0]).toMatchObject({ rule: 'unreadable', message: expect.stringContaining('no such file') })
    expect(good.indicators.steps.mean).toBeCloseTo(4.4, 8)
  })

  it('still prints a file with errors in it, and ends with 1', async () => {
    const { exit, lines } = await darcha('analyze', '--json', 'wrong.bpmn')
    const { findings, indicators } = JSON.parse(lines[0] ?? '')
    expect(exit).toBe(1)
    expect(findings[0]).toMatchObject({
      severity: 'error',
      element: 'A',
      name: 'A',
      message: expect.stringContaining('likely="minus"'),
    })
    expect(indicators.steps.mean).toBeCloseTo(4.4, 8)
  })
})

describe('analyze', () => {
  it('prints a table for people', async () => {
    const { exit, out } = await darcha('analyze', 'loop.bpmn')
    expect(exit).toBe(0)
    expect(out).toMatch(/Visits +\d/)
    expect(out).toContain('Reference')
  })

  it('prints tables in Russian and Uzbek', async () => {
    expect((await darcha('analyze', 'loop.bpmn', '--lang', 'ru')).out).toContain('Посещения')
    expect((await darcha('analyze', 'loop.bpmn', '--lang=uz')).out).toContain('Tashriflar')
  })

  it('says in one line on stderr what cannot be read', async () => {
    const { exit, out, err } = await darcha('analyze', 'broken.bpmn')
    expect(exit).toBe(1)
    expect(out).toBe('')
    expect(err).toMatch(/^broken\.bpmn:\d+:\d+: .+\n$/)
  })
})

describe('analyze --csv', () => {
  it('prints a head and a row per file, quoted, with formulas made harmless', async () => {
    const { lines } = await darcha('analyze', '--csv', 'loop.bpmn', 'formula.bpmn', 'broken.bpmn')
    const rows = lines.map((line) => line.trimEnd())
    expect(rows).toHaveLength(4)
    expect(rows[0]?.split(',').slice(0, 4)).toEqual(['file', 'name', 'method', 'steps'])
    expect(rows[1]).toMatch(/^loop\.bpmn,Reference,exact,4\.[34]/)
    expect(rows[2]).toMatch(/^formula\.bpmn,"'=1\+1, ""x""",exact,/)
    expect(rows[3]).toMatch(/^broken\.bpmn,+1,0$/)
    expect(rows[0]).toMatch(/,proceduresDB,agency,volume,currency,errors,warnings$/)
    for (const row of [rows[0], rows[3]]) expect(row?.split(',')).toHaveLength(3 + INDICATOR_IDS.length + 5)
  })
})

describe('compare', () => {
  it('prints one object with both sides, differences and changes', async () => {
    const { exit, lines } = await darcha('compare', '--json', 'loop.bpmn', 'to-be.bpmn')
    const result = JSON.parse(lines[0] ?? '')
    expect(exit).toBe(0)
    expect(lines).toHaveLength(1)
    expect(Object.keys(result).slice(0, 5)).toEqual(['asIs', 'toBe', 'indicators', 'changes', 'attribution'])
    expect(result).toMatchObject({ attributionMethod: 'shapley', documents: [], certainty: { evidence: expect.anything() } })
    expect(result.asIs.file).toBe('loop.bpmn')
    expect(result.toBe.findings[0]).toHaveProperty('message')
    const visits = result.indicators.find(({ id }: { id: string }) => id === 'visits')
    expect(visits.difference).toBeCloseTo(visits.toBe - visits.asIs, 12)
    expect(visits.difference).toBeLessThan(0)
    expect(result.changes[0]).toMatchObject({ kind: 'digitised', asIs: ['A'], toBe: ['A'], class: 'automate' })
    const part = result.attribution.find(({ indicator }: { indicator: string }) => indicator === 'visits')
    expect(part.total).toBe(visits.difference)
    expect(part.parts).toEqual([{ change: 0, amount: result.changes[0].effect.visits }])
    expect(result.measures[0].changes).toContain(0)
    expect(result.pairing.pairs[0]).toMatchObject({ asIs: 'A', toBe: 'A', by: 'id' })
  })

  it('prints a table for people', async () => {
    const { out } = await darcha('compare', 'loop.bpmn', 'to-be.bpmn')
    expect(out).toContain('Put online: A')
    expect(out).toMatch(/Put online: A +automate +−0\.1/)
    expect(out).toContain('Where it comes from')
  })

  it.each(['en', 'ru', 'uz'])('fits a terminal of 100 columns in %s', async (language) => {
    const { out } = await darcha('compare', '--lang', language, 'loop.bpmn', 'to-be.bpmn')
    for (const line of out.split('\n')) expect([...line].length).toBeLessThanOrEqual(100)
  })

  it('needs both files to be readable', async () => {
    const { exit, lines } = await darcha('compare', '--json', 'broken.bpmn', 'loop.bpmn')
    expect(exit).toBe(1)
    expect(JSON.parse(lines[0] ?? '').findings[0].rule).toBe('unreadable')
  })
})

describe('check', () => {
  it('prints findings only', async () => {
    const { exit, lines } = await darcha('check', '--json', 'wrong.bpmn', 'loop.bpmn')
    expect(exit).toBe(1)
    expect(lines.map((line) => Object.keys(JSON.parse(line)))).toEqual([
      ['file', 'findings'],
      ['file', 'findings'],
    ])
  })

  it('prints a line per finding for people', async () => {
    expect((await darcha('check', 'loop.bpmn')).out).toMatch(/^loop\.bpmn\n {2}(Warning|Note) /)
  })
})

describe('wrong usage', () => {
  it.each([
    { argv: [], says: /Usage/ },
    { argv: ['analyse', 'loop.bpmn'], says: /no command “analyse”/ },
    { argv: ['analyze'], says: /at least one file/ },
    { argv: ['analyze', '--fast', 'loop.bpmn'], says: /--fast/ },
    { argv: ['analyze', '--seed', 'x', 'loop.bpmn'], says: /--seed/ },
    { argv: ['analyze', '--lang', 'de', 'loop.bpmn'], says: /en, ru or uz/ },
    { argv: ['analyze', '--json', '--csv', 'loop.bpmn'], says: /together/ },
    { argv: ['compare', 'loop.bpmn'], says: /two files/ },
    { argv: ['check', '--csv', 'loop.bpmn'], says: /analyze only/ },
    { argv: ['simulate'], says: /exactly one file/ },
    { argv: ['simulate', 'loop.bpmn', '--cases', '0'], says: /--cases/ },
    { argv: ['simulate', 'loop.bpmn', '--start', 'Monday'], says: /--start .*Monday/ },
    { argv: ['simulate', 'loop.bpmn', '--log', 'out.csv'], says: /cannot be written/ },
    { argv: ['convert', 'x.darcha', 'y.bpmn'], says: /not available in this version/ },
  ])('of $argv ends with 2 and says why on stderr', async ({ argv, says }) => {
    const { exit, out, err } = await darcha(...argv)
    expect(exit).toBe(2)
    expect(out).toBe('')
    expect(err).toMatch(says)
  })

  it('is none when help is asked for', async () => {
    const { exit, out } = await darcha('--help')
    expect(exit).toBe(0)
    expect(out).toContain('analyze FILE...')
  })
})
