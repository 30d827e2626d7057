/**
 * Whether a step is reached again after it has run. A step that runs again only because the sub-process around it is
 * repeated (`bpr:repeat`, loop and multi-instance markers) is no rework: two instances of one visit to that sub-process.
 */
export class ReworkWatch {
  found = false
  /** Last instance in which each node ran, -1 for none. */
  private readonly lastRun: Int32Array
  /** Visit of each instance, and instance of each visit. */
  private readonly visitOf: number[] = []
  private readonly instanceOf: number[] = []

  constructor(nodes: number) {
    this.lastRun = new Int32Array(nodes).fill(-1)
  }

  clear(): void {
    this.found = false
    this.lastRun.fill(-1)
    this.visitOf.length = 0
    this.instanceOf.length = 0
  }

  openedVisit(instance: number): number {
    return this.instanceOf.push(instance) - 1
  }

  openedInstance(visit: number): number {
    return this.visitOf.push(visit) - 1
  }

  ran(node: number, instance: number): void {
    this.lastRun[node] = instance
  }

  reaches(node: number, instance: number, ranHere: boolean): void {
    if (this.found) return
    const last = this.lastRun[node]!
    if (ranHere || (last !== -1 && !this.onlyRepeated(last, instance))) this.found = true
  }

  /** Whether two instances, or those around them, are repeats within one visit. */
  private onlyRepeated(a: number, b: number): boolean {
    while (a !== b && a !== -1 && b !== -1) {
      const visitA = this.visitOf[a]!
      const visitB = this.visitOf[b]!
      if (visitA === visitB) return true
      a = this.instanceOf[visitA]!
      b = this.instanceOf[visitB]!
    }
    return false
  }
}
