import type { RawAttribute, RawTag } from '#src/bpmn/scan.ts'
import { openingTags } from '#src/bpmn/scan.ts'

const NAMED = /BPMNPlane\b[^>]*?\sbpmnElement=(["'])([^"']*)\1/

const attribute = (tag: RawTag | undefined, name: string): RawAttribute | undefined =>
  tag?.attributes.find((one) => one.name === name)
const valueOf = (tag: RawTag, name: string) => attribute(tag, name)?.value

/**
 * Some tools name a plane after something that their file does not hold, or after a process while pools stand on it; the
 * drawing library then shows nothing at all, and says nothing. The first plane is made to show what its shapes are of: the
 * collaboration of the pools, else the first process.
 */
export function withPlane(xml: string): string {
  const [, quote = '"', named] = NAMED.exec(xml) ?? []
  // Most files are well, and need not be looked through.
  if (named === undefined) return xml
  const isThere = xml.includes(` id=${quote}${named}${quote}`)
  if (isThere && !/<(?:[\w-]+:)?participant\b/.test(xml)) return xml
  const tags = [...openingTags(xml)]
  const collaboration = tags.find(({ local }) => local === 'collaboration')
  if (collaboration && valueOf(collaboration, 'id') === named) return xml
  const pools = new Set(tags.filter(({ local }) => local === 'participant').map((tag) => valueOf(tag, 'id')))
  const showsPools = tags.some((tag) => tag.local === 'BPMNShape' && pools.has(valueOf(tag, 'bpmnElement')))
  const isNamed = tags.some((tag) => valueOf(tag, 'id') === named)
  if (isNamed && !showsPools) return xml
  const root = (showsPools ? collaboration : undefined) ?? tags.find(({ local }) => local === 'process')
  const plane = attribute(
    tags.find(({ local }) => local === 'BPMNPlane'),
    'bpmnElement',
  )
  const id = attribute(root, 'id')
  return plane && id ? xml.slice(0, plane.start) + xml.slice(id.start, id.end) + xml.slice(plane.end) : xml
}
