import { expect, it } from 'vitest'
import type { Finding } from '#src/domain/findings.ts'
import { LANGUAGES } from '#src/domain/language.ts'
import { createWords } from '#src/i18n/words.ts'
import { importRemarks } from '#src/ui/home/importRemarks.ts'

const finding = (part: Partial<Finding>): Finding => ({
  severity: 'warning',
  rule: 'lost-on-reading',
  element: '1:1',
  name: '',
  ...part,
})

it('what a file lost is told by name and id, a line each', () => {
  const findings = [
    finding({ element: 'lane 1', name: 'Front desk', params: { tag: 'bpmn:lane' } }),
    finding({ element: 'x_7', params: { tag: 'bpmn:dataOutput' } }),
    finding({ rule: 'several-diagrams', severity: 'info', params: { count: 2, names: 'A, B' } }),
  ]
  expect(importRemarks([], findings, createWords('en'))).toEqual([
    'Front desk, lane 1: The element bpmn:lane could not be understood and is lost on reading.',
    'x_7: The element bpmn:dataOutput could not be understood and is lost on reading.',
    'The file holds 2 diagrams: A, B. All are kept; choose the one to see above the drawing.',
  ])
})

it('what is missing in the data is no remark on reading', () => {
  expect(importRemarks([], [finding({ rule: 'performer-kind-missing', element: 'pool' })], createWords('en'))).toEqual([])
})

it.each(LANGUAGES)('what was repaired is said in words in %s', (language) => {
  const words = createWords(language)
  const [problem, laidOut] = importRemarks([{ code: 'importedAsCopy' }], [finding({ rule: 'laid-out', severity: 'info' })], words)
  expect(problem).toBe(words.t('problem.importedAsCopy'))
  expect(laidOut).toMatch(/\p{L}{3,}/u)
  expect(laidOut).not.toContain('laid-out')
})
