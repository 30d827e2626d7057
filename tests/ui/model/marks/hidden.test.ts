import { expect, it } from 'vitest'
import { shownOf } from '#src/modeler/marks/mark.ts'
import { hiddenMarks, toggled } from '#src/ui/model/marks/hidden.ts'

it('remembers which kinds of marks are not to be seen, and forgets those it does not know', () => {
  expect([...hiddenMarks('time later pains')]).toEqual(['time', 'pains'])
  expect([...hiddenMarks(undefined)]).toEqual([])
  expect(toggled(hiddenMarks('time'), 'pains')).toBe('time pains')
  expect(toggled(hiddenMarks('time pains'), 'time')).toBe('pains')
})

it('takes exactly these kinds from a mark', () => {
  const mark = {
    id: 'a',
    number: 1,
    pains: 2,
    time: { value: 5, unit: 'hour' as const },
    visit: true,
    documents: 3,
    clause: true,
    finding: 'error' as const,
  }
  expect(shownOf(mark, new Set())).toBe(mark)
  expect(shownOf(mark, new Set(['time', 'pains', 'finding']))).toEqual({
    id: 'a',
    number: 1,
    pains: 0,
    visit: true,
    documents: 3,
    clause: true,
  })
  expect(shownOf(mark, new Set(['number', 'visit', 'documents', 'clause']))).toEqual({
    id: 'a',
    pains: 2,
    time: { value: 5, unit: 'hour' },
    visit: false,
    documents: 0,
    clause: false,
    finding: 'error',
  })
})
