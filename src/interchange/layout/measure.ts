import type { Band, Grid, Link, Tile } from './plan.ts'
import type { End, Level, Route, Upright } from './routes.ts'
import type { Piece } from './tracks.ts'
import { tracksOf } from './tracks.ts'

const TRACK = 12
const GAP = 44
const CORRIDOR = 46
/** Between two tracks' bundle and what borders the gap. */
const CLEAR = 18
/** A lane's border lies in the corridor; the lines of the corridor run below it. */
const BORDER = 20
/** Between the border of a pool and the row of the next one, where lines of the upper pool run above the border. */
const BELOW_LINES = 14
const SMALLEST = 36
const ROW = 82

/** Where the columns, rows, gaps and corridors of a sheet lie. Gap and corridor i lie before column and row i. */
export interface Measures {
  readonly columnMiddle: readonly number[]
  readonly rowMiddle: readonly number[]
  readonly corridorTop: readonly number[]
  /** Where in each corridor the frames above it end and those below it begin. */
  readonly border: readonly number[]
  readonly width: number
  readonly height: number
  /** Where a bend of a route lies, unless it is at a port. */
  upright(route: Route, bend: number): number | undefined
  level(route: Route, bend: number): number
}

/** Gives the grid its measures: each gap and corridor as much room as the lines in it need. */
export function measuresOf(
  grid: Grid,
  { tiles, bands }: { readonly tiles: readonly Tile[]; readonly bands: readonly Band[] },
  routes: readonly Route[],
  endOf: (id: string) => End,
  labelWidth: (link: Link) => number,
): Measures {
  const gaps = piecesBy(routes, 'gap', (route, i) => gapPiece(route, i))
  const corridors = piecesBy(routes, 'corridor', (route, i) => corridorPiece(route, i, endOf))
  const inGap = range(grid.columns + 1).map((gap) => tracks(gaps.get(gap) ?? []))
  const inCorridor = range(grid.rows + 1).map((corridor) => tracks(corridors.get(corridor) ?? []))

  const sizes = (of: (tile: Tile) => number, at: (tile: Tile) => number | undefined, count: number, least: number) =>
    range(count).map((index) => Math.max(least, ...tiles.filter((tile) => at(tile) === index).map(of)))
  const columnWidth = sizes(
    ({ size }) => size.width,
    ({ node }) => grid.cells.get(node.id)?.column,
    grid.columns,
    SMALLEST,
  )

  const rowOf = ({ node }: Tile) => grid.cells.get(node.id)?.row
  const above = sizes(
    ({ size, label }) => size.height / 2 + (label.side === 'above' ? label.height : 0),
    rowOf,
    grid.rows,
    ROW / 2,
  )
  const below = sizes(
    ({ size, label }) => size.height / 2 + (label.side === 'below' ? label.height : 0),
    rowOf,
    grid.rows,
    ROW / 2,
  )

  const widthOf = new Map(tiles.map(({ node, size }) => [node.id, size.width]))
  const forLabels = range(grid.columns + 1).map((gap) =>
    Math.max(
      0,
      ...routes
        .filter(
          ({ link, from }) => !link.isMessage && from.side !== 'left' && link.name !== '' && endOf(link.from).column === gap - 1,
        )
        .map(({ link }) => labelWidth(link) + CLEAR - ((columnWidth[gap - 1] ?? 0) - (widthOf.get(link.from) ?? 0)) / 2),
    ),
  )
  // Names stand where lines leave; the lines of the gap run past them.
  const pastNames = inGap.map(({ count }, gap) => (count > 0 ? Math.max(0, (forLabels[gap] ?? 0) - CLEAR) : 0))
  const gapWidth = inGap.map(({ count }, gap) => Math.max(GAP, pastNames[gap]! + bundle(count), forLabels[gap] ?? 0))
  const ofUpperPool = inCorridor.map(({ count }, corridor) => count > 0 && isOfUpperPool(corridor, grid, bands, routes, endOf))
  const corridorHeight = inCorridor.map(({ count }, corridor) =>
    Math.max(CORRIDOR, BORDER + bundle(count) + (ofUpperPool[corridor] && corridor < grid.rows ? BORDER : 0)),
  )

  // Of a lane that is lower than its name is long, each row gets its share of what is missing.
  for (const [band, { nameHeight }] of bands.entries()) {
    const rows = range(grid.bandStart[band + 1]! - grid.bandStart[band]!).map((row) => grid.bandStart[band]! + row)
    const height = rows.reduce((sum, row) => sum + corridorHeight[row]! + above[row]! + below[row]!, 0)
    const share = Math.ceil(Math.max(0, nameHeight - height) / rows.length / 2)
    for (const row of rows) {
      above[row]! += share
      below[row]! += share
    }
  }

  const columnMiddle: number[] = []
  const gapLeft: number[] = []
  let x = 0
  for (const gap of range(grid.columns + 1)) {
    gapLeft.push(x)
    x += gapWidth[gap]!
    const width = columnWidth[gap]
    if (width === undefined) continue
    columnMiddle.push(x + width / 2)
    x += width
  }
  const rowMiddle: number[] = []
  const corridorTop: number[] = []
  let y = 0
  for (const corridor of range(grid.rows + 1)) {
    corridorTop.push(y)
    y += corridorHeight[corridor]!
    const height = above[corridor]
    if (height === undefined) continue
    rowMiddle.push(y + height)
    y += height + below[corridor]!
  }
  const border = corridorTop.map((top, corridor) => {
    const isLast = corridor === grid.rows
    if (!ofUpperPool[corridor]) return top + (isLast ? BORDER : BORDER / 2)
    return top + corridorHeight[corridor]! - (isLast ? 0 : BELOW_LINES)
  })
  const trackIn = (kind: Tracks, key: string) => kind.at.get(key) ?? 0
  return {
    columnMiddle,
    rowMiddle,
    corridorTop,
    border,
    width: x,
    height: y,
    upright: (route, bend) => {
      const at: Upright = route.bends[bend]!.x
      if ('port' in at) return undefined
      const inside = inGap[at.gap]!
      const past = pastNames[at.gap]!
      const start = gapLeft[at.gap]! + past + (gapWidth[at.gap]! - past - (inside.count - 1) * TRACK) / 2
      return start + trackIn(inside, keyOf(route, bend, 'gap')) * TRACK
    },
    level: (route, bend) => {
      const at: Level = route.bends[bend]!.y
      if ('row' in at) return rowMiddle[at.row]!
      const inside = inCorridor[at.corridor]!
      const room = corridorHeight[at.corridor]! - BORDER
      const start = corridorTop[at.corridor]! + BORDER + (room - (inside.count - 1) * TRACK) / 2
      return start + trackIn(inside, keyOf(route, bend, 'corridor')) * TRACK
    },
  }
}

/** Whether all lines of a corridor under a pool are that pool's own, so that its frame can end below them. */
function isOfUpperPool(
  corridor: number,
  grid: Grid,
  bands: readonly Band[],
  routes: readonly Route[],
  endOf: (id: string) => End,
): boolean {
  const below = grid.bandStart.indexOf(corridor)
  const [upper, lower] = [bands[below - 1], bands[below]]
  if (!upper || upper.isBar || (lower && upper.frames.at(-1) === lower.frames.at(-1))) return false
  const inIt = routes.filter(({ bends }) => bends.some(({ y }) => 'corridor' in y && y.corridor === corridor))
  return inIt.every(({ link }) => !link.isMessage && [link.from, link.to].every((id) => endOf(id).row < corridor))
}

const range = (count: number): number[] => Array.from({ length: count }, (_, index) => index)
const bundle = (count: number): number => (count === 0 ? 0 : 2 * CLEAR + (count - 1) * TRACK)

interface Keyed extends Piece {
  /** The bends at its ends. */
  readonly keys: readonly string[]
}

interface Tracks {
  readonly at: ReadonlyMap<string, number>
  readonly count: number
}

function tracks(pieces: readonly Keyed[]): Tracks {
  const { track, count } = tracksOf(pieces)
  return { at: new Map(pieces.flatMap(({ keys }, i) => keys.map((key) => [key, track[i]!] as const))), count }
}

const keyOf = ({ link }: Route, bend: number, kind: string): string => `${link.id} ${bend} ${kind}`

/** The pieces of all routes in gaps or corridors, by the number of the gap or corridor. */
function piecesBy(
  routes: readonly Route[],
  kind: 'gap' | 'corridor',
  piece: (route: Route, bend: number) => Piece,
): Map<number, Keyed[]> {
  const found = new Map<number, Keyed[]>()
  for (const route of routes)
    for (const [i, bend] of route.bends.entries()) {
      const number =
        kind === 'gap' ? ('gap' in bend.x ? bend.x.gap : undefined) : 'corridor' in bend.y ? bend.y.corridor : undefined
      const next = route.bends[i + 1]
      if (number === undefined || !next) continue
      const goesOn =
        kind === 'gap' ? 'gap' in next.x && next.x.gap === number : 'corridor' in next.y && next.y.corridor === number
      if (!goesOn) continue
      const keyed = { ...piece(route, i), keys: [keyOf(route, i, kind), keyOf(route, i + 1, kind)] }
      found.set(number, [...(found.get(number) ?? []), keyed])
    }
  return found
}

const levelOrder = (level: Level): number => ('row' in level ? 2 * level.row + 1 : 2 * level.corridor)

function gapPiece(route: Route, i: number): Piece {
  const [a, b] = [route.bends[i]!, route.bends[i + 1]!]
  const orders = [levelOrder(a.y), levelOrder(b.y)]
  const gap = 'gap' in a.x ? a.x.gap : 0
  const before = route.bends[i - 1]
  const after = route.bends[i + 2]
  const ends = [
    ...('row' in a.y ? [{ at: orders[0]!, toward: side(before?.x, gap, 'before') }] : []),
    ...('row' in b.y ? [{ at: orders[1]!, toward: side(after?.x, gap, 'after') }] : []),
  ]
  return { low: Math.min(...orders), high: Math.max(...orders), ends, joins: joinsOf(route) }
}

const side = (next: Upright | undefined, gap: number, otherwise: 'before' | 'after'): 'before' | 'after' => {
  if (next === undefined || !('gap' in next)) return otherwise
  return next.gap < gap ? 'before' : 'after'
}

function corridorPiece(route: Route, i: number, endOf: (id: string) => End): Piece {
  const [a, b] = [route.bends[i]!, route.bends[i + 1]!]
  const order = (upright: Upright) =>
    'gap' in upright ? 2 * upright.gap : 2 * endOf(upright.port.id).column + 1 + upright.port.offset / 1000
  const orders = [order(a.x), order(b.x)]
  const ends = [a, b].flatMap(({ x }, end) =>
    'port' in x ? [{ at: orders[end]!, toward: x.port.side === 'bottom' ? ('before' as const) : ('after' as const) }] : [],
  )
  return { low: Math.min(...orders), high: Math.max(...orders), ends, joins: joinsOf(route) }
}

const joinsOf = ({ link, to }: Route): string => (link.isMessage ? link.id : `${to.id} ${to.side}`)
