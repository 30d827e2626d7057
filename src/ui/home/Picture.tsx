import type { Thumbnail, ThumbnailShape } from '#src/domain/thumbnail.ts'
import styles from './Picture.module.css'

export interface Placed {
  readonly picture: Thumbnail
  readonly role: 'as-is' | 'to-be'
}

interface PictureProps {
  readonly drawings: readonly Placed[]
  readonly label: string
  readonly width: number
  readonly height: number
}

const GAP = 10
/** However small the service, its blocks stay as small as a picture's. */
const LARGEST = 0.13

/** Drawings under each other as blocks and lines, all at one scale, so that the shorter one is the saving. */
export function Picture({ drawings, label, width, height }: PictureProps) {
  const shown = drawings.filter(({ picture }) => picture.shapes.length > 0)
  const tallest = shown.reduce((sum, { picture }) => sum + picture.height, 0)
  const widest = shown.reduce((most, { picture }) => Math.max(most, picture.width), 0)
  const room = height - 1 - GAP * Math.max(0, shown.length - 1)
  const scale = Math.min(LARGEST, (width - 1) / Math.max(1, widest), room / Math.max(1, tallest))
  const first = Math.max(0, (room - tallest * scale) / 2)
  const topOf = (index: number) => shown.slice(0, index).reduce((top, { picture }) => top + picture.height * scale + GAP, first)
  return (
    <svg className={styles.picture} viewBox={`0 0 ${width} ${height}`} role="img" aria-label={label}>
      {shown.map(({ picture, role }, index) => {
        return (
          <g key={role} data-role={role} transform={`translate(0.5 ${topOf(index) + 0.5}) scale(${scale})`}>
            {picture.shapes.filter(isFrame).map(drawShape)}
            {picture.lines.map((points, index) => (
              <polyline key={index} points={points.map(({ x, y }) => `${x},${y}`).join(' ')} />
            ))}
            {picture.shapes.filter((shape) => !isFrame(shape)).map(drawShape)}
          </g>
        )
      })}
    </svg>
  )
}

const isFrame = ({ kind }: ThumbnailShape): boolean => kind === 'pool' || kind === 'lane'

/** Blocks a little larger than drawn: at this size a true step would be dust. */
const SWELL = 0.12

function drawShape({ kind, x, y, width, height }: ThumbnailShape, index: number) {
  const [middleX, middleY] = [x + width / 2, y + height / 2]
  switch (kind) {
    case 'pool':
    case 'lane':
      return <rect key={index} className={styles.frame} x={x} y={y} width={width} height={height} />
    case 'step':
      return (
        <rect
          key={index}
          className={styles.step}
          x={x - (width * SWELL) / 2}
          y={y - (height * SWELL) / 2}
          width={width * (1 + SWELL)}
          height={height * (1 + SWELL)}
          rx={12}
        />
      )
    case 'gateway': {
      const half = width * 0.62
      const corners = [
        [middleX, middleY - half],
        [middleX + half, middleY],
        [middleX, middleY + half],
        [middleX - half, middleY],
      ]
      return <polygon key={index} className={styles.node} points={corners.map((corner) => corner.join(',')).join(' ')} />
    }
    default:
      return (
        <circle
          key={index}
          className={styles.node}
          data-kind={kind}
          cx={middleX}
          cy={middleY}
          r={Math.max(width, height) * 0.62}
        />
      )
  }
}
