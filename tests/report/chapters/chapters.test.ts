import { beforeAll, describe, expect, it } from 'vitest'
import type { ReportInput } from '#src/report/input.ts'
import { COMPARATIVE_COLUMNS, USUAL_OPTIONS } from '#src/domain/report.ts'
import { blocksOf, flatSale, picturesOf, reportIn, rowsOf, runsOf, said, tablesOf } from '../support/input.ts'

let input: ReportInput
beforeAll(async () => {
  input = await flatSale({
    'vmq-377': {
      currentWording: 'asks for certificates',
      proposedWording: 'gets the data itself',
      justification: 'once only',
      responsible: 'Ministry of Justice',
      inForce: '2027-01-01',
      risk: 'The register is late.',
    },
  })
}, 60_000)

const mean = (id: 'visits' | 'elapsedDays', side: 'asIs' | 'toBe') => {
  const row = input.compared?.comparison.indicators.find((one) => one.id === id)
  return (row?.[side] ?? Number.NaN).toFixed(1)
}

describe('summary', () => {
  it('gives the headline figures of both variants, and one picture of where the days go', () => {
    const report = reportIn(input, 'en', ['summary'])
    const text = said(report)
    expect(text).toContain(`visits ${mean('visits', 'toBe')} instead of ${mean('visits', 'asIs')}`)
    expect(text).toContain('In short.')
    expect(text).toMatch(/applicants save .*\sUZS and .*\svisits/)
    expect(rowsOf(report, 'Main indicators')[0]?.slice(1, 3)).toEqual([mean('elapsedDays', 'asIs'), mean('elapsedDays', 'toBe')])
    expect(picturesOf(report)).toHaveLength(1)
    expect(picturesOf(report)[0]?.svg).toContain('<svg')
  })
})

describe('service', () => {
  it('says what is known of it, what the prices rest on, and marks what is not known', () => {
    const report = reportIn({ ...input, service: { ...input.service, agency: '' } }, 'en', ['service'])
    const facts = Object.fromEntries(rowsOf(report, 'Facts of the service'))
    expect(facts['Applications a year']).toBe('259\u00a0000')
    expect(facts['Authority']).toBe('to be filled in')
    expect(facts['Prices as of']).toContain('1\u00a0BRV = 130\u00a0240\u00a0UZS')
    expect(facts['Prices as of']).toContain('1\u00a0BRV = 330\u00a0000\u00a0UZS')
  })

  it('lists every act with number, date and body', () => {
    const rows = rowsOf(reportIn(input, 'en', ['service']), 'Acts that govern')
    expect(rows).toHaveLength(input.service.acts.length)
    expect(rows.find(([title]) => title?.startsWith('Law on the Notariat'))).toEqual([
      'Law on the Notariat',
      '343-I',
      '26.12.1996',
      'Oliy Majlis',
    ])
  })
})

describe('as-is and to-be', () => {
  it('show the diagram on pages across, then every step with its facts', () => {
    const report = reportIn(input, 'en', ['asIs'])
    expect(report.sections.map(({ orientation }) => orientation)).toEqual(['portrait', 'landscape', 'landscape'])
    expect(picturesOf(report).map(({ caption }) => caption)).toEqual([
      'Diagram of “Today”, part 1 of 2',
      'Diagram of “Today”, part 2 of 2',
    ])
    const rows = rowsOf(report, 'Steps of “Today”')
    expect(rows.map(([number]) => number)).toEqual(input.asIs.analysis.steps.map((_, i) => String(i + 1)))
    expect(rows[0]?.join(' ')).toMatch(/30–60–90.*minutes.*Copies: 20.000.UZS/s)
  })

  it('name the ways of every decision with their shares', () => {
    const rows = rowsOf(reportIn(input, 'en', ['asIs']), 'Decisions of “Today”')
    expect(rows[0]).toEqual(['Papers in order?', 'yes', '85\u00a0%'])
    expect(rows.map(([, , share]) => share)).toHaveLength(5)
  })

  it('list the complaints, and of each figure mean, least and how far half and nine of ten go', () => {
    const report = reportIn(input, 'en', ['asIs'])
    expect(rowsOf(report, 'What applicants and staff').length).toBeGreaterThan(5)
    const visits = rowsOf(report, 'Indicators of').find(([name]) => name === 'Visits')
    expect(visits?.[1]).toBe(mean('visits', 'asIs'))
  })
})

describe('comparison', () => {
  it('lists every measure with its class, its changes and a row of sums', () => {
    const report = reportIn(input, 'en', ['comparison'])
    const rows = rowsOf(report, 'Measures, what each')
    const { measures = [] } = input.compared?.comparison ?? {}
    expect(rows.filter(([number]) => number !== '')).toHaveLength(measures.length)
    expect(rows.at(-1)?.[1]).toBe('Together')
  })

  it('writes parts that sum to the whole as they are read', () => {
    const rows = rowsOf(reportIn(input, 'en', ['comparison']), 'Measures, what each')
    const value = (text = '') => (text === '' ? 0 : Number(text.replace('\u2212', '-').replace('+', '').replaceAll('\u00a0', '')))
    const days = rows.filter(([number]) => number !== '').map((cells) => value(cells[2]))
    expect(days.reduce((sum, one) => sum + one, 0)).toBeCloseTo(value(rows.at(-1)?.[2]), 6)
  })

  it('says how the difference was divided, and draws time, spenders, cost and certainty', () => {
    const report = reportIn(input, 'en', ['comparison'])
    expect(tablesOf(report).at(-1)?.source).toMatch(/Each measure counts/)
    expect(picturesOf(report)).toHaveLength(4)
  })
})

describe('comparative table', () => {
  const table = (columns = COMPARATIVE_COLUMNS) =>
    reportIn(input, 'en', ['comparativeTable'], { ...USUAL_OPTIONS, comparativeColumns: columns })

  it('has the four customary columns alone when no other is wanted', () => {
    const [found] = tablesOf(reportIn(input, 'en', ['comparativeTable'], { ...USUAL_OPTIONS, comparativeColumns: [] }))
    expect(found?.columns.map(({ heading }) => heading)).toEqual(['No.', 'Current wording', 'Proposed wording', 'Justification'])
  })

  it('groups clauses by act and numbers them through, leaving out what is kept', () => {
    const found = tablesOf(table())[0]!
    const groups = found.rows.filter(({ role }) => role === 'group')
    const rows = found.rows.filter(({ role }) => role !== 'group')
    const { clauses = [] } = input.compared?.law ?? {}
    expect(groups.length).toBe(new Set(clauses.filter(({ fate }) => fate !== 'kept').map(({ act }) => act)).size)
    expect(rows.map(({ cells }) => cells[0]?.[0]?.text)).toEqual(rows.map((_, i) => String(i + 1)))
    expect(rows).toHaveLength(clauses.filter(({ fate }) => fate !== 'kept').length)
  })

  it('holds the words of the drafter as they are, and where there are none says that they are to be filled in', () => {
    const texts = runsOf(table()).map(({ text }) => text)
    for (const word of ['asks for certificates', 'gets the data itself', 'once only', 'Ministry of Justice', '01.01.2027'])
      expect(texts).toContain(word)
    expect(texts).toContain('Current wording: to be filled in')
  })

  it('never puts a quotation of the model where a wording belongs', () => {
    const found = tablesOf(table())[0]!
    const quotes = (input.compared?.law.clauses ?? []).flatMap(({ quotes }) => quotes)
    const inTable = found.rows.flatMap(({ cells }) => cells.flat().map(({ text }) => text)).join('\n')
    expect(quotes.length).toBeGreaterThan(0)
    for (const quote of quotes) expect(inTable).not.toContain(quote)
    expect(said(table())).toContain(quotes[0])
  })

  it('offers formulas in both languages of acts, with the proposed wording where there is one', () => {
    const text = said(table())
    expect(text).toMatch(/признать утратившим силу/)
    expect(text).toMatch(/oʻz kuchini yoʻqotgan deb hisoblansin/)
  })
})

describe('administrative regulation', () => {
  it('has a scheme of stages, actors, actions and deadlines in flow order, ending with the results', () => {
    const rows = rowsOf(reportIn(input, 'en', ['regulation']), 'Scheme of the service')
    const numbers = rows.flatMap(([, , actions = '']) =>
      [...actions.matchAll(/(?:^|\n|: )(\d+)\. /g)].map((match) => Number(match[1])),
    )
    expect(numbers).toEqual(input.compared?.toBe.analysis.steps.map((_, i) => i + 1))
    expect(rows[0]?.slice(0, 2)).toEqual(['Stage 1', 'Applicant'])
    expect(rows.at(-1)?.[0]).toBe('Result')
  })

  it('takes no time of the model for a deadline', () => {
    const rows = rowsOf(reportIn(input, 'en', ['regulation']), 'Scheme of the service')
    const steps = input.compared?.toBe.model.nodes.filter(({ facts }) => facts?.deadline?.value !== undefined) ?? []
    const open = rows.flatMap(([, , , deadlines = '']) => [...deadlines.matchAll(/to be filled in/g)])
    expect(open).toHaveLength((input.compared?.toBe.analysis.steps.length ?? 0) - steps.length)
  })

  it('has the chapters of a regulation with documents, fee and term that the model knows', () => {
    const text = said(reportIn(input, 'en', ['regulation']))
    for (const part of ['Chapter 1', '§ 1.', '§ 2.', '§ 3.', '§ 4.', '§ 5.', 'Chapter 3', 'Chapter 4', 'Chapter 5'])
      expect(text).toContain(part)
    expect(text).toContain('BRV')
    expect(text).toContain('10 working days')
  })
})

describe('once only', () => {
  it('shows each document with the steps that ask for it before and after', () => {
    const rows = rowsOf(reportIn(input, 'en', ['onceOnly']), 'Documents of the applicant')
    expect(rows).toHaveLength(input.compared?.comparison.documents.length ?? 0)
    expect(rows.every(([name]) => name !== '')).toBe(true)
  })

  it('names what bodies have to give each other, from whom to whom', () => {
    const rows = rowsOf(reportIn(input, 'en', ['onceOnly']), 'Data that bodies')
    expect(rows.length).toBeGreaterThan(2)
    for (const row of rows) expect(row[5]).toMatch(/^\d/)
  })
})

describe('explanatory note and impact', () => {
  it('has all parts of a note, with the effect in a table and gaps marked', () => {
    const report = reportIn(input, 'en', ['explanatoryNote'])
    const heads = blocksOf(report).flatMap((block) => (block.kind === 'heading' ? [block.text] : []))
    expect(heads).toHaveLength(10)
    expect(said(report)).toContain('Problem, need and aim: to be filled in')
    expect(said(report)).toContain('Ministry of Justice')
    expect(rowsOf(report, 'Expected effect').length).toBeGreaterThan(6)
  })

  it('takes the problem from the project when somebody wrote it', () => {
    const text = said(reportIn({ ...input, texts: { problem: 'Too many papers.' } }, 'en', ['explanatoryNote']))
    expect(text).toContain('Too many papers.')
    expect(text).not.toContain('Problem, need and aim')
  })

  it('names the groups that are touched with their hours, and what the models do not know as open', () => {
    const report = reportIn(input, 'en', ['impact'])
    expect(rowsOf(report, 'Groups affected').map(([name]) => name?.split('\n')[0])).toEqual(
      expect.arrayContaining(['Applicant', 'Notary office']),
    )
    expect(rowsOf(report, 'Costs and benefits').find(([name]) => name?.startsWith('Development'))?.[2]).toBe('to be filled in')
    expect(said(report)).toContain('The register is late.')
  })
})

describe('basis', () => {
  it('holds assumptions, the evidence of every step, the method and the findings', () => {
    const report = reportIn(input, 'en', ['basis'])
    const text = said(report)
    expect(text).toContain('First.')
    expect(text).toContain('Second.')
    expect(rowsOf(report, 'Evidence of “Today”').length).toBeGreaterThan(15)
    expect(text).toMatch(/Calculation exact, \d+ runs/)
  })
})
