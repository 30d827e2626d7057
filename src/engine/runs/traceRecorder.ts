import { doubled, doubledBytes, doubledFloats } from '../columns.ts'
import type { Recorder } from '../machine/ports.ts'
import type { Net } from '../net.ts'
import type { CaseTrace } from '../trace.ts'
import type { Writable } from '../writable.ts'
import { ReworkWatch } from './rework.ts'

const WAITING = 0
const WORKING = 1
const ENDED = 2

/** Writes the trace of one case after the other into the same arrays. */
export class TraceRecorder implements Recorder {
  readonly trace: Writable<CaseTrace> = {
    count: 0,
    node: new Int32Array(64),
    ready: new Float64Array(64),
    begin: new Float64Array(64),
    end: new Float64Array(64),
    wait: new Float64Array(64),
    work: new Float64Array(64),
    begun: new Uint8Array(64),
    handovers: new Int32Array(64),
    endCount: 0,
    ends: new Int32Array(16),
    elapsed: 0,
    elapsedWithoutWaits: 0,
    rework: false,
    complete: false,
    stuckAt: [],
  }
  private readonly net: Net
  private readonly rework: ReworkWatch
  private stage = new Uint8Array(64)

  constructor(net: Net) {
    this.net = net
    this.rework = new ReworkWatch(net.nodes.length)
  }

  /** Begins the trace of another case. */
  clear(): void {
    const { trace } = this
    trace.count = 0
    trace.endCount = 0
    trace.complete = false
    trace.stuckAt = []
    this.rework.clear()
  }

  /** Completes the trace of a case that has come to an end. */
  finish(elapsed: number, elapsedWithoutWaits: number): CaseTrace {
    this.trace.elapsed = elapsed
    this.trace.elapsedWithoutWaits = elapsedWithoutWaits
    this.trace.rework = this.rework.found
    return this.trace
  }

  ready(node: number, time: number, handovers: number): number {
    const { trace } = this
    if (trace.count === trace.node.length) this.grow()
    const row = trace.count++
    trace.node[row] = node
    trace.ready[row] = time
    trace.begin[row] = time
    trace.end[row] = time
    trace.wait[row] = 0
    trace.work[row] = 0
    trace.begun[row] = 0
    trace.handovers[row] = handovers
    this.stage[row] = WAITING
    return row
  }

  whole(node: number, handovers: number, ready: number, begin: number, end: number): void {
    const row = this.ready(node, ready, handovers)
    this.begin(row, begin)
    this.end(row, end)
  }

  begin(row: number, time: number): void {
    const { trace } = this
    trace.begin[row] = time
    trace.wait[row] = Math.max(0, this.net.wait[trace.node[row]!]!)
    trace.begun[row] = 1
    this.stage[row] = WORKING
  }

  end(row: number, time: number): void {
    const { trace } = this
    trace.end[row] = time
    trace.work[row] = this.net.work[trace.node[row]!]!
    this.stage[row] = ENDED
  }

  prolong(row: number, time: number): void {
    this.trace.end[row] = time
  }

  cut(row: number, time: number): void {
    const { trace } = this
    trace.end[row] = time
    if (this.stage[row] === WAITING) {
      trace.begin[row] = time
      trace.wait[row] = time - trace.ready[row]!
    } else if (this.stage[row] === WORKING && this.net.isStep[trace.node[row]!] === 1) {
      trace.work[row] = time - trace.begin[row]!
    }
    this.stage[row] = ENDED
  }

  reachedEnd(node: number): void {
    const { trace } = this
    if (trace.endCount === trace.ends.length) trace.ends = doubled(trace.ends)
    trace.ends[trace.endCount++] = node
  }

  reaches(node: number, instanceSerial: number, ranHere: boolean): void {
    this.rework.reaches(node, instanceSerial, ranHere)
  }

  ran(node: number, instanceSerial: number): void {
    this.rework.ran(node, instanceSerial)
  }

  openedInstance(visitSerial: number): number {
    return this.rework.openedInstance(visitSerial)
  }

  openedVisit(instanceSerial: number): number {
    return this.rework.openedVisit(instanceSerial)
  }

  private grow(): void {
    const { trace } = this
    trace.node = doubled(trace.node)
    trace.handovers = doubled(trace.handovers)
    trace.ready = doubledFloats(trace.ready)
    trace.begin = doubledFloats(trace.begin)
    trace.end = doubledFloats(trace.end)
    trace.wait = doubledFloats(trace.wait)
    trace.work = doubledFloats(trace.work)
    trace.begun = doubledBytes(trace.begun)
    this.stage = doubledBytes(this.stage)
  }
}
