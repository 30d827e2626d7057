import type { Illustrator } from '#src/domain/ports.ts'
import type { Thumbnail } from '#src/domain/thumbnail.ts'

/** The picture of a drawing, made once for as long as it is among the newest. */
export interface Pictures {
  of(xml: string): Promise<Thumbnail>
}

const KEPT = 60

export function createPictures(illustrator: Illustrator): Pictures {
  const known = new Map<string, Promise<Thumbnail>>()
  return {
    of(xml) {
      const picture = known.get(xml) ?? illustrator.thumbnail(xml)
      known.delete(xml)
      known.set(xml, picture)
      for (const oldest of known.keys()) {
        if (known.size <= KEPT) break
        known.delete(oldest)
      }
      return picture
    },
  }
}
