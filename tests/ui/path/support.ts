import { walkOf } from '#src/analysis/walk/walk.ts'
import type { Walk, WalkCase } from '#src/domain/walk.ts'
import { work } from '#tests/support/handCases.ts'
import type { ModelBuilder } from '#tests/support/models.ts'
import { build } from '#tests/support/models.ts'

export const walk = (draw: (b: ModelBuilder) => void, which: WalkCase = 'likely', choices: readonly number[] = []): Walk =>
  walkOf(build(draw), which, choices)

/** start -> A (8 h) -> B (16 h, hurts) -> end. */
export const row = (b: ModelBuilder): void => {
  b.lane('Citizen', { kind: 'applicant' }, () => {
    b.start('s')
    b.task('A', work(8))
    b.task('B', { ...work(16), painPoints: [{ severity: 4, text: 'A long way' }] })
    b.end('e')
  })
  b.chain('s', 'A', 'B', 'e')
}

/** start -> A (8 h) -> yes or no. */
export const fork = (b: ModelBuilder): void => {
  b.start('s')
  b.task('A', work(8))
  b.xor('x', { name: 'Well?' })
  b.task('C', work(8))
  b.end('e')
  b.chain('s', 'A', 'x')
  b.flow('x', 'e', { name: 'yes', p: 0.7 })
  b.flow('x', 'C', { name: 'no', p: 0.3 })
  b.flow('C', 'e')
}
