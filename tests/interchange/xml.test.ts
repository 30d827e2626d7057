import { describe, expect, it } from 'vitest'
import { childOf, childrenOf, everyElement, readXml, XmlError } from '#src/interchange/xml.ts'

const failure = async (text: string): Promise<XmlError> => {
  try {
    await readXml(text)
  } catch (error) {
    if (error instanceof XmlError) return error
  }
  throw new Error('was read')
}

describe('XML is read', () => {
  it('into elements with local names, attributes, text and children in order', async () => {
    // when
    const root = await readXml(
      '<?xml version="1.0"?><!-- <!DOCTYPE x> --><a:p xmlns:a="u" a:x="1"><b y="2">t &amp; u</b><c/><b/></a:p>',
    )

    // then
    expect(root).toEqual({
      name: 'p',
      attributes: { x: '1' },
      text: '',
      children: [
        { name: 'b', attributes: { y: '2' }, text: 't & u', children: [] },
        { name: 'c', attributes: {}, text: '', children: [] },
        { name: 'b', attributes: {}, text: '', children: [] },
      ],
    })
    expect(childrenOf(root, 'b')).toHaveLength(2)
    expect(childOf(root, 'c')?.name).toBe('c')
    expect([...everyElement(root)].map((element) => element.name)).toEqual(['p', 'b', 'c', 'b'])
  })

  it('an attribute without a prefix counting before one with', async () => {
    expect((await readXml('<a p:id="1" id="2" q:id="3" xmlns:p="u" xmlns:q="v"/>')).attributes).toEqual({ id: '2' })
  })

  it('with prefixes that nobody declared', async () => {
    expect((await readXml('<x:a><y:b/></x:a>')).children[0]?.name).toBe('b')
  })

  it('with names that could harm an object', async () => {
    const root = await readXml('<a><constructor/><__proto__ id="1"/><toString>t</toString></a>')
    expect(root.children.map((child) => child.name)).toEqual(['constructor', '__proto__', 'toString'])
    expect(({} as Record<string, unknown>)['id']).toBeUndefined()
  })
})

describe('XML is refused', () => {
  it('with a document type, whatever it declares, at its place', async () => {
    expect(await failure('<?xml version="1.0"?>\n  <!DOCTYPE a [<!ENTITY b "c">]><a>&b;</a>')).toMatchObject({
      code: 'doctype',
      place: '2:3',
    })
    expect(await failure('<!doctype html><a/>')).toMatchObject({ code: 'doctype' })
  })

  it('when it is not well-formed, with the line', async () => {
    expect(await failure('<a>\n<b></a>')).toMatchObject({ code: 'not-xml', place: expect.stringMatching(/^2:/) })
    expect(await failure('')).toMatchObject({ code: 'not-xml' })
    expect(await failure('{"a": 1}')).toMatchObject({ code: 'not-xml' })
    expect(await failure('<a>&nope;</a>')).toMatchObject({ code: 'not-xml' })
  })

  it('when it is nested too deep', async () => {
    expect(await failure('<a>'.repeat(300) + '</a>'.repeat(300))).toMatchObject({ code: 'too-large' })
  })
})
