import type { Grid, Link } from './plan.ts'

export type Side = 'left' | 'right' | 'top' | 'bottom'

/** Where a line touches a box; `offset` is from the middle of that side. */
export interface Port {
  readonly id: string
  readonly side: Side
  readonly offset: number
}

/** An upright piece of a line: straight through a port, or in the gap left of a column. */
export type Upright = { readonly port: Port } | { readonly gap: number }
/** A level piece of a line: along the middle of a row, or in the corridor above a row. */
export type Level = { readonly row: number } | { readonly corridor: number }

/** A line by what it follows, before the gaps and corridors have measures. Bends are met from source to target. */
export interface Route {
  readonly link: Link
  readonly from: Port
  readonly to: Port
  readonly bends: readonly { readonly x: Upright; readonly y: Level }[]
}

/** What a router knows of an end of a line. */
export interface End {
  readonly id: string
  readonly column: number
  readonly row: number
  /** A gateway can be left and entered above and below; an event on a border is left below only; a bar has no column. */
  readonly form: 'node' | 'gateway' | 'border' | 'bar'
}

/** Messages to and from one activity stand this far beside its middle, so that question and answer do not cover each other. */
const BESIDE = 22

/** Finds a way for each line that runs through no node: straight where it can, else through gaps and corridors. */
export function routesOf(links: readonly Link[], grid: Grid, endOf: (id: string) => End): Route[] {
  const occupied = new Set([...grid.cells.values()].map(({ column, row }) => `${column} ${row}`))
  const used = new Map<string, number>()
  const take = (id: string, side: Side) => used.set(`${id} ${side}`, (used.get(`${id} ${side}`) ?? 0) + 1)
  const isTaken = (id: string, side: Side) => used.has(`${id} ${side}`)
  const free = {
    row: (row: number, from: number, to: number) => every(from + 1, to, (column) => !occupied.has(`${column} ${row}`)),
    column: (column: number, from: number, to: number) =>
      every(Math.min(from, to) + 1, Math.max(from, to), (row) => !occupied.has(`${column} ${row}`)),
    cell: (column: number, row: number) => !occupied.has(`${column} ${row}`),
  }
  const context: Context = { free, isTaken }
  const inOrder = [...links].sort((a, b) => Number(a.isMessage) - Number(b.isMessage))
  return inOrder.map((link) => {
    const [a, b] = [endOf(link.from), endOf(link.to)]
    const route = link.isMessage
      ? message(link, a, b, context)
      : a.column < b.column
        ? forward(link, a, b, context)
        : backward(link, a, b, context)
    take(route.from.id, route.from.side)
    take(route.to.id, route.to.side)
    return route
  })
}

interface Context {
  readonly free: {
    /** No node in the row strictly between two columns. */
    row(row: number, from: number, to: number): boolean
    /** No node in the column strictly between two rows. */
    column(column: number, from: number, to: number): boolean
    cell(column: number, row: number): boolean
  }
  isTaken(id: string, side: Side): boolean
}

function forward(link: Link, a: End, b: End, { free, isTaken }: Context): Route {
  const left = port(b, 'left')
  const right = port(a, 'right')
  const down = b.row > a.row
  const away = port(a, down ? 'bottom' : 'top')
  if (a.form === 'border') return fromBorder(link, a, b, free)
  if (a.row === b.row && free.row(a.row, a.column, b.column)) return { link, from: right, to: left, bends: [] }
  if (a.row !== b.row) {
    const branchesOff = a.form === 'gateway' && !isTaken(a.id, away.side)
    if (branchesOff && free.column(a.column, a.row, b.row) && free.cell(a.column, b.row) && free.row(b.row, a.column, b.column))
      return { link, from: away, to: left, bends: [{ x: { port: away }, y: { row: b.row } }] }
    const into = port(b, down ? 'top' : 'bottom')
    const joins = b.form === 'gateway' && free.column(b.column, a.row, b.row) && free.cell(b.column, a.row)
    if (joins && free.row(a.row, a.column, b.column))
      return { link, from: right, to: into, bends: [{ x: { port: into }, y: { row: a.row } }] }
    if (free.row(b.row, a.column, b.column)) return viaGap(link, right, left, a, b, a.column + 1)
    if (free.row(a.row, a.column, b.column)) return viaGap(link, right, left, a, b, b.column)
  }
  if (a.form === 'gateway') {
    const own = (['bottom', 'top'] as const).filter((side) => !isTaken(a.id, side))
    const side = own.find((one) => (one === 'bottom') === b.row >= a.row) ?? own[0]
    if (side) return viaOwnCorridor(link, port(a, side), a, b)
  }
  return viaCorridor(link, right, left, a, b, b.row > a.row ? b.row : b.row + 1)
}

/** Out above or below, along the corridor there, and into the target from the left. */
function viaOwnCorridor(link: Link, from: Port, a: End, b: End): Route {
  const corridor = from.side === 'bottom' ? a.row + 1 : a.row
  return {
    link,
    from,
    to: port(b, 'left'),
    bends: [
      { x: { port: from }, y: { corridor } },
      { x: { gap: b.column }, y: { corridor } },
      { x: { gap: b.column }, y: { row: b.row } },
    ],
  }
}

/** Out above or below and into the target from the same corridor. */
const alongCorridor = (link: Link, from: Port, to: Port, corridor: number): Route => ({
  link,
  from,
  to,
  bends: [
    { x: { port: from }, y: { corridor } },
    { x: { port: to }, y: { corridor } },
  ],
})

/** From an event on the lower border of its activity: down, then on. */
function fromBorder(link: Link, a: End, b: End, free: Context['free']): Route {
  const from = port(a, 'bottom')
  const straight = b.row > a.row && free.column(a.column, a.row, b.row) && free.cell(a.column, b.row)
  if (straight && free.row(b.row, a.column, b.column))
    return { link, from, to: port(b, 'left'), bends: [{ x: { port: from }, y: { row: b.row } }] }
  return viaOwnCorridor(link, from, a, b)
}

const viaGap = (link: Link, from: Port, to: Port, a: End, b: End, gap: number): Route => ({
  link,
  from,
  to,
  bends: [
    { x: { gap }, y: { row: a.row } },
    { x: { gap }, y: { row: b.row } },
  ],
})

const viaCorridor = (link: Link, from: Port, to: Port, a: End, b: End, corridor: number): Route => ({
  link,
  from,
  to,
  bends: [
    { x: { gap: a.column + 1 }, y: { row: a.row } },
    { x: { gap: a.column + 1 }, y: { corridor } },
    { x: { gap: b.column }, y: { corridor } },
    { x: { gap: b.column }, y: { row: b.row } },
  ],
})

/** Back to an earlier column or within one: around, below the row or above it where something already leaves below. */
function backward(link: Link, a: End, b: End, { free, isTaken }: Context): Route {
  if (a.form === 'border' && a.row === b.row && a.column === b.column) return viaOwnCorridor(link, port(a, 'bottom'), a, b)
  const down = b.row > a.row
  if (a.column === b.column && a.row !== b.row && a.form !== 'border' && free.column(a.column, a.row, b.row))
    return { link, from: port(a, down ? 'bottom' : 'top'), to: port(b, down ? 'top' : 'bottom'), bends: [] }
  if (a.id === b.id) return aroundSelf(link, a)
  const below = a.form === 'border' || down || (b.row === a.row && !isTaken(a.id, 'bottom'))
  const from = port(a, below ? 'bottom' : 'top')
  const corridor = below ? a.row + 1 : a.row
  // Straight into the side of the target that faces the corridor, when the corridor runs along its row.
  const facing: Side | undefined = corridor === b.row + 1 ? 'bottom' : corridor === b.row ? 'top' : undefined
  return facing ? alongCorridor(link, from, port(b, facing), corridor) : viaOwnCorridor(link, from, a, b)
}

/** Out to the right, over the node, and in from above. */
function aroundSelf(link: Link, a: End): Route {
  const to = port(a, 'top')
  const gap = a.column + 1
  return {
    link,
    from: port(a, 'right'),
    to,
    bends: [
      { x: { gap }, y: { row: a.row } },
      { x: { gap }, y: { corridor: a.row } },
      { x: { port: to }, y: { corridor: a.row } },
    ],
  }
}

/** Messages leave and enter above or below. */
function message(link: Link, a: End, b: End, { free, isTaken }: Context): Route {
  const down = b.row > a.row
  const side: Side = down ? 'bottom' : 'top'
  const facing: Side = down ? 'top' : 'bottom'
  const isSlim = [a, b].some(({ form }) => form === 'gateway' || form === 'border')
  const beside = isTaken(a.id, side) || isTaken(b.id, facing) ? BESIDE : -BESIDE
  const from = port(a, side, isSlim ? 0 : beside)
  const to = port(b, facing, isSlim ? 0 : beside)
  if (a.form === 'bar' || b.form === 'bar') {
    const [node, own] = a.form === 'bar' ? [b, to] : [a, from]
    if (free.column(node.column, a.row, b.row)) return { link, from, to, bends: [] }
    const corridor = down === (node === a) ? node.row + 1 : node.row
    const bends = [
      { x: { port: own }, y: { corridor } },
      { x: { gap: node.column }, y: { corridor } },
    ]
    return { link, from, to, bends: node === a ? bends : [...bends].reverse() }
  }
  const isAside = a.form === 'border' || b.form === 'border'
  if (a.column === b.column && !isAside && free.column(a.column, a.row, b.row)) return { link, from, to, bends: [] }
  const [leaving, entering] = down ? [a.row + 1, b.row] : [a.row, b.row + 1]
  if (leaving === entering) return alongCorridor(link, from, to, leaving)
  const gap = a.column < b.column ? b.column : b.column + 1
  return {
    link,
    from,
    to,
    bends: [
      { x: { port: from }, y: { corridor: leaving } },
      { x: { gap }, y: { corridor: leaving } },
      { x: { gap }, y: { corridor: entering } },
      { x: { port: to }, y: { corridor: entering } },
    ],
  }
}

const port = ({ id }: End, side: Side, offset = 0): Port => ({ id, side, offset })

function every(from: number, to: number, holds: (index: number) => boolean): boolean {
  for (let index = from; index < to; index++) if (!holds(index)) return false
  return true
}
