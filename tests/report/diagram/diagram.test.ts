import { describe, expect, it } from 'vitest'
import type { Picture, PictureShape } from '#src/domain/picture.ts'
import { diagramOf } from '#src/report/diagram/diagram.ts'
import type { DiagramLook } from '#src/report/diagram/look.ts'

const step = (id: string, x: number, y = 40): PictureShape => ({
  id,
  kind: 'step',
  node: 'task',
  task: 'task',
  x,
  y,
  width: 100,
  height: 80,
  name: `Step ${id}`,
})

const chain = (count: number): Picture => {
  const shapes = Array.from({ length: count }, (_, i) => step(`s${i}`, 60 + i * 150))
  return {
    width: 60 + count * 150,
    height: 200,
    shapes: [{ id: 'pool', kind: 'pool', x: 0, y: 0, width: 60 + count * 150, height: 200, name: 'Office' }, ...shapes],
    lines: shapes.slice(1).map((to, i) => ({
      id: `f${i}`,
      kind: 'flow',
      name: '',
      points: [
        { x: shapes[i]!.x + 100, y: 80 },
        { x: to.x, y: 80 },
      ],
    })),
  }
}

const PLAIN: DiagramLook = { role: 'as-is', numbers: new Map(), marks: new Map() }
const drawn = (picture: Picture, look = PLAIN) =>
  diagramOf(picture, look, 'en', { eliminate: 'E', simplify: 'S', integrate: 'I', automate: 'A' })

/** The smallest letters of a page in points on paper. */
function smallestText({ svg, width }: { readonly svg: string; readonly width: number }): number {
  const [, , , units = 0] = /viewBox="([-\d.]+) ([-\d.]+) ([\d.]+)/.exec(svg)?.map(Number) ?? []
  const sizes = [...svg.matchAll(/<text[^>]* font-size="([\d.]+)"/g)].map((match) => Number(match[1]))
  return (Math.min(...sizes) * (width / units) * 72) / 96
}

describe('a diagram for paper', () => {
  it('that fits stands on one page, never enlarged', () => {
    const { pages, orientation } = drawn(chain(3))
    expect(orientation).toBe('landscape')
    expect(pages).toHaveLength(1)
    expect(pages[0]!.width).toBeLessThan(990)
  })

  it('that is wide is split between columns, each step on one page, with the pool named on all', () => {
    // Given: thirty steps in a row
    const { pages } = drawn(chain(30))

    // Then
    expect(pages.length).toBeGreaterThan(2)
    for (let i = 0; i < 30; i++) expect(pages.filter(({ svg }) => svg.includes(`>Step s${i}<`))).toHaveLength(1)
    for (const { svg } of pages) expect(svg).toContain('>Office<')
  })

  it('says with the same letter on both pages where a line goes on', () => {
    const { pages } = drawn(chain(12))
    const letters = pages.map(({ svg }) => [...svg.matchAll(/>([A-Z])<\/text>/g)].map((match) => match[1]))
    expect(pages.length).toBeGreaterThan(1)
    for (const [i, mine] of letters.slice(0, -1).entries()) expect(letters[i + 1]).toContain(mine.at(-1))
  })

  it('has no text under seven points, however large the drawing is', () => {
    for (const count of [2, 9, 40])
      for (const page of drawn(chain(count)).pages) expect(smallestText(page)).toBeGreaterThanOrEqual(6.99)
  })

  it('that is high stands upright rather than being cut across', () => {
    const picture: Picture = { width: 500, height: 1100, shapes: [step('a', 60), step('b', 200, 1000)], lines: [] }
    const { orientation, pages } = drawn(picture)
    expect(orientation).toBe('portrait')
    expect(pages).toHaveLength(1)
  })

  it('tells removed, new and changed steps by sign and line, not by colour alone', () => {
    // Given
    const marks = new Map([
      ['s0', { fate: 'removed', class: 'eliminate' }],
      ['s1', { fate: 'added', class: 'automate' }],
      ['s2', { fate: 'changed', class: 'simplify' }],
    ] as const)
    const numbers = new Map([
      ['s0', 1],
      ['s1', 2],
      ['s2', 3],
      ['s3', 4],
    ])

    // When
    const [page] = drawn(chain(4), { role: 'as-is', numbers, marks }).pages

    // Then
    for (const mark of ['\u2212 E', '+ A', '~ S']) expect(page!.svg).toContain(`>${mark}<`)
    const dashed = [...page!.svg.matchAll(/<rect[^>]*rx="8"[^>]*>/g)].map(
      ([rect]) => /stroke-dasharray="([^"]*)"/.exec(rect)?.[1],
    )
    expect(dashed).toEqual(['7 4', undefined, '3 2', undefined])
  })

  it('writes names of the wanted language where the file has them', () => {
    const shapes = [{ ...step('a', 60), labels: { ru: 'Шаг' } }, step('b', 220)]
    const { pages } = diagramOf({ width: 400, height: 200, shapes, lines: [] }, PLAIN, 'ru', {})
    expect(pages[0]!.svg).toContain('>Шаг<')
    expect(pages[0]!.svg).toContain('>Step b<')
  })

  it('breaks long names into lines that stay inside the box, and cuts what fits nowhere', () => {
    const shapes = [
      { ...step('a', 60), name: 'Get the certificate of no debt for water and sewerage from the office' },
      { ...step('b', 220), name: 'Z'.repeat(300) },
    ]
    const { svg } = drawn({ width: 400, height: 200, shapes, lines: [] }).pages[0]!
    const lines = [...svg.matchAll(/<text x="110"[^>]* y="([\d.]+)"/g)].map((match) => Number(match[1]))
    expect(lines.length).toBeGreaterThan(2)
    for (const y of lines) {
      expect(y).toBeGreaterThan(40)
      expect(y).toBeLessThan(120)
    }
    expect(svg).toContain('…')
  })

  it('holds the names of lines, events, notes and gateways', () => {
    const picture: Picture = {
      width: 500,
      height: 200,
      shapes: [
        { id: 'e', kind: 'event', node: 'startEvent', event: 'timer', x: 20, y: 60, width: 36, height: 36, name: 'Morning' },
        {
          id: 'g',
          kind: 'gateway',
          node: 'parallelGateway',
          x: 120,
          y: 53,
          width: 50,
          height: 50,
          name: 'Both',
          label: { x: 110, y: 110, width: 70, height: 14 },
        },
        { id: 'n', kind: 'note', x: 220, y: 20, width: 120, height: 40, name: 'Read me' },
        { id: 'd', kind: 'data', x: 400, y: 20, width: 36, height: 50, name: 'Form' },
      ],
      lines: [
        {
          id: 'f',
          kind: 'flow',
          name: 'yes',
          isDefault: true,
          points: [
            { x: 56, y: 78 },
            { x: 120, y: 78 },
          ],
        },
        {
          id: 'm',
          kind: 'message',
          name: '',
          points: [
            { x: 300, y: 60 },
            { x: 300, y: 150 },
          ],
        },
        {
          id: 'a',
          kind: 'association',
          name: '',
          points: [
            { x: 340, y: 40 },
            { x: 400, y: 40 },
          ],
        },
      ],
    }
    const { svg } = drawn(picture).pages[0]!
    for (const name of ['Morning', 'Both', 'Read me', 'Form', 'yes']) expect(svg).toContain(`>${name}<`)
    expect(svg).toContain('stroke-dasharray="9 5"')
  })
})
