import { forwardLinks } from './columns.ts'
import type { Band, Cell, Grid, Link, Tile } from './plan.ts'

/** How much worse a row is for each node that the line to it would have to go around, and for each row it lies aside. */
const BLOCKED = 3
const ASIDE = 2
/** Between two rows equally far away the lower one is taken: branches hang below the main path. */
const ABOVE = 0.5

/**
 * Gives every node a row of its band, column by column: the node that goes on longest keeps the row of the one before
 * it, so that the main path is straight; branches take the nearest free row.
 */
export function gridOf(
  tiles: readonly Tile[],
  bands: readonly Band[],
  links: readonly Link[],
  column: ReadonlyMap<string, number>,
): Grid {
  const byId = new Map(tiles.map((tile) => [tile.node.id, tile]))
  const ids = tiles.map(({ node }) => node.id)
  const forward = forwardLinks(
    ids,
    links.filter(({ isMessage }) => !isMessage),
  )
  const length = lengths(ids, forward, column)
  const before = new Map<string, string[]>()
  const after = new Map<string, string[]>()
  for (const { from, to } of forward) {
    before.set(to, [...(before.get(to) ?? []), from])
    after.set(from, [...(after.get(from) ?? []), to])
  }
  const mainChild = (id: string) => [...(after.get(id) ?? [])].sort((a, b) => (length.get(b) ?? 0) - (length.get(a) ?? 0))[0]
  const isMain = (id: string) => (before.get(id) ?? []).some((from) => mainChild(from) === id)

  const rowInBand = new Map<string, number>()
  const taken = bands.map(() => new Set<string>())
  const order = [...ids].sort(
    (a, b) =>
      (column.get(a) ?? 0) - (column.get(b) ?? 0) ||
      Number(isMain(b)) - Number(isMain(a)) ||
      (length.get(b) ?? 0) - (length.get(a) ?? 0),
  )
  for (const id of order) {
    const { band } = byId.get(id)!
    const cells = taken[band]!
    const col = column.get(id) ?? 0
    const parents = (before.get(id) ?? []).filter((from) => byId.get(from)?.band === band)
    const lead = parents.find((from) => mainChild(from) === id) ?? parents[0]
    const wanted = lead === undefined ? 0 : (rowInBand.get(lead) ?? 0)
    const start = lead === undefined ? col : (column.get(lead) ?? col)
    const rows = [...cells].map((key) => Number(key.split(' ')[1]))
    const [low, high] = [Math.min(0, ...rows) - 1, Math.max(0, ...rows) + 1]
    let best = { row: high, cost: Number.POSITIVE_INFINITY }
    for (let row = low; row <= high; row++) {
      if (cells.has(`${col} ${row}`)) continue
      let blocked = 0
      for (let between = start + 1; between < col; between++) if (cells.has(`${between} ${row}`)) blocked++
      const cost = Math.abs(row - wanted) * ASIDE + (row < wanted ? ABOVE : 0) + blocked * BLOCKED
      if (cost < best.cost) best = { row, cost }
    }
    rowInBand.set(id, best.row)
    cells.add(`${col} ${best.row}`)
  }
  return numbered(tiles, bands, column, rowInBand)
}

/** Rows counted over all bands, those without a node left out; a band without nodes has one row. */
function numbered(
  tiles: readonly Tile[],
  bands: readonly Band[],
  column: ReadonlyMap<string, number>,
  rowInBand: ReadonlyMap<string, number>,
): Grid {
  const cells = new Map<string, Cell>()
  const bandStart = [0]
  for (const [index] of bands.entries()) {
    const first = bandStart.at(-1)!
    const inside = tiles.filter(({ band }) => band === index)
    const used = [...new Set(inside.map(({ node }) => rowInBand.get(node.id) ?? 0))].sort((a, b) => a - b)
    for (const { node } of inside)
      cells.set(node.id, { column: column.get(node.id) ?? 0, row: first + used.indexOf(rowInBand.get(node.id) ?? 0) })
    bandStart.push(first + Math.max(1, used.length))
  }
  const columns = Math.max(0, ...[...cells.values()].map((cell) => cell.column)) + 1
  return { columns, rows: bandStart.at(-1)!, cells, bandStart }
}

/** How many columns the longest way from a node still takes. */
function lengths(ids: readonly string[], forward: readonly Link[], column: ReadonlyMap<string, number>): Map<string, number> {
  const length = new Map(ids.map((id) => [id, 0]))
  const fromRight = [...forward].sort((a, b) => (column.get(b.from) ?? 0) - (column.get(a.from) ?? 0))
  for (const { from, to } of fromRight) length.set(from, Math.max(length.get(from) ?? 0, (length.get(to) ?? 0) + 1))
  return length
}
