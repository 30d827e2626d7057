import type { Icon } from './icons.ts'
import { ICON_PATHS, SIGNS, WARNING_PATHS } from './icons.ts'
import type { Part, Place } from './parts.ts'

const SVG = 'http://www.w3.org/2000/svg'

/** The HTML of a mark at one place: a point of no size that its parts hang from, so that scaling keeps them in place. */
export function markView(place: Place, parts: readonly Part[]): HTMLElement {
  const anchor = element('div', `dm-anchor dm-${place}`)
  anchor.setAttribute('aria-hidden', 'true')
  const row = element('div', 'dm-row')
  row.append(...parts.map(partView))
  anchor.append(row)
  return anchor
}

function partView(part: Part): Element {
  if (part.kind === 'number') return element('span', `dm-no${part.sign ? ` dm-${part.sign}` : ''}`, part.text)
  if (part.kind === 'finding') return findingView(part.severity === 'error')
  if (part.kind === 'change') {
    const view = element('span', 'dm-change')
    view.append(part.sign === 'changed' ? deltaIcon() : SIGNS[part.sign], part.letter && ` ${part.letter}`)
    return view
  }
  const names = ['dm-pill', part.icon === 'bolt' && 'dm-pain', part.text === '' && 'dm-bare', part.isHeat && 'dm-heat']
  const pill = element('span', names.filter(Boolean).join(' '))
  if (part.before) pill.style.marginLeft = `${part.before}px`
  if (part.icon) pill.append(iconView(part.icon))
  if (part.text) pill.append(element('span', '', part.text))
  return pill
}

function iconView(icon: Icon): SVGElement {
  const view = svg(24, 24, 'dm-icon')
  for (const d of ICON_PATHS[icon]) view.append(path(d))
  return view
}

/** The fonts shipped with the app have no such letter. */
function deltaIcon(): SVGElement {
  const view = svg(24, 24, 'dm-icon dm-delta')
  view.append(path('M12 5l8 15H4z'))
  return view
}

function findingView(isError: boolean): Element {
  if (isError) return element('span', 'dm-error', '!')
  const view = svg(20, 18, 'dm-warning')
  view.append(path(WARNING_PATHS.outline, 'dm-outline'), path(WARNING_PATHS.bar), path(WARNING_PATHS.dot))
  return view
}

function element(tag: 'div' | 'span', className: string, text = ''): HTMLElement {
  const made = document.createElement(tag)
  if (className) made.className = className
  if (text) made.textContent = text
  return made
}

function svg(width: number, height: number, className: string): SVGElement {
  const made = document.createElementNS(SVG, 'svg')
  made.setAttribute('viewBox', `0 0 ${width} ${height}`)
  made.setAttribute('class', className)
  return made
}

function path(d: string, className = ''): SVGElement {
  const made = document.createElementNS(SVG, 'path')
  made.setAttribute('d', d)
  if (className) made.setAttribute('class', className)
  return made
}
