/** The corner in which the sign of a task's kind is drawn, and how far the letters of a line reach over its foot. */
const CORNER = { right: 28, bottom: 27 }
const LETTERS = 10

/**
 * A name of many lines reaches into the corner of the sign: the name is then drawn over it, and the sign fades. Files give
 * tasks the size that the smaller letters of their own tool need, and an imported drawing is never resized.
 */
export function keepNameReadable(visual: Element): void {
  const name = visual.querySelector(':scope > text')
  const signs = visual.querySelectorAll<SVGPathElement>(':scope > path:not([data-marker])')
  if (!name || signs.length === 0 || ![...name.children].some(isInCorner)) return
  visual.append(name)
  for (const sign of signs) sign.style.opacity = '0.35'
}

function isInCorner(line: Element): boolean {
  const at = (axis: 'x' | 'y') => Number(line.getAttribute(axis))
  return at('x') < CORNER.right && at('y') - LETTERS < CORNER.bottom
}
