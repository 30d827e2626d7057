import { ICON_PATHS } from '../marks/icons.ts'
import type { Point } from './polyline.ts'

/** What a token stands for: the applicant in person, the file that the agency works on, or a message on its way. */
export type TokenIcon = 'walk' | 'page' | 'letter'

const SVG = 'http://www.w3.org/2000/svg'
const RADIUS = 13
const LETTER = ['M3 6h18v13H3z', 'M3 7l9 7l9-7']

/** A round token with a picture in it, to be moved about. */
export class TokenView {
  readonly element: SVGGElement
  readonly #picture: SVGGElement
  #icon: TokenIcon | null = null

  constructor() {
    this.element = make('g', 'dm-token')
    const disc = make('circle', 'dm-token-disc')
    disc.setAttribute('r', String(RADIUS))
    this.#picture = make('g', 'dm-token-icon')
    this.#picture.setAttribute('transform', 'translate(-8.4 -8.4) scale(0.7)')
    this.element.append(disc, this.#picture)
  }

  place({ x, y }: Point, scale: number, icon: TokenIcon): void {
    this.element.setAttribute('transform', `translate(${x} ${y}) scale(${scale})`)
    if (icon === this.#icon) return
    this.#icon = icon
    this.#picture.replaceChildren(...(icon === 'letter' ? LETTER : ICON_PATHS[icon]).map(path))
  }
}

function make<K extends 'g' | 'circle' | 'path'>(tag: K, className: string): SVGElementTagNameMap[K] {
  const made = document.createElementNS(SVG, tag)
  if (className) made.setAttribute('class', className)
  return made
}

function path(d: string): SVGPathElement {
  const made = make('path', '')
  made.setAttribute('d', d)
  return made
}
