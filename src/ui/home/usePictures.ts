import { useEffect, useState } from 'react'
import type { Thumbnail } from '#src/domain/thumbnail.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import { useServices } from '../hooks/useApp.ts'
import type { Placed } from './Picture.tsx'

/** The pictures of an as-is and, if there is one, a to-be; null while they are made. A drawing that cannot be read has none. */
export function usePictures(asIs: string | undefined, toBe: string | undefined): readonly Placed[] | null {
  const { pictures } = useServices()
  const [drawn, setDrawn] = useState<readonly Placed[] | null>(null)
  useEffect(() => {
    let gone = false
    const draw = (xml: string | undefined): Promise<Thumbnail> =>
      xml === undefined ? Promise.resolve(NO_THUMBNAIL) : pictures.of(xml).catch(() => NO_THUMBNAIL)
    void Promise.all([draw(asIs), draw(toBe)]).then(([first, second]) => {
      if (gone) return
      setDrawn([
        { role: 'as-is', picture: first },
        { role: 'to-be', picture: second },
      ])
    })
    return () => {
      gone = true
    }
  }, [pictures, asIs, toBe])
  return drawn
}

/** How many steps a picture shows. */
export const blocksOf = (drawn: readonly Placed[] | null, role: Placed['role']): number =>
  drawn?.find((one) => one.role === role)?.picture.shapes.filter(({ kind }) => kind === 'step').length ?? 0
