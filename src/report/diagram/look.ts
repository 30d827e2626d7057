import { LIGHT } from '#src/charts/palette.ts'
import type { ChangeClass } from '#src/domain/comparison.ts'
import type { VariantRole } from '#src/domain/project.ts'
import { COLOURS } from '../colours.ts'

/** What a comparison says of a step. */
export interface StepMark {
  readonly fate: 'removed' | 'added' | 'changed'
  readonly class: ChangeClass
}

/** What is drawn beside the drawing itself. */
export interface DiagramLook {
  readonly role: VariantRole
  /** Places of steps in flow order, by element id. */
  readonly numbers: ReadonlyMap<string, number>
  readonly marks: ReadonlyMap<string, StepMark>
}

export const { paper: PAPER, ink: INK, shade: HEAD } = COLOURS
/** Lines and shapes of a drawing. */
export const FRAME = '#8D98A5'
export const FLOW = '#5A6673'
export const SHAPE = '#3A4552'
export const NUMBER = '#2C3540'

/** A step by what becomes of it: told apart by line and sign, not by colour alone. */
export const FATES = {
  same: { fill: PAPER, stroke: SHAPE, width: 1.4, dash: '', sign: '', badge: NUMBER },
  removed: { fill: '#FBF1E3', stroke: LIGHT.asIsLine, width: 2.2, dash: '7 4', sign: '\u2212', badge: LIGHT.asIsInk },
  added: { fill: '#DDF0ED', stroke: LIGHT.toBeFill, width: 3.6, dash: '', sign: '+', badge: LIGHT.toBeInk },
  changed: { fill: '#EEEAF7', stroke: '#5E4694', width: 2, dash: '3 2', sign: '~', badge: '#5E4694' },
} as const

/** Names are written as large as fits, between these sizes, in pixels of the diagram. */
export const SIZES = [14, 13, 12, 11] as const
export const NAME_SIZE = SIZES[0]
/** A reader's fonts may be wider than ours. */
export const SLACK = 1.05
export const LINE_HEIGHT = 1.18
