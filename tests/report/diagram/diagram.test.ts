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

  it('has no text under seven points, or half a point less where that spares other pages or cuts', () => {
    for (const count of [2, 9, 40])
      for (const page of drawn(chain(count)).pages)
        expect(smallestText(page)).toBeGreaterThanOrEqual(drawn(chain(count)).pages.length === 1 ? 6.49 : 6.99)
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

  it('names pools that stand beside each other each where it is drawn', () => {
    // Given: two offices in one band, the second to the right of the first
    const picture: Picture = {
      width: 700,
      height: 200,
      shapes: [
        { id: 'p', kind: 'pool', x: 0, y: 0, width: 300, height: 200, name: 'First' },
        { id: 'q', kind: 'pool', x: 340, y: 0, width: 360, height: 200, name: 'Second' },
        step('a', 100),
        step('b', 450),
      ],
      lines: [],
    }

    // When
    const [page] = drawn(picture).pages

    // Then: heads are turned texts; their places are those of the pools
    const heads = [...page!.svg.matchAll(/translate\(([-\d.]+) [-\d.]+\) rotate\(-90\)"><text[^>]*>([^<]+)</g)]
    const at = new Map(heads.map(([, x, name]) => [name, Number(x)]))
    expect(at.get('Second')).toBe(355)
    expect(at.get('First')).toBeLessThan(100)
  })

  it('is written half a point smaller rather than cutting a step in two', () => {
    // Given: two rows of steps like bricks, and one gap through both, too far from the end for letters of seven points
    const row = (name: string, count: number, from: number, y: number) =>
      Array.from({ length: count }, (_, i) => step(`${name}${i}`, from + i * 110, y))
    const left = [...row('a', 6, 0, 40), ...row('b', 6, 55, 240)]
    const right = [...row('c', 14, 760, 40), ...row('d', 13, 815, 240)]
    const shapes = [...left, ...right]

    // When
    const { pages } = drawn({ width: 2300, height: 400, shapes, lines: [] })

    // Then
    expect(pages).toHaveLength(2)
    for (const { name } of left) expect(pages.map(({ svg }) => svg.includes(`>${name}<`))).toEqual([true, false])
    for (const { name } of right) expect(pages.map(({ svg }) => svg.includes(`>${name}<`))).toEqual([false, true])
  })
})
