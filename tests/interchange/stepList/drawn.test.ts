import { expect, it } from 'vitest'
import { pictureOf } from '#src/bpmn/picture.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { Drawing } from '#src/domain/drawing.ts'
import type { Picture } from '#src/domain/picture.ts'
import { diagramOf } from '#src/interchange/stepList/diagramOf.ts'
import { crossedNames, faultsOf, nameFaultsOf } from '../../support/drawingFaults.ts'
import { longList } from '../../support/longLists.ts'

const NAMES = { start: 'Возникла нужда', end: 'Услуга оказана', refused: 'В услуге отказано', nobody: 'Кто — не сказано' }

/** What a file says about its drawing. */
const drawingIn = ({ shapes, lines }: Picture): Drawing => ({
  shapes: new Map(shapes.map((shape) => [shape.id, shape])),
  lines: new Map(lines.map(({ id, points }) => [id, points])),
  labels: new Map([...shapes, ...lines].flatMap(({ id, label }) => (label ? [[id, label] as const] : []))),
})

it.each([5, 20, 60, 150].flatMap((count) => [1, 2, 3].map((seed) => [count, seed] as const)))(
  'a list of %i steps with long names and branches is drawn without anything over anything else (%i)',
  async (count, seed) => {
    const xml = await diagramOf(longList(count, seed), NAMES)
    const { model, findings } = await readModel(xml)
    expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
    expect(model.nodes.filter(({ kind }) => kind === 'task')).toHaveLength(count)
    const drawing = drawingIn(await pictureOf(xml))
    expect(faultsOf(model, drawing)).toEqual([])
    expect(nameFaultsOf(model, drawing)).toEqual([])
    const lanes = model.lanes.map(({ id, name }) => ({ name, box: drawing.shapes.get(id)! }))
    // A letter takes 7 pixels, and a strip has room for two lines.
    expect(lanes.filter(({ name, box }) => (name.length * 7) / 2 > box.height)).toEqual([])
    // Where lines are many, one may run through a name.
    expect(crossedNames(drawing).length).toBeLessThanOrEqual(count / 100)
  },
)
