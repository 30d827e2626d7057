import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { compile } from '#src/engine/compile/compile.ts'
import { Machine } from '#src/engine/machine/machine.ts'
import type { Watcher } from '#src/engine/machine/ports.ts'
import { Provenance } from '#src/engine/machine/provenance.ts'
import type { MachineParts } from '#src/engine/machine/state.ts'
import type { Net } from '#src/engine/net.ts'
import { streams } from '#src/engine/random.ts'
import { RandomChooser } from '#src/engine/runs/choosers.ts'
import { NominalMachine } from '#src/engine/runs/nominalMachine.ts'
import { NominalPace } from '#src/engine/runs/nominalPace.ts'
import { TraceRecorder } from '#src/engine/runs/traceRecorder.ts'
import { blocks, drawBlock } from '#tests/support/blocks.ts'
import { tasks } from '#tests/support/handCases.ts'
import { build, type ModelBuilder } from '#tests/support/models.ts'

const LIMIT = 20_000
type Parts = MachineParts & { readonly pace: NominalPace }

/** Everything that a few random cases leave behind on one kind of machine. */
function casesOn(make: (net: Net, parts: Parts) => Machine, net: Net, cases: number) {
  const pace = new NominalPace()
  const recorder = new TraceRecorder(net)
  const watcher: Watcher = { completed() {}, stuck() {}, endless() {}, forced() {} }
  const chooser = new RandomChooser(net.decisions, streams(7).stream('decisions'))
  const machine = make(net, { chooser, pace, watcher, recorder, provenance: new Provenance() })
  pace.machine = machine
  return Array.from({ length: cases }, () => {
    machine.clear()
    recorder.clear()
    pace.worked = 0
    pace.waited = 0
    machine.beginCase()
    const ended = machine.run(LIMIT)
    const { trace } = recorder
    const rows = Array.from({ length: trace.count }, (_, row) => [
      net.nodes[trace.node[row]!]!.id,
      ...[trace.ready, trace.begin, trace.end, trace.wait, trace.work, trace.begun, trace.handovers].map((column) => column[row]),
    ])
    const { rework } = recorder.finish(machine.now, 0)
    const ends = [...trace.ends.subarray(0, trace.endCount)]
    return { ended, rows, ends, rework, now: machine.now, happened: machine.happened, worked: pace.worked, waited: pace.waited }
  })
}

const both = (net: Net, cases: number) => ({
  short: casesOn((n, parts) => new NominalMachine(n, parts), net, cases),
  queued: casesOn((n, parts) => new Machine(n, parts), net, cases),
  full: casesOn((n, parts) => new Machine(n, { ...parts, isFull: true }), net, cases),
})

describe('a token carried through plain steps at once', () => {
  it('leaves the very same trace as one that goes through the queue, in random models', { timeout: 60_000 }, () => {
    fc.assert(
      fc.property(blocks(true), (block) => {
        const { short, queued, full } = both(compile(build((b) => drawBlock(b, block))), 5)
        expect(queued).toEqual(full)
        expect(short).toEqual(full)
      }),
      { numRuns: 150, seed: 21 },
    )
  })

  it.each<{ title: string; draw: (b: ModelBuilder) => void }>([
    {
      title: 'with handovers between lanes, and a way back',
      draw: (b) => {
        b.lane('one', {}, () => tasks(b, { A: 1, D: 0 }))
        b.lane('two', {}, () => tasks(b, { B: 2, C: 0.1 }))
        b.start('s')
        b.end('e')
        b.xor('m')
        b.xor('x')
        b.chain('s', 'm', 'A', 'B', 'C', 'D', 'x')
        b.flow('x', 'm', { p: 0.6 })
        b.flow('x', 'e', { p: 0.4 })
      },
    },
    {
      title: 'beside a timer, and a message to another process',
      draw: (b) => {
        b.pool('P', {}, () => {
          b.start('s')
          b.sub('O', () => tasks(b, { A: 3 }))
          b.boundary('late', 'O', { events: [{ kind: 'timer', timer: { type: 'duration', text: 'PT2H' } }], probability: 0.5 })
          tasks(b, { N: 1, H: 2 })
          b.chain('s', 'O', 'N')
          b.chain('late', 'H')
        })
        b.pool('Q', {}, () => {
          b.start('q')
          tasks(b, { R: 1, T: 4 })
          b.chain('q', 'R', 'T')
        })
        b.messageFlow('H', 'q')
        b.messageFlow('N', 'q')
      },
    },
    {
      title: 'round a long loop',
      draw: (b) => {
        b.start('s')
        b.xor('m')
        b.xor('x')
        b.end('e')
        tasks(b, { A: 1 })
        b.chain('s', 'm', 'A', 'x')
        b.flow('x', 'm', { p: 0.99 })
        b.flow('x', 'e', { p: 0.01 })
      },
    },
  ])('does so $title', ({ draw }) => {
    const { short, queued, full } = both(compile(build(draw)), 12)
    expect(queued).toEqual(full)
    expect(short).toEqual(full)
    expect(full.every(({ ended, rows }) => ended && rows.length > 0)).toBe(true)
  })

  it('is given up when a case is endless, soon after the limit', () => {
    const net = compile(
      build((b) => {
        b.start('s')
        b.xor('m')
        b.xor('x')
        b.end('e')
        tasks(b, { A: 1 })
        b.chain('s', 'm', 'A', 'x')
        b.flow('x', 'm', { p: 1 - 1e-9 })
        b.flow('x', 'e', { p: 1e-9 })
      }),
    )
    const [only] = casesOn((n, parts) => new NominalMachine(n, parts), net, 1)
    expect(only?.ended).toBe(false)
    expect(only?.happened).toBeLessThan(LIMIT + 1024)
  })
})
