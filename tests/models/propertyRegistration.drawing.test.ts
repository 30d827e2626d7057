import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import { drawingOf, isOrthogonal, linesMeet, onBorder, overlap, runsThrough } from './drawing.ts'
import { libraryText } from './library.ts'

/** Two screens of a laptop with a projector. */
const TWO_SCREENS = 2 * 1366

describe.each(['as-is', 'to-be'])('the drawing of the %s of property registration', (variant) => {
  const xml = libraryText(`property-registration/${variant}.bpmn`)
  const { shapes, edges, labels } = drawingOf(xml)
  const model = readModel(xml).then((result) => result.model)

  it('shows every element, in less than two screens', async () => {
    const { nodes, lanes, pools, flows } = await model
    expect([...shapes.keys()].sort()).toEqual([...nodes, ...lanes, ...pools].map((element) => element.id).sort())
    expect([...edges.keys()].sort()).toEqual(flows.map((flow) => flow.id).sort())
    expect(Math.max(...[...shapes.values()].map((box) => box.width))).toBeLessThan(TWO_SCREENS)
  })

  it('has steps and lanes of the agreed size, and every node inside its lane', async () => {
    const { nodes, lanes } = await model
    for (const lane of lanes) expect(shapes.get(lane.id)!.height, lane.id).toBeGreaterThanOrEqual(118)
    for (const node of nodes) {
      const box = shapes.get(node.id)!
      const lane = shapes.get(node.performer)!
      if (node.kind === 'task') expect([box.width, box.height], node.id).toEqual([132, 82])
      expect(box.x > lane.x + 30 && box.x + box.width < lane.x + lane.width, node.id).toBe(true)
      expect(box.y > lane.y && box.y + box.height < lane.y + lane.height, node.id).toBe(true)
    }
  })

  it('has upright and level lines that begin and end at borders and run through nothing', async () => {
    const { nodes, flows } = await model
    for (const flow of flows) {
      const line = edges.get(flow.id)!
      expect(isOrthogonal(line), flow.id).toBe(true)
      expect(onBorder(line[0]!, shapes.get(flow.source)!), flow.id).toBe(true)
      expect(onBorder(line.at(-1)!, shapes.get(flow.target)!), flow.id).toBe(true)
      expect(
        nodes.filter((node) => runsThrough(line, shapes.get(node.id)!)).map((node) => node.id),
        flow.id,
      ).toEqual([])
      const crossing = flows.filter((other) => other !== flow && linesMeet(line, edges.get(other.id)!))
      expect(
        crossing.map((other) => other.id),
        flow.id,
      ).toEqual([])
    }
  })

  it('has its names clear of lines, of nodes and of each other', async () => {
    const { nodes, flows } = await model
    const named = [...nodes.filter((node) => node.kind !== 'task'), ...flows].filter((element) => element.name !== '')
    expect([...labels.keys()].sort()).toEqual(named.map((element) => element.id).sort())
    for (const [id, box] of labels) {
      const inTheWay = [
        ...nodes.filter((node) => overlap(box, shapes.get(node.id)!)),
        ...flows.filter((flow) => runsThrough(edges.get(flow.id)!, box)),
        ...[...labels].filter(([other, there]) => other !== id && overlap(box, there)).map(([other]) => ({ id: other })),
      ]
      expect(
        inTheWay.map((element) => element.id),
        id,
      ).toEqual([])
    }
  })
})
