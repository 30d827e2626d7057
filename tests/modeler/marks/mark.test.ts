import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Finding } from '#src/domain/findings.ts'
import type { StepMark } from '#src/modeler/marks/mark.ts'
import { marksOf } from '#src/modeler/marks/mark.ts'
import type { Stretch } from '#src/modeler/marks/parts.ts'
import { START, partsAt, widthOf } from '#src/modeler/marks/parts.ts'
import { marksSvg } from '#src/modeler/marks/svg.ts'
import { changePaints } from '#src/modeler/changePaint.ts'
import { DRAWING } from '../support/drawing.ts'

const { model } = await readModel(DRAWING)
const words = ({ value, unit }: { value: number; unit: string }) => `${value} ${unit === 'minute' ? 'min' : 'd'}`
const finding = (element: string, severity: Finding['severity']): Finding => ({ element, severity, rule: 'x', name: '' })
const markOf = (id: string, marks: readonly StepMark[]) => marks.find((mark) => mark.id === id)
const BARE: StepMark = { id: 'a', pains: 0, visit: false, documents: 0, clause: false }

describe('the marks of a drawing', () => {
  it('say what each step says, in flow order', () => {
    // when
    const marks = marksOf(model, [])

    // then
    expect(marks.map(({ id, number }) => [id, number])).toEqual([
      ['apply', 1],
      ['check', 2],
      ['fix', 3],
    ])
    expect(marks[0]).toEqual({
      id: 'apply',
      number: 1,
      pains: 2,
      visit: true,
      documents: 1,
      clause: true,
      time: { value: 5, unit: 'working-day' },
    })
  })

  it('show the work where nobody waits, and no time at all when both are nothing', () => {
    const withFacts = (facts: object) => ({
      ...model,
      nodes: model.nodes.map((node) =>
        node.id === 'check'
          ? { ...node, facts: { costs: [], documents: [], legalBases: [], evidence: [], painPoints: [], ...facts } }
          : node,
      ),
    })
    const timeIn = (facts: object) => markOf('check', marksOf(withFacts(facts), []))?.time

    expect(timeIn({ work: { likely: 30, unit: 'minute' } })).toEqual({ value: 30, unit: 'minute' })
    expect(timeIn({ wait: { likely: 0, unit: 'hour' }, work: { likely: 30, unit: 'minute' } })).toMatchObject({ value: 30 })
    expect(timeIn({ wait: { min: 1, likely: 2, max: 9, unit: 'hour' } })).toEqual({ value: 3, unit: 'hour' })
    expect(timeIn({ work: { likely: 0, unit: 'minute' } })).toBeUndefined()
  })

  it('carry the worst finding, also on what is no step', () => {
    const marks = marksOf(model, [
      finding('apply', 'info'),
      finding('apply', 'error'),
      finding('choice', 'warning'),
      finding('gone', 'error'),
    ])

    expect(markOf('apply', marks)?.finding).toBe('error')
    expect(markOf('choice', marks)).toMatchObject({ finding: 'warning', pains: 0 })
    expect(markOf('gone', marks)).toBeUndefined()
  })

  it('do not count an inspector’s visit to the applicant, nor papers that stay inside', () => {
    const nodes = model.nodes.map((node) =>
      node.facts
        ? { ...node, facts: { ...node.facts, place: 'applicant', documents: [{ name: 'File', role: 'internal' as const }] } }
        : node,
    )

    expect(marksOf({ ...model, nodes }, [])[0]).toMatchObject({ visit: false, documents: 0 })
  })

  it('carry how a step differs from the other variant', () => {
    const marks = marksOf(model, [], new Map([['fix', { sign: 'removed', class: 'eliminate' }]]))

    expect(markOf('fix', marks)?.change).toEqual({ sign: 'removed', class: 'eliminate' })
  })
})

describe('the parts of a mark', () => {
  it('are the number and the change at the left', () => {
    const mark: StepMark = { ...BARE, number: 12, change: { sign: 'changed', class: 'simplify' } }

    expect(partsAt(mark, 'number', words, 100)).toEqual([
      { kind: 'number', text: '12', sign: 'changed' },
      { kind: 'change', sign: 'changed', letter: 'S' },
    ])
    expect(partsAt(BARE, 'number', words, 100)).toEqual([])
  })

  it('are pains and the finding at the right; a note is no alarm', () => {
    expect(partsAt({ ...BARE, pains: 1, finding: 'error' }, 'alert', words, 100)).toEqual([
      { kind: 'pill', icon: 'bolt', text: '' },
      { kind: 'finding', severity: 'error' },
    ])
    expect(partsAt({ ...BARE, pains: 3, finding: 'info' }, 'alert', words, 100)).toEqual([
      { kind: 'pill', icon: 'bolt', text: '3' },
    ])
  })

  const full: StepMark = { ...BARE, time: { value: 5, unit: 'working-day' }, visit: true, documents: 2, clause: true }

  it('are at most four pills below, in their order', () => {
    expect(partsAt(full, 'pills', words, 132).map((part) => (part.kind === 'pill' ? (part.icon ?? part.text) : ''))).toEqual([
      'clock',
      'walk',
      'page',
      '§',
    ])
  })

  it.each([40, 70, 100, 132, 200])('do not reach far over a step %i wide', (width) => {
    const parts = partsAt(full, 'pills', words, width)
    const right = parts.reduce((x, part) => x + widthOf(part) + 3, 8 - 3)

    expect(parts.length === 0 || right <= width + 20).toBe(true)
  })
})

describe('pills and what lies below a step', () => {
  const full: StepMark = { ...BARE, time: { value: 5, unit: 'working-day' }, visit: true, documents: 2, clause: true }
  const arrow = { from: 42, to: 58 }
  /** Where each pill begins and ends, from the left corner. */
  const places = (width: number, free: readonly Stretch[]) => {
    let x = START - 3
    return partsAt(full, 'pills', words, width, free).map((part) => {
      const from = x + 3 + (part.kind === 'pill' ? (part.before ?? 0) : 0)
      x = from + widthOf(part)
      return { from, to: x }
    })
  }

  it('leave an arrow from below in sight', () => {
    const pills = places(132, [arrow])

    expect(pills.length).toBeGreaterThanOrEqual(3)
    expect(pills.filter(({ from, to }) => to > arrow.from && from < arrow.to)).toEqual([])
  })

  it.each([60, 100, 132, 220])('lie over nothing that is kept free on a step %i wide, nor over each other', (width) => {
    const free = [arrow, { from: width - 20, to: width + 10 }]
    const pills = places(width, free)

    for (const { from, to } of pills) expect(free.some((stretch) => to > stretch.from + 1 && from < stretch.to - 1)).toBe(false)
    expect(pills.every(({ from }, i) => i === 0 || from >= (pills[i - 1]?.to ?? 0))).toBe(true)
  })

  it('begin with the value of the heat map', () => {
    expect(partsAt({ ...BARE, visit: true, heat: { icon: 'clock', text: '5 d' } }, 'pills', words, 100)).toEqual([
      { kind: 'pill', icon: 'clock', text: '5 d', isHeat: true },
      { kind: 'pill', icon: 'walk', text: '' },
    ])
  })
})

describe('marks in a picture', () => {
  it('stand where the overlays stand', () => {
    const svg = marksSvg({ ...BARE, number: 3 }, { x: 100, y: 50, width: 100, height: 80 }, words)

    expect(svg).toContain('translate(92 40)')
    expect(svg).toContain('>3</text>')
  })

  it('cannot bring markup in with a word', () => {
    const svg = marksSvg({ ...BARE, time: { value: 1, unit: 'hour' } }, { x: 0, y: 0, width: 100, height: 80 }, () => '<b>"&')

    expect(svg).toContain('&lt;b&gt;&quot;&amp;')
    expect(svg).not.toContain('<b>')
  })

  it('are nothing for a step that says nothing', () => {
    expect(marksSvg(BARE, { x: 0, y: 0, width: 100, height: 80 }, words)).toBe('')
  })
})

describe('the paint of a change', () => {
  it('differs by line as well as by colour', () => {
    const paints = changePaints(
      new Map([
        ['a', { sign: 'removed' }],
        ['b', { sign: 'added' }],
        ['c', { sign: 'changed' }],
      ]),
    )

    expect(paints.get('a')?.dash).toBeDefined()
    expect(new Set([...paints.values()].map((paint) => paint.width)).size).toBe(3)
  })
})
