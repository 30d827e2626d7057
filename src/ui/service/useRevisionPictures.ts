import { useEffect, useState } from 'react'
import type { Thumbnail } from '#src/domain/thumbnail.ts'
import { NO_THUMBNAIL } from '#src/domain/thumbnail.ts'
import { useCommands, useServices } from '../hooks/useApp.ts'
import type { Placed } from '../home/Picture.tsx'

/** An earlier state at a glance. */
export interface RevisionPictures {
  readonly drawings: readonly Placed[]
  readonly variants: number
  readonly steps: number
}

/** What an earlier state looked like: its first as-is and to-be; null while it is not wanted yet, read or drawn. */
export function useRevisionPictures(id: string, wanted: boolean): RevisionPictures | null {
  const { pictures } = useServices()
  const commands = useCommands()
  const [known, setKnown] = useState<RevisionPictures | null>(null)
  useEffect(() => {
    if (!wanted) return
    let gone = false
    const draw = (xml: string | undefined): Promise<Thumbnail> =>
      xml === undefined ? Promise.resolve(NO_THUMBNAIL) : pictures.of(xml).catch(() => NO_THUMBNAIL)
    const show = async () => {
      const variants = (await commands.peekRevision(id))?.variants ?? []
      const xmlOf = (role: Placed['role']) => variants.find((variant) => variant.role === role)?.xml
      const [asIs, toBe] = await Promise.all([draw(xmlOf('as-is')), draw(xmlOf('to-be'))])
      const drawings: Placed[] = [
        { role: 'as-is', picture: asIs },
        { role: 'to-be', picture: toBe },
      ]
      const steps = drawings.flatMap(({ picture }) => picture.shapes).filter(({ kind }) => kind === 'step').length
      if (!gone) setKnown({ drawings, variants: variants.length, steps })
    }
    // A state that is not kept any more, or cannot be read, has no picture; looking at it says why.
    show().catch(() => {})
    return () => {
      gone = true
    }
  }, [commands, pictures, id, wanted])
  return known
}
