import { expect, it } from 'vitest'
import { readQbp } from '#src/interchange/qbp.ts'
import { readXml, XmlError } from '#src/interchange/xml.ts'

it('XML is read in a browser as in Node, without a DOM', async () => {
  // when
  const root = await readXml('<a x="1"><b>t</b><c/></a>')

  // then
  expect(root.children.map((child) => [child.name, child.text])).toEqual([
    ['b', 't'],
    ['c', ''],
  ])
  await expect(readXml('<a><b></a>')).rejects.toBeInstanceOf(XmlError)
  expect(await readQbp('<definitions/>')).toBeUndefined()
})
