const WIDTH = 30

/** A bar on a terminal: drawn anew only when it has grown, wiped away at the end. */
export function showProgress(write: (text: string) => void): (share: number) => void {
  let shown = -1
  return (share) => {
    const filled = Math.floor(share * WIDTH)
    if (share >= 1) {
      if (shown >= 0) write(`\r${' '.repeat(WIDTH + 2)}\r`)
      shown = -1
    } else if (filled !== shown) {
      write(`\r[${'='.repeat(filled)}${' '.repeat(WIDTH - filled)}]`)
      shown = filled
    }
  }
}
