import type { Distribution } from './distribution.ts'

/** Sum of `phases` exponential phases with the mean `mean` altogether; variance mean² / phases. */
export const erlang = (phases: number, mean: number): Distribution => ({
  mean,
  variance: (mean * mean) / phases,
  sample(random) {
    // A sum of logarithms, because the product of many uniforms underflows to 0.
    let sum = 0
    for (let i = 0; i < phases; i++) sum -= Math.log(1 - random.next())
    return (sum * mean) / phases
  },
})
