import { describe, expect, it } from 'vitest'
import { fittingTable, wrapped } from '#src/cli/output/fitting.ts'

describe('a table that fits', () => {
  const rows = [
    ['Name of it', 'Mean of all', 'Unit'],
    ['Visits to the office', '2', 'count'],
    ['Cost', '1 012,5', ''],
    ['Share of very long words', '–', 'money per year'],
  ]

  it('stands as it is where there is room, heads as narrow as their longest word', () => {
    expect(fittingTable(rows, 80)).toBe(
      [
        'Name of it                Mean of  Unit',
        '                              all',
        'Visits to the office            2  count',
        'Cost                      1 012,5',
        'Share of very long words        –  money per year',
      ].join('\n'),
    )
  })

  it('breaks texts between words, never numbers', () => {
    const lines = fittingTable(rows, 36).split('\n')
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(36)
    expect(lines.join(' ')).toContain('1 012,5')
    expect(lines.slice(2, 4)).toEqual(['Visits to           2  count', 'the office'])
  })

  it('has nothing to show without rows', () => {
    expect(fittingTable([], 100)).toBe('')
  })
})

describe('a wrapped text', () => {
  it('breaks between words and cuts what is too long for a line', () => {
    expect(wrapped('one two three', 7)).toEqual(['one two', 'three'])
    expect(wrapped('internationalisation', 8)).toEqual(['internat', 'ionalisa', 'tion'])
    expect(wrapped('', 5)).toEqual([''])
  })
})
