import type { Net } from '../net.ts'
import { TraceRecorder } from '../runs/traceRecorder.ts'
import type { Move } from './moves.ts'

/** Keeps the trace of one case, and every move in order. */
export class WalkRecorder extends TraceRecorder {
  readonly moves: Move[] = []

  constructor(net: Net) {
    super(net)
    this.clear()
  }

  override ready(node: number, time: number, handovers: number): number {
    const row = super.ready(node, time, handovers)
    this.moves.push({ kind: 'ready', at: time, row, node })
    return row
  }

  override begin(row: number, time: number): void {
    super.begin(row, time)
    this.#tell('begin', row, time)
  }

  override end(row: number, time: number): void {
    super.end(row, time)
    this.#tell('end', row, time)
  }

  override cut(row: number, time: number): void {
    super.cut(row, time)
    this.#tell('cut', row, time)
  }

  /** The recorder is not told when; whoever runs the case knows. */
  clock: () => number = () => 0

  override reachedEnd(node: number): void {
    super.reachedEnd(node)
    this.moves.push({ kind: 'reached', at: this.clock(), node })
  }

  #tell(kind: 'begin' | 'end' | 'cut', row: number, at: number): void {
    this.moves.push({ kind, at, row, node: this.trace.node[row]! })
  }
}
