import { describe, expect, it } from 'vitest'
import { darcha, utf8 } from '#tests/support/commandLine.ts'
import { ext, file, flowsOf, taskOf } from '#tests/support/xmlCases.ts'

const office = (service: string, fee: string, declared = 'UTF-8') =>
  file(`<bpmn:process id="P" name="Қабул">${ext(`<bpr:performer kind="front-office"/>${service}`)}
    <bpmn:startEvent id="s"/>${taskOf('A', 'channel="online"', `<bpr:cost kind="fee" amount="${fee}"/>`)}${flowsOf('s', 'A')}
    </bpmn:process>`).replace('UTF-8', declared)

const utf16 = (text: string) =>
  new Uint8Array(new Uint16Array([0xfeff, ...text].map((c) => (typeof c === 'string' ? c.charCodeAt(0) : c))).buffer)
/** Cyrillic letters of windows-1251 from А on, everything else ASCII. */
const windows1251 = (text: string) =>
  Uint8Array.from(text, (c) => (c >= 'А' && c <= 'я' ? c.charCodeAt(0) - 0x410 + 0xc0 : c.charCodeAt(0)))

describe('compare', () => {
  const compared = async (asIs: string, toBe: string) => {
    const { json } = await darcha({ a: utf8(asIs), b: utf8(toBe) }, 'compare', 'a', 'b', '--json')
    const [result] = json()
    return (id: string) => result.indicators.find((one: { id: string }) => one.id === id)
  }

  it('gives difference, unrounded percent of the as-is, and the year’s sum by the as-is volume', async () => {
    const of = await compared(office('<bpr:service volume="1000"/>', '90'), office('<bpr:service volume="7"/>', '60'))
    expect(of('fees')).toEqual({
      id: 'fees',
      asIs: 90,
      toBe: 60,
      difference: -30,
      percent: expect.closeTo(-100 / 3, 10),
      perYear: -30000,
      unit: 'money',
    })
    expect(of('interactions')).toMatchObject({ difference: 0, percent: 0, perYear: 0 })
    expect(of('visits')).toMatchObject({ asIs: 0, toBe: 0, difference: 0, percent: 0 })
    for (const id of ['onlineShare', 'maturity', 'legalCoverage']) expect(of(id).perYear).toBeNull()
    expect(of('deadlineShare')).toMatchObject({ asIs: null, difference: null, percent: null })
  })

  it('has no percent of nothing, and no year without a volume', async () => {
    const of = await compared(office('', '0'), office('<bpr:service volume="7"/>', '60'))
    expect(of('fees')).toMatchObject({ asIs: 0, toBe: 60, difference: 60, percent: null, perYear: null })
  })
})

describe('any encoding and line ending', () => {
  it.each([
    ['Windows line endings', utf8(office('', '5').replaceAll('\n', '\r\n'))],
    ['a byte order mark', utf8(`\uFEFF${office('', '5')}`)],
    ['UTF-16', utf16(office('', '5', 'UTF-16'))],
    ['windows-1251', windows1251(office('', '5', 'windows-1251').replace('Қабул', 'Приём'.replace('ё', 'е')))],
  ])('%s is read alike', async (_, bytes) => {
    const { exit, json } = await darcha({ f: bytes }, 'analyze', 'f', '--json')
    expect(exit).toBe(0)
    expect(json()[0].indicators.fees.mean).toBe(5)
    expect(['Қабул', 'Прием']).toContain(json()[0].steps[0].organisation)
  })
})

describe('exit status and findings', () => {
  it('is 1 when a value is wrong, and the figures are printed all the same', async () => {
    const { exit, json } = await darcha({ f: utf8(office('', '-5')) }, 'analyze', 'f', '--json')
    const [{ findings, indicators, file: name }] = json()
    expect(exit).toBe(1)
    expect(name).toBe('f')
    expect(indicators.interactions.mean).toBe(1)
    const [error] = findings
    expect(Object.keys(error).sort()).toEqual(['element', 'message', 'name', 'rule', 'severity'])
    expect(error).toMatchObject({ severity: 'error', element: 'A', name: 'Step A' })
    expect(error.message).toContain('amount')
    expect(error.message).toContain('-5')
  })

  it('prints a row per file as csv, also for one that cannot be read', async () => {
    const { exit, lines } = await darcha({ f: utf8(office('', '5')), g: utf8('no xml') }, 'analyze', '--csv', 'f', 'g')
    const columns = lines.map((line) => line.trim().split(',').length)
    expect(exit).toBe(1)
    expect(lines).toHaveLength(3)
    expect(new Set(columns).size).toBe(1)
    expect(lines[1]).toMatch(/^f,/)
    expect(lines[2]).toMatch(/^g,/)
  })

  it.each([[[]], [['nonsense']], [['analyze']], [['compare', 'f']], [['analyze', '--what', 'f']]])(
    'is 2 for %j',
    async (argv) => {
      expect((await darcha({ f: utf8(office('', '5')) }, ...argv)).exit).toBe(2)
    },
  )
})
