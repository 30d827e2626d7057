import { describe, expect, it } from 'vitest'
import { openingTags, placeOf, unescaped } from '#src/bpmn/scan.ts'

const names = (text: string) =>
  [...openingTags(text)].map((tag) => (tag.prefix === '' ? tag.local : `${tag.prefix}:${tag.local}`))

describe('opening tags', () => {
  it.each<[string, string, string[]]>([
    ['nested and empty ones', '<a><b:c/><d x="1"></d></a>', ['a', 'b:c', 'd']],
    ['none in comments', '<a><!-- <b> --><c/></a>', ['a', 'c']],
    ['none in character data', '<a><![CDATA[<b> ]] > ]]><c/></a>', ['a', 'c']],
    ['none in declarations', '<?xml version="1.0"?><?x <b> ?><a/>', ['a']],
    ['none in a document type', '<!DOCTYPE a [ <!ENTITY b "<c>"> ]><a/>', ['a']],
    ['one after a plain document type', '<!DOCTYPE a SYSTEM "a.dtd"><a/>', ['a']],
    ['one with > in a value', '<a x="1>2" y=\'<\'><b/></a>', ['a', 'b']],
    ['up to where the text breaks off', '<a><b x="', ['a', 'b']],
    ['up to an open comment', '<a><!-- <b>', ['a']],
  ])('are found: %s', (_, text, wanted) => {
    expect(names(text)).toEqual(wanted)
  })

  it('know where the values of their attributes stand', () => {
    const text = '<a  x = "one"\n y=\'\' z="&lt;"/>'
    const [tag] = openingTags(text)
    expect(tag?.attributes.map(({ name, value, start, end }) => [name, value, text.slice(start, end)])).toEqual([
      ['x', 'one', 'one'],
      ['y', '', ''],
      ['z', '&lt;', '&lt;'],
    ])
  })
})

describe('places and entities', () => {
  it('count lines and columns from 1', () => {
    expect([0, 2, 3, 5].map((offset) => placeOf('ab\ncd\n', offset))).toEqual(['1:1', '1:3', '2:1', '2:3'])
  })

  it('resolve what XML itself defines and nothing else', () => {
    expect(unescaped('&lt;&#1046;&#x416;&apos;&amp;lt;&own;&#x7fffff;')).toBe("<ЖЖ'&lt;&own;&#x7fffff;")
  })
})
