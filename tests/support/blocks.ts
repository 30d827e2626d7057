import fc from 'fast-check'
import type { ModelBuilder } from './models.ts'

/** A piece of a sound, block-structured process. Shares are in tenths, times in hours. */
export type Block =
  | { readonly kind: 'step'; readonly work: number; readonly wait: number; readonly repeat: number }
  | { readonly kind: 'row'; readonly parts: readonly Block[] }
  | { readonly kind: 'choice'; readonly first: number; readonly parts: readonly [Block, Block] }
  | { readonly kind: 'together'; readonly parts: readonly [Block, Block] }
  | { readonly kind: 'some'; readonly shares: readonly [number, number]; readonly parts: readonly [Block, Block] }
  | { readonly kind: 'loop'; readonly back: number; readonly part: Block }
  | { readonly kind: 'sub'; readonly part: Block }
  | { readonly kind: 'left'; readonly share: number; readonly part: Block; readonly instead: Block }

const tenth = fc.integer({ min: 1, max: 9 })

/** Random blocks. `some` (inclusive splits and joins) are left out unless asked for: the flow equations do not cover them. */
export function blocks(inclusive = false): fc.Arbitrary<Block> {
  const { block } = fc.letrec<{ block: Block }>((tie) => {
    const inner = tie('block')
    const pair = fc.tuple(inner, inner)
    return {
      block: fc.oneof(
        { maxDepth: 4, depthSize: 'small' },
        fc.record({
          kind: fc.constant('step' as const),
          work: fc.integer({ min: 0, max: 5 }),
          wait: fc.integer({ min: 0, max: 3 }),
          repeat: fc.constantFrom(1, 1, 1, 0.5, 2, 1.25),
        }),
        fc.record({ kind: fc.constant('row' as const), parts: fc.array(inner, { minLength: 1, maxLength: 3 }) }),
        fc.record({ kind: fc.constant('choice' as const), first: tenth, parts: pair }),
        fc.record({ kind: fc.constant('together' as const), parts: pair }),
        fc.record({ kind: fc.constant('loop' as const), back: fc.integer({ min: 1, max: 3 }), part: inner }),
        fc.record({ kind: fc.constant('sub' as const), part: inner }),
        fc.record({ kind: fc.constant('left' as const), share: tenth, part: inner, instead: inner }),
        ...(inclusive ? [fc.record({ kind: fc.constant('some' as const), shares: fc.tuple(tenth, tenth), parts: pair })] : []),
      ),
    }
  })
  return block
}

/** How the laws of the method change a model that stays the same otherwise. */
export interface DrawOptions {
  /** Every time is multiplied by this. */
  readonly scale?: number
  /** The alternatives of every choice are drawn in the other order. */
  readonly swapped?: boolean
}

/** Draws start -> block -> end. */
export function drawBlock(b: ModelBuilder, block: Block, options: DrawOptions = {}): void {
  let count = 0
  const { scale = 1, swapped = false } = options
  const id = (name: string) => `${name}${++count}`
  /** Gives the first and the last node of what it drew. */
  const draw = (part: Block): readonly [string, string] => {
    switch (part.kind) {
      case 'step': {
        const step = id('T')
        const time = (hours: number) => ({ likely: hours * scale, unit: 'hour' as const })
        b.task(step, { work: time(part.work), wait: time(part.wait), repeat: part.repeat })
        return [step, step]
      }
      case 'row': {
        const drawn = part.parts.map(draw)
        for (let i = 1; i < drawn.length; i++) b.flow(drawn[i - 1]![1], drawn[i]![0])
        return [drawn[0]![0], drawn.at(-1)![1]]
      }
      case 'choice': {
        const [split, join] = [id('X'), id('M')]
        b.xor(split)
        b.xor(join)
        const [one, other] = part.parts.map(draw) as [readonly [string, string], readonly [string, string]]
        const ways = [
          { way: one, p: part.first / 10 },
          { way: other, p: 1 - part.first / 10 },
        ]
        for (const { way, p } of swapped ? ways.reverse() : ways) {
          b.flow(split, way[0], { p })
          b.flow(way[1], join)
        }
        return [split, join]
      }
      case 'together':
      case 'some': {
        const [split, join] = [id('A'), id('J')]
        for (const gateway of [split, join]) {
          if (part.kind === 'together') b.and(gateway)
          else b.or(gateway)
        }
        for (const [i, inner] of part.parts.entries()) {
          const way = draw(inner)
          b.flow(split, way[0], part.kind === 'some' ? { p: part.shares[i]! / 10 } : {})
          b.flow(way[1], join)
        }
        return [split, join]
      }
      case 'loop': {
        const [join, split] = [id('M'), id('X')]
        b.xor(join)
        b.xor(split)
        const way = draw(part.part)
        b.flow(join, way[0])
        b.flow(way[1], split)
        b.flow(split, join, { p: part.back / 10 })
        // A pass node keeps the other way out of the split apart from what follows.
        const out = id('O')
        b.xor(out)
        b.flow(split, out, { p: 1 - part.back / 10 })
        return [join, out]
      }
      case 'sub': {
        const sub = id('S')
        b.sub(sub, () => {
          const [start, end] = [id('s'), id('e')]
          b.start(start)
          b.end(end)
          const way = draw(part.part)
          b.flow(start, way[0])
          b.flow(way[1], end)
        })
        return [sub, sub]
      }
      case 'left': {
        // A sub-process that an event may end in another way.
        const [sub, event, join] = [id('S'), id('B'), id('M')]
        b.sub(sub, () => {
          const [start, end] = [id('s'), id('e')]
          b.start(start)
          b.end(end)
          const way = draw(part.part)
          b.flow(start, way[0])
          b.flow(way[1], end)
        })
        b.boundary(event, sub, { events: [{ kind: 'message' }], probability: part.share / 10 })
        b.xor(join)
        const instead = draw(part.instead)
        b.flow(sub, join)
        b.flow(event, instead[0])
        b.flow(instead[1], join)
        return [sub, join]
      }
    }
  }
  b.start('start')
  b.end('end')
  const [first, last] = draw(block)
  b.flow('start', first)
  b.flow(last, 'end')
}
