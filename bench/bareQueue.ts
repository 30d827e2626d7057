/**
 * The least that any simulation must do: one queue before one clerk, a heap of moments in typed arrays, exponential times,
 * nothing booked but the time in the system. Gives its mean, so that the work cannot be left out.
 */
export function bareQueue(cases: number): number {
  const heapTime = new Float64Array(64)
  const heapKind = new Uint8Array(64)
  const queue = new Float64Array(1 << 16)
  const mask = queue.length - 1
  let size = 0
  let state = 88_172_645
  let first = 0
  let last = 0
  let isBusy = false
  let served = 0
  let total = 0
  let arrived = 0
  const draw = (mean: number): number => {
    state ^= state << 13
    state ^= state >>> 17
    state ^= state << 5
    return -mean * Math.log(1 - (state >>> 0) * 2 ** -32)
  }
  const add = (time: number, kind: number): void => {
    let at = size++
    while (at > 0) {
      const parent = (at - 1) >> 1
      if (heapTime[parent]! <= time) break
      heapTime[at] = heapTime[parent]!
      heapKind[at] = heapKind[parent]!
      at = parent
    }
    heapTime[at] = time
    heapKind[at] = kind
  }
  const drop = (): void => {
    const time = heapTime[--size]!
    const kind = heapKind[size]!
    let at = 0
    for (let child = 1; child < size; child = 2 * at + 1) {
      if (child + 1 < size && heapTime[child + 1]! < heapTime[child]!) child++
      if (heapTime[child]! >= time) break
      heapTime[at] = heapTime[child]!
      heapKind[at] = heapKind[child]!
      at = child
    }
    heapTime[at] = time
    heapKind[at] = kind
  }
  add(0, 0)
  for (let left = 2 * cases; left > 0; left--) {
    const now = heapTime[0]!
    const kind = heapKind[0]!
    drop()
    if (kind === 0) {
      if (++arrived < cases) add(now + draw(1 / 8), 0)
      if (isBusy) queue[last++ & mask] = now
      else {
        isBusy = true
        served = now
        add(now + draw(0.1), 1)
      }
    } else {
      total += now - served
      if (first === last) isBusy = false
      else {
        served = queue[first++ & mask]!
        add(now + draw(0.1), 1)
      }
    }
  }
  return total / cases
}
