import type { PictureLine, PictureShape } from '#src/domain/picture.ts'
import type { Thumbnail, ThumbnailShapeKind } from '#src/domain/thumbnail.ts'
import { framed, pictureOf } from './picture.ts'

/**
 * The picture of a BPMN file for a card: its blocks and lines without words. Throws `UnreadableFileError` when the file
 * cannot be read at all.
 */
export async function thumbnailOf(input: string | Uint8Array): Promise<Thumbnail> {
  const picture = await pictureOf(input)
  // Associations belong to texts, which are left out.
  const { width, height, shapes, lines } = framed(
    picture.shapes.filter((shape) => kindOf(shape) !== undefined).map(withoutLabel),
    picture.lines.filter(({ kind }) => kind !== 'association').map(withoutLabel),
  )
  return {
    width,
    height,
    shapes: shapes.flatMap((shape) => {
      const kind = kindOf(shape)
      const { x, y, width, height } = shape
      return kind ? [{ kind, x, y, width, height }] : []
    }),
    lines: lines.map(({ points }) => points),
  }
}

function kindOf({ kind, node }: PictureShape): ThumbnailShapeKind | undefined {
  if (kind === 'event') return node === 'startEvent' ? 'start' : node === 'endEvent' ? 'end' : 'event'
  return kind === 'pool' || kind === 'lane' || kind === 'step' || kind === 'gateway' ? kind : undefined
}

const withoutLabel = <T extends PictureShape | PictureLine>({ label: _label, ...rest }: T): Omit<T, 'label'> => rest
