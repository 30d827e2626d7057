import { expect, it } from 'vitest'
import { analyse } from '#src/analysis/analyse.ts'
import { readModel } from '#src/bpmn/readModel.ts'
import type { StepList } from '#src/domain/stepList.ts'
import { NO_FACTS } from '#src/domain/step.ts'
import { diagramOf } from '#src/interchange/stepList/diagramOf.ts'

const NAMES = { start: 'Wanted', end: 'Done', refused: 'Refused', nobody: 'Somebody' }
const step = (name: string, performer: string, rest: Partial<StepList['steps'][number]> = {}): StepList['steps'][number] => ({
  name,
  performer,
  facts: NO_FACTS,
  branches: [],
  ...rest,
})

it('a list with a return and a refusal becomes a diagram that is counted as the list says', async () => {
  // Given: 20 % go back to the start, 10 % are refused
  const xml = await diagramOf(
    {
      title: 'A & "B" <service>',
      steps: [
        step('Apply', 'Citizen', { facts: { ...NO_FACTS, channel: 'in-person', work: { likely: 30, unit: 'minute' } } }),
        step('Check <it>', 'Office', {
          branches: [
            { condition: 'incomplete', probability: 0.2, to: 0 },
            { condition: 'no right', probability: 0.1, to: 'refused' },
          ],
        }),
        step('Enter', 'Register system', { facts: { ...NO_FACTS, work: { likely: 10, unit: 'minute' } } }),
      ],
    },
    NAMES,
  )

  // When it is read and measured
  const { model, findings, isDrawn } = await readModel(xml)
  const { indicators } = analyse(model)

  // Then it is a drawn model with a lane for each performer, the applicant first, and the shares of the list
  expect(isDrawn).toBe(true)
  expect(findings.filter(({ severity }) => severity === 'error')).toEqual([])
  expect(model.pools[0]?.name).toBe('A & "B" <service>')
  expect(model.performers.filter(({ id }) => id.startsWith('Lane')).map(({ name, kind }) => [name, kind])).toEqual([
    ['Citizen', 'applicant'],
    ['Office', 'back-office'],
    ['Register system', 'system'],
  ])
  expect(indicators.steps.mean).toBeCloseTo(1.25 * 2 + 0.7 * 1.25, 9)
  expect(indicators.visits.mean).toBeCloseTo(1, 9)
  expect(indicators.completionShare.mean).toBeCloseTo(0.7 / 0.8, 9)
})

it('steps without performers stand in one lane, and an empty list is a start and an end', async () => {
  const one = await readModel(await diagramOf({ title: 'T', steps: [step('Do', '')] }, NAMES))
  expect(one.model.lanes.map(({ name }) => name)).toEqual(['Somebody'])
  const none = await readModel(await diagramOf({ title: 'T', steps: [] }, NAMES))
  expect(none.model.nodes.map(({ kind }) => kind)).toEqual(['startEvent', 'endEvent'])
})

it('a step that only ever leads elsewhere does not lead to the next one', async () => {
  const { model } = await readModel(
    await diagramOf(
      {
        title: 'T',
        steps: [step('A', ''), step('B', '', { branches: [{ condition: '', probability: 1, to: 'end' }] }), step('C', '')],
      },
      NAMES,
    ),
  )
  expect(model.flows.filter(({ source }) => source === 'Step_2').map(({ target }) => target)).toEqual(['End_2'])
  expect(model.nodes.some(({ kind }) => kind === 'exclusiveGateway')).toBe(false)
})
