import { namespacesOf, openingTags } from './scan.ts'
import bpr from '#models/schema/bpr.json' with { type: 'json' }

/** The namespace of Darcha's annotations (format, section 1). */
export const BPR_URI = bpr.uri

/** The moddle descriptor of the annotations, for `moddleExtensions: { bpr: bprDescriptor }`. */
export const bprDescriptor = bpr

const KNOWN = new Set(bpr.types.map((type) => type.name))

const keptAsIs = (name: string) => ({
  name,
  superClass: ['Element'],
  properties: [
    { name: 'otherElements', type: 'Element', isMany: true },
    { name: 'bodyText', isBody: true, type: 'String' },
  ],
})

/**
 * The descriptor for a document that uses the given element names of our namespace. moddle drops elements of a
 * namespace it knows whose type it does not know, so names of a later version get a type that only keeps them.
 */
export function descriptorFor(names: Iterable<string>): object {
  const later = [...new Set(names)].filter((name) => !KNOWN.has(name)).sort()
  return later.length === 0 ? bpr : { ...bpr, types: [...bpr.types, ...later.map(keptAsIs)] }
}

/** The descriptor that keeps everything of ours in this document, for whoever opens it with a moddle of its own. */
export function descriptorForXml(xml: string): object {
  const tags = [...openingTags(xml)]
  const uris = namespacesOf(tags)
  return descriptorFor(tags.filter((tag) => uris.get(tag.prefix) === BPR_URI).map((tag) => tag.local))
}

/** Whether a moddle type name is one of this version's annotations. */
export const isKnownAnnotation = (type: string): boolean => type.startsWith('bpr:') && KNOWN.has(type.slice('bpr:'.length))
