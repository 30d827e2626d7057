import { describe, expect, it } from 'vitest'
import { readModel } from '#src/bpmn/readModel.ts'
import type { FlowNode } from '#src/domain/process.ts'
import type { Box } from '#src/domain/drawing.ts'
import { drawingOf, inside, isOrthogonal, linesMeet, meetings, onBorder, overlap, runsThrough } from './drawing.ts'
import { libraryText, serviceNames } from './library.ts'

/** Two screens of a laptop with a projector. */
const TWO_SCREENS = 2 * 1366

/** The strip at the left of a pool or a lane that holds its name. */
const NAME_STRIP = 30

/** So often may the line of one message cross the order of the steps. */
const MOST_CROSSINGS = 2

const variants = serviceNames.flatMap((service) => ['as-is', 'to-be'].map((variant) => `${service}/${variant}`))
const idsOf = (elements: readonly { readonly id: string }[]): string[] => elements.map((element) => element.id)

/** The sub-processes in which a node lies, and itself. */
function enclosing(node: FlowNode, nodes: readonly FlowNode[]): readonly string[] {
  const parent = nodes.find(({ id }) => id === node.parent)
  return parent ? [node.id, ...enclosing(parent, nodes)] : [node.id]
}

describe.each(variants)('the drawing %s', (path) => {
  const xml = libraryText(`${path}.bpmn`)
  const { shapes, edges, labels } = drawingOf(xml)
  const model = readModel(xml).then((result) => result.model)
  const boxOf = (id: string): Box => shapes.get(id) ?? { x: Number.NaN, y: Number.NaN, width: Number.NaN, height: Number.NaN }
  const lineOf = (id: string) => edges.get(id) ?? []

  it('shows every element, in less than two screens', async () => {
    const { nodes, lanes, pools, flows, messageFlows } = await model
    expect([...shapes.keys()].sort()).toEqual(idsOf([...nodes, ...lanes, ...pools]).sort())
    expect([...edges.keys()].sort()).toEqual(idsOf([...flows, ...messageFlows]).sort())
    const boxes = [...shapes.values(), ...labels.values()]
    const width = Math.max(...boxes.map((box) => box.x + box.width)) - Math.min(...boxes.map((box) => box.x))
    expect(width).toBeLessThan(TWO_SCREENS)
  })

  it('has its pools and lanes clear of each other, the applicant on top', async () => {
    const { pools, lanes, performers } = await model
    expect(pools.filter((pool) => pools.some((other) => other !== pool && overlap(boxOf(pool.id), boxOf(other.id))))).toEqual([])
    expect(
      lanes.filter((lane) =>
        lanes.some((other) => other.parent === lane.parent && other !== lane && overlap(boxOf(lane.id), boxOf(other.id))),
      ),
    ).toEqual([])
    for (const lane of lanes) expect(boxOf(lane.id).height, lane.id).toBeGreaterThanOrEqual(118)
    const drawn = performers.filter((performer) => shapes.has(performer.id))
    const top = Math.min(...drawn.map((performer) => boxOf(performer.id).y))
    expect(drawn.find((performer) => performer.kind === 'applicant' && boxOf(performer.id).y === top)).toBeDefined()
  })

  it('has steps of the agreed size, and every node inside its lane or pool', async () => {
    const { nodes } = await model
    for (const node of nodes) {
      const box = boxOf(node.id)
      const home = boxOf(node.performer)
      if (node.kind === 'task') expect([box.width, box.height], node.id).toEqual([132, 82])
      expect(box.x > home.x + NAME_STRIP && box.x + box.width < home.x + home.width, node.id).toBe(true)
      expect(box.y > home.y && box.y + box.height < home.y + home.height, node.id).toBe(true)
      if (node.parent !== undefined) expect(inside(box, boxOf(node.parent)), node.id).toBe(true)
      if (node.attachedTo !== undefined)
        expect(onBorder({ x: box.x + box.width / 2, y: box.y + box.height / 2 }, boxOf(node.attachedTo)), node.id).toBe(true)
    }
  })

  it('has its nodes apart from each other', async () => {
    const { nodes } = await model
    const together = nodes.flatMap((node, i) =>
      nodes
        .slice(i + 1)
        .filter((other) => node.attachedTo !== other.id && other.attachedTo !== node.id)
        .filter((other) => !enclosing(node, nodes).includes(other.id) && !enclosing(other, nodes).includes(node.id))
        .filter((other) => overlap(boxOf(node.id), boxOf(other.id)))
        .map((other) => `${node.id} ${other.id}`),
    )
    expect(together).toEqual([])
  })

  it('has upright and level lines that begin and end at borders and run through nothing', async () => {
    const { nodes, flows, messageFlows } = await model
    for (const flow of [...flows, ...messageFlows]) {
      const line = lineOf(flow.id)
      expect(isOrthogonal(line), flow.id).toBe(true)
      expect(onBorder(line[0]!, boxOf(flow.source)), flow.id).toBe(true)
      expect(onBorder(line.at(-1)!, boxOf(flow.target)), flow.id).toBe(true)
      const ends = nodes.filter((node) => node.id === flow.source || node.id === flow.target)
      const around = new Set(ends.flatMap((node) => enclosing(node, nodes).slice(1)))
      const through = nodes.filter((node) => !around.has(node.id) && runsThrough(line, boxOf(node.id)))
      expect(idsOf(through), flow.id).toEqual([])
    }
  })

  it('has no line of the order of steps that crosses or touches another', async () => {
    const { flows } = await model
    for (const flow of flows) {
      const crossing = flows.filter((other) => other !== flow && linesMeet(lineOf(flow.id), lineOf(other.id)))
      expect(idsOf(crossing), flow.id).toEqual([])
    }
  })

  it('has messages that cross the order of steps at most twice, at right angles, and each other never', async () => {
    const { flows, messageFlows } = await model
    for (const message of messageFlows) {
      const line = lineOf(message.id)
      const meets = messageFlows.filter((other) => other !== message && linesMeet(line, lineOf(other.id)))
      expect(idsOf(meets), message.id).toEqual([])
      const touched = flows.filter((flow) => meetings(line, lineOf(flow.id)).touches)
      expect(idsOf(touched), message.id).toEqual([])
      const crossings = flows.reduce((sum, flow) => sum + meetings(line, lineOf(flow.id)).crossings, 0)
      expect(crossings, message.id).toBeLessThanOrEqual(MOST_CROSSINGS)
    }
  })

  it('has its names clear of lines, of nodes and of each other', async () => {
    const { nodes, flows, messageFlows } = await model
    const lines = [...flows, ...messageFlows]
    const beside = nodes.filter((node) => node.kind.endsWith('Event') || node.kind.endsWith('Gateway'))
    const named = [...beside, ...lines].filter((element) => element.name !== '')
    expect([...labels.keys()].sort()).toEqual(idsOf(named).sort())
    for (const [id, box] of labels) {
      const owner = nodes.find((node) => node.id === id)
      const flow = flows.find((one) => one.id === id)
      const around = nodes.find((node) => node.id === flow?.source) ?? owner
      const parents = around ? enclosing(around, nodes).slice(1) : []
      const inTheWay = [
        ...nodes.filter((node) => !parents.includes(node.id) && overlap(box, boxOf(node.id))),
        ...lines.filter((line) => runsThrough(lineOf(line.id), box)),
        ...[...labels].filter(([other, there]) => other !== id && overlap(box, there)).map(([other]) => ({ id: other })),
      ]
      expect(idsOf(inTheWay), id).toEqual([])
      if (owner) expect(inside(box, boxOf(owner.performer)), id).toBe(true)
    }
  })
})

describe('what the rules of drawing are made of', () => {
  const level = [
    { x: 0, y: 10 },
    { x: 20, y: 10 },
  ]

  it.each([
    [
      'crosses it',
      [
        { x: 10, y: 0 },
        { x: 10, y: 20 },
      ],
      { crossings: 1, touches: false },
    ],
    [
      'ends on it',
      [
        { x: 10, y: 0 },
        { x: 10, y: 10 },
      ],
      { crossings: 0, touches: true },
    ],
    [
      'lies on it',
      [
        { x: 5, y: 10 },
        { x: 30, y: 10 },
      ],
      { crossings: 0, touches: true },
    ],
    [
      'bends on it',
      [
        { x: 10, y: 0 },
        { x: 10, y: 10 },
        { x: 10, y: 20 },
      ],
      { crossings: 0, touches: true },
    ],
    [
      'passes it by',
      [
        { x: 21, y: 0 },
        { x: 21, y: 20 },
      ],
      { crossings: 0, touches: false },
    ],
  ])('tells that a line %s', (_, other, expected) => {
    expect(meetings(level, other)).toEqual(expected)
    expect(meetings(other, level)).toEqual(expected)
  })
})
