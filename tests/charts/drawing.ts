import type { Look } from '#src/charts/look.ts'
import { paperLook } from '#src/charts/look.ts'

export const look = (width = 600, height = 340): Look => paperLook(width, height)

/** Every text of an SVG, in the order in which it is drawn; words of several lines are several texts. */
export const textsOf = (svg: string): string[] =>
  [...svg.matchAll(/<text[^>]*>([^<]*)<\/text>/g)].map(([, text = '']) =>
    text
      .replaceAll('&amp;', '&')
      .replaceAll('&lt;', '<')
      .replaceAll('&gt;', '>')
      .replaceAll('&quot;', '"')
      .replaceAll('&#39;', "'"),
  )

/** How often a colour fills or strokes something. */
export const paintedWith = (svg: string, colour: string): number => svg.split(`"${colour}"`).length - 1
