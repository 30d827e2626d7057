import { describe, expect, it } from 'vitest'
import { decodeXml } from '#src/bpmn/decode.ts'
import { readableXml } from '#src/bpmn/parse.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { UnreadableFileError } from '#src/bpmn/unreadable.ts'
import { definitions } from './documents.ts'

const NAME = 'Подача заявления'

const file = (encoding: string) =>
  definitions(
    `<bpmn:process id="P"><bpmn:task id="A" name="${NAME}"/></bpmn:process>`,
    `<?xml version="1.0" encoding="${encoding}"?>`,
  )

/** windows-1251 for ASCII and the Russian alphabet, which is all that these files hold. */
const windows1251 = (text: string): Uint8Array =>
  Uint8Array.from(text, (sign) => {
    const code = sign.charCodeAt(0)
    return code < 0x80 ? code : code - 0x410 + 0xc0
  })

const utf16 = (text: string, littleEndian: boolean): Uint8Array => {
  const view = new DataView(new ArrayBuffer(text.length * 2))
  for (let i = 0; i < text.length; i++) view.setUint16(i * 2, text.charCodeAt(i), littleEndian)
  return new Uint8Array(view.buffer)
}

const utf8 = (text: string): Uint8Array => new TextEncoder().encode(text)

const guesses = async (bytes: Uint8Array) => {
  const { model, findings } = await readModel(bytes)
  return {
    name: model.nodes[0]?.name,
    guessed: findings.filter((finding) => finding.rule === 'encoding-guessed').map((finding) => finding.params?.['encoding']),
  }
}

describe('a file in another encoding', () => {
  it.each<[string, Uint8Array]>([
    ['UTF-8', utf8(file('UTF-8'))],
    ['UTF-8 with a byte order mark', utf8(`\ufeff${file('UTF-8')}`)],
    ['windows-1251', windows1251(file('windows-1251'))],
    ['windows-1251 declared in single quotes', windows1251(file('cp1251').replaceAll('"', "'"))],
    ['UTF-16 little endian with a mark', utf16(`\ufeff${file('UTF-16')}`, true)],
    ['UTF-16 big endian with a mark', utf16(`\ufeff${file('UTF-16')}`, false)],
    ['UTF-16 little endian without a mark', utf16(file('UTF-16'), true)],
    ['UTF-16 big endian without a mark', utf16(file('UTF-16'), false)],
    ['UTF-8 that still declares UTF-16', utf8(file('utf-16'))],
  ])('is read with its names right and nothing guessed: %s', async (_, bytes) => {
    expect(await guesses(bytes)).toEqual({ name: NAME, guessed: [] })
  })

  it.each<[string, Uint8Array, string]>([
    ['windows-1251 that declares UTF-8', windows1251(file('UTF-8')), 'windows-1251'],
    ['windows-1251 that declares nothing', windows1251(file('UTF-8').replace(' encoding="UTF-8"', '')), 'windows-1251'],
    ['an encoding nobody knows over UTF-8', utf8(file('klingon')), 'utf-8'],
  ])('is read by a guess, with a warning: %s', async (_, bytes, encoding) => {
    expect(await guesses(bytes)).toEqual({ name: NAME, guessed: [encoding] })
  })

  it('becomes text that says UTF-8, so that it can be kept as such', async () => {
    const { xml, findings } = readableXml(windows1251(file('windows-1251')))
    expect(findings).toEqual([])
    expect(xml).toBe(file('UTF-8'))
    expect(await guesses(utf8(xml))).toEqual({ name: NAME, guessed: [] })
  })

  it('becomes text with ids in order, and says what it changed', () => {
    const { xml, findings } = readableXml(file('UTF-8').replace('id="A"', 'id=" 1A "'))
    expect(xml).toContain('<bpmn:task id="_1A"')
    expect(findings.map((finding) => finding.rule)).toEqual(['id-rewritten'])
  })

  it('of Latin letters is read by its declaration', () => {
    const bytes = Uint8Array.from('<?xml version="1.0" encoding="ISO-8859-1"?><a b="kl\xe4ren"/>', (sign) => sign.charCodeAt(0))
    expect(decodeXml(bytes).text).toContain('klären')
  })

  it('that is cut in the middle of a two-byte sign is refused', () => {
    expect(() => decodeXml(utf16(`\ufeff${file('UTF-16')}`, true).subarray(0, 301))).toThrow(UnreadableFileError)
  })
})
