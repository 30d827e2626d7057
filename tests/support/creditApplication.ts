import type { ModelBuilder } from './models.ts'

const days = (likely: number) => ({ work: { likely, unit: 'working-day' } }) as const

/** The credit application, reference case 2 of the method: 8.65 working days, and 9.65 days of work. */
export const creditApplication = (b: ModelBuilder): void => {
  b.start('start')
  b.xor('again')
  b.task('check', days(1))
  b.xor('complete')
  b.and('split')
  b.task('history', days(1))
  b.task('income', days(3))
  b.and('join')
  b.task('assess', days(3))
  b.xor('decide')
  b.task('offer', days(1))
  b.task('reject', days(2))
  b.end('granted')
  b.end('refused')
  b.chain('start', 'again', 'check', 'complete')
  b.flow('complete', 'again', { p: 0.2 })
  b.flow('complete', 'split', { p: 0.8 })
  b.chain('split', 'history', 'join')
  b.chain('split', 'income', 'join')
  b.chain('join', 'assess', 'decide')
  b.flow('decide', 'offer', { p: 0.6 })
  b.flow('decide', 'reject', { p: 0.4 })
  b.chain('offer', 'granted')
  b.chain('reject', 'refused')
}
