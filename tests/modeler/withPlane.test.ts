import { describe, expect, it } from 'vitest'
import { withPlane } from '#src/modeler/withPlane.ts'
import { DRAWING } from './support/drawing.ts'

describe('the plane of a drawing', () => {
  it('is left as it is where it names something that is there', () => {
    expect(withPlane(DRAWING)).toBe(DRAWING)
  })

  it('names the collaboration where it named nothing, and nothing else changes', () => {
    const broken = DRAWING.replace('bpmnElement="c"', 'bpmnElement="nowhere"')
    expect(withPlane(broken)).toBe(DRAWING)
  })

  it('names the collaboration where pools stand on a plane named after a process', () => {
    const broken = DRAWING.replace('bpmnElement="c"', 'bpmnElement="p"')
    expect(withPlane(broken)).toBe(DRAWING)
  })

  it('stays with a process on whose plane no pool stands', () => {
    const inner = DRAWING.replace('bpmnElement="c"', 'bpmnElement="p"').replace('bpmnElement="pool"', 'bpmnElement="other"')
    expect(withPlane(inner)).toBe(inner)
  })

  it('names the process where there is no collaboration', () => {
    const alone = DRAWING.replace(/<bpmn:collaboration.*<\/bpmn:collaboration>/, '').replace(
      'bpmnElement="c"',
      "bpmnElement='nowhere'",
    )
    expect(withPlane(alone)).toContain("bpmnElement='p'")
  })

  it('is not invented', () => {
    expect(withPlane('<definitions/>')).toBe('<definitions/>')
  })
})
