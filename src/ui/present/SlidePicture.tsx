import { IconArrowRight } from '@tabler/icons-react'
import { LIGHT } from '#src/charts/palette.ts'
import { ROOM_TEXT } from '#src/charts/look.ts'
import type { Comparison } from '#src/domain/comparison.ts'
import { HEADLINE } from '#src/domain/indicators.ts'
import { formatPercentChange } from '#src/i18n/format/number.ts'
import type { WordKey, Words } from '#src/i18n/words.ts'
import { Drawing } from '../charts/Drawing.tsx'
import { NamedRows } from '../charts/NamedRows.tsx'
import type { LookOf } from '../charts/useDrawing.ts'
import { currencyIn, writerOf } from '../compare/figures.ts'
import styles from './Present.module.css'
import type { Slide } from './slides.ts'

interface SlidePictureProps {
  readonly slide: Slide
  readonly comparison: Comparison
  readonly words: Words
}

/** The one picture of a page. */
export function SlidePicture({ slide: { picture }, comparison, words }: SlidePictureProps) {
  if (picture.kind === 'figures') return <Figures comparison={comparison} words={words} />
  if (picture.kind === 'table') return <RoomTable columns={picture.columns} rows={picture.rows} words={words} />
  return <Drawing plan={picture.plan} label={picture.words.summary} lookOf={inRoom} className={styles.chart} />
}

/** The width of the screen that the sizes of the look are meant for. */
const USUAL = { width: 1366, height: 768 }

/** A chart fills what the statement leaves, its words as large as the room needs. */
const inRoom: LookOf = (width, height) => {
  const scale = Math.max(0.8, Math.min(innerWidth / USUAL.width, innerHeight / USUAL.height))
  const text = { label: ROOM_TEXT.label * scale, value: ROOM_TEXT.value * scale }
  return { width, height, palette: LIGHT, text }
}

/** The headline, large enough for the last row. */
function Figures({ comparison, words }: { readonly comparison: Comparison; readonly words: Words }) {
  const currency = currencyIn(comparison, words)
  return (
    <table className={styles.figures}>
      <tbody>
        {HEADLINE.flatMap((id) => comparison.indicators.find((row) => row.id === id) ?? []).map((row) => {
          const writer = writerOf(row, words)
          return (
            <tr key={row.id}>
              <th scope="row">{words.t(`compare.headline.${row.id}` as WordKey, { currency })}</th>
              <td data-role="asIs">{writer.figure(row.asIs)}</td>
              <td>
                <IconArrowRight size="1em" stroke={1.6} aria-hidden />
              </td>
              <td data-role="toBe">{writer.figure(row.toBe)}</td>
              <td>{row.percent === null ? '' : formatPercentChange(row.percent, words.language)}</td>
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}

/** More rows than this are not read in a room. */
const MOST_ROWS = 7

interface RoomTableProps {
  readonly columns: readonly string[]
  readonly rows: readonly (readonly string[])[]
  readonly words: Words
}

function RoomTable({ columns, rows, words }: RoomTableProps) {
  if (rows.length === 0) return <div className={styles.chart} />
  return (
    <div className={styles.tablePlace}>
      <table className={styles.table}>
        <thead>
          <tr>
            {columns.map((column) => (
              <th key={column} scope="col">
                {column}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          <NamedRows rows={rows.slice(0, MOST_ROWS)} />
        </tbody>
      </table>
      {rows.length > MOST_ROWS && <p className={styles.more}>{words.t('present.more', { count: rows.length - MOST_ROWS })}</p>}
    </div>
  )
}
