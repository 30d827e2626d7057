import { describe, expect, it } from 'vitest'
import { contributions } from '#src/analysis/why.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import { NO_SERVICE } from '#src/domain/service.ts'
import { createWords } from '#src/i18n/words.ts'
import { heatPaints } from '#src/modeler/heat.ts'
import { heatMap, needsContributions } from '#src/ui/model/heat/heatMap.ts'
import type { HeatKind } from '#src/ui/model/heat/kinds.ts'
import { HEAT_KINDS, colourKindOf, heatKindOf } from '#src/ui/model/heat/kinds.ts'
import { DRAWING } from '../../../modeler/support/drawing.ts'

const { model } = await readModel(DRAWING)
const parts = contributions(model)
const words = createWords('en')
const mapOf = (kind: HeatKind) => heatMap({ kind, model, contributions: parts, service: NO_SERVICE, words })
const plain = (text: string | undefined) => text?.replace(/\s/g, ' ')

describe('the heat map of a drawing', () => {
  it('says what a step adds to the mean case: the step is done 1.25 times', () => {
    // when
    const heat = mapOf('wait')

    // then 5 working days, 1.25 times
    expect(plain(heat?.steps.get('apply')?.badge)).toBe('6.3 d')
    expect(heat?.legend.title).toBe('Wait a case, working days')
    expect(heat?.steps.has('check')).toBe(false)
    expect(heat).toMatchObject({ icon: 'clock', replaces: 'time' })
  })

  it('writes work in minutes as long as it is short', () => {
    expect(plain(mapOf('work')?.steps.get('apply')?.badge)).toBe('25 min')
  })

  it('takes pains from the drawing itself', () => {
    expect(needsContributions('pains')).toBe(false)
    const heat = heatMap({ kind: 'pains', model, contributions: null, service: NO_SERVICE, words })
    expect(heat?.steps.get('apply')).toEqual({ class: 2, badge: '2' })
    expect(heat?.legend.classes.map(({ label }) => label)).toEqual(['0', '1', '2'])
  })

  it('waits for what has to be worked out', () => {
    expect(needsContributions('cost')).toBe(true)
    expect(needsContributions(null)).toBe(false)
    expect(heatMap({ kind: 'cost', model, contributions: null, service: NO_SERVICE, words })).toBeNull()
  })

  it.each(HEAT_KINDS)('by %s, colours exactly the steps that have a value', (kind) => {
    const heat = mapOf(kind)
    const painted = heat ? [...heatPaints(heat).keys()] : []

    expect(heat?.legend.classes[0]).toMatchObject({ label: '0', fill: '#FFFFFF' })
    expect(painted).toEqual([...(heat?.steps.keys() ?? [])])
  })

  it('remembers no kind that is not known', () => {
    expect(colourKindOf('wait')).toBe('wait')
    expect(colourKindOf('changes')).toBe('changes')
    expect(colourKindOf('later')).toBeNull()
    expect(colourKindOf(undefined)).toBeNull()
    expect(heatKindOf('wait')).toBe('wait')
    expect(heatKindOf('changes')).toBeNull()
  })
})
