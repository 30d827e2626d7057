const ENOUGH = 1e-15
const MOST_STEPS = 100

/**
 * Points and weights on [0, 1] with which a polynomial of degree below `2 * count` is integrated exactly: Gauss and
 * Legendre's rule, its points found with Newton's method.
 */
export function legendreRule(count: number): readonly { readonly at: number; readonly weight: number }[] {
  return Array.from({ length: count }, (_, i) => {
    let x = Math.cos((Math.PI * (i + 0.75)) / (count + 0.5))
    let slope = 1
    for (let step = 0; step < MOST_STEPS; step++) {
      const [value, before] = legendre(count, x)
      slope = (count * (x * value - before)) / (x * x - 1)
      const shift = value / slope
      x -= shift
      if (Math.abs(shift) < ENOUGH) break
    }
    return { at: (1 + x) / 2, weight: 1 / ((1 - x * x) * slope * slope) }
  })
}

/** The Legendre polynomial of a degree of at least 1 at a point, and the one before it. */
function legendre(degree: number, x: number): readonly [number, number] {
  let [before, value] = [1, x]
  for (let n = 2; n <= degree; n++) [before, value] = [value, ((2 * n - 1) * x * value - (n - 1) * before) / n]
  return [value, before]
}
