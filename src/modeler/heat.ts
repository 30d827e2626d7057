import type { MarkKind } from './marks/mark.ts'
import type { Icon } from './marks/icons.ts'
import type { Paint } from './paint.ts'

/** One step of a scale of colours: what it stands for, and the ink that can be read on it. */
export interface HeatClass {
  readonly label: string
  readonly fill: string
  readonly text: string
}

export interface HeatLegend {
  /** What is shown, with its unit. */
  readonly title: string
  readonly classes: readonly HeatClass[]
}

/** Where much of something comes from: a colour for every step, and the value in words, since colour alone says nothing to some. */
export interface Heat {
  readonly kind: 'heat'
  readonly legend: HeatLegend
  /** By element id. */
  readonly steps: ReadonlyMap<string, { readonly class: number; readonly badge: string }>
  /** Stands before the value. */
  readonly icon?: Icon
  /** The usual mark that says the same, and is left out. */
  readonly replaces?: MarkKind
}

/** How the steps of a heat map are drawn; what adds nothing stays white. */
export const heatPaints = ({ legend, steps }: Heat): ReadonlyMap<string, Paint> =>
  new Map(
    [...steps].flatMap(([id, { class: at }]): [string, Paint][] => {
      const drawn = legend.classes[at]
      return drawn && at > 0 ? [[id, { fill: drawn.fill, text: drawn.text }]] : []
    }),
  )
