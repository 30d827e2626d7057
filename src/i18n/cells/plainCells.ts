import type { Channel } from '#src/domain/step.ts'
import { CHANNELS, VALUE_CLASSES, WAIT_KINDS } from '#src/domain/step.ts'
import type { Cell } from './cell.ts'
import { CellError, reading } from './cell.ts'
import { readNumber, writeNumber } from './numbers.ts'
import { isAtOnce, limitIn } from './saidTimes.ts'
import { readTime, writeTime } from './times.ts'
import { vocabulary } from './vocabulary.ts'

const CHANNEL_WORDS = vocabulary(CHANNELS, 'model.channel')
const VALUE_WORDS = vocabulary(VALUE_CLASSES, 'model.value')
const WAIT_WORDS = vocabulary(WAIT_KINDS, 'model.wait')

type TextField = 'place' | 'organisation' | 'heuristic' | 'note'

/** A text as it stands. */
export const text = <F extends TextField>(): Cell<F> => ({
  write: (value) => value ?? '',
  read: reading<F>((written) => written),
})

/** How people say a channel where they do not use our word for it. */
const CHANNELS_SAID: readonly (readonly [RegExp, Channel])[] = [
  [/^(?:очно|личн|при личн|in person|face|shaxsan|yuzma)/iu, 'in-person'],
  [/^(?:online|онлайн|электрон|(?:через )?портал|епигу|my\.gov|web|elektron|onlayn|internet|portal)/iu, 'online'],
  [/^(?:phone|call|(?:по )?телефон|звон|telefon|qo.ng)/iu, 'phone'],
  [/^(?:mail|post|(?:по )?почт|pochta)/iu, 'post'],
  [/^(?:automat|автомат|avtomat)/iu, 'automatic'],
  [/^(?:internal|inside|внутр|ведомств|ichki|ichida)/iu, 'internal'],
]

export const channel: Cell<'channel'> = {
  write: (value, { language }) => (value === undefined ? '' : CHANNEL_WORDS.write(value, language)),
  read: reading(
    (written) =>
      CHANNEL_WORDS.find(written) ??
      CHANNELS_SAID.find(([beginning]) => beginning.test(written))?.[1] ??
      CHANNEL_WORDS.read(written),
  ),
}

export const value: Cell<'value'> = {
  write: (one, { language }) => (one === undefined ? '' : VALUE_WORDS.write(one, language)),
  read: reading((written) => VALUE_WORDS.read(written)),
}

export const work: Cell<'work'> = {
  write: (time, { language }) => (time === undefined ? '' : writeTime(time, language)),
  read: reading((written, { language }) => readTime(written, language, 'minute')),
}

export const wait: Cell<'wait'> = {
  write(time, { language }) {
    if (time === undefined) return ''
    const kind = time.kind === undefined ? '' : `, ${WAIT_WORDS.write(time.kind, language)}`
    return writeTime(time, language) + kind
  },
  read: reading((written, { language }) => {
    if (isAtOnce(written)) return { likely: 0, unit: 'minute' }
    const comma = /,\s*(?=\p{L})/u.exec(written)
    if (!comma) return readTime(written, language, 'working-day')
    const kind = WAIT_WORDS.read(written.slice(comma.index + comma[0].length))
    return { ...readTime(written.slice(0, comma.index), language, 'working-day'), kind }
  }),
}

export const repeat: Cell<'repeat'> = {
  write: (count, { language }) => (count === undefined ? '' : writeNumber(count, language)),
  read: reading((written, { language }) => readNumber(written, language)),
}

export const deadline: Cell<'deadline'> = {
  write(one, { language }) {
    if (one?.value === undefined) return ''
    return one.unit === undefined ? writeNumber(one.value, language) : writeTime({ likely: one.value, unit: one.unit }, language)
  },
  read: reading((written, { language }) => {
    const { min, likely, max, unit } = readTime(limitIn(written) ?? written, language, 'working-day')
    if (likely === undefined || min !== undefined || max !== undefined) throw new CellError('range', written)
    return { value: likely, unit }
  }),
}
