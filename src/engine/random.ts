import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/**
 * Seeded chance. One stream per purpose, so that a further task or a longer queue elsewhere does not shift the draws of
 * what stayed the same: two variants with the same seed then differ by their design and not by luck (common random
 * numbers). The same seed gives the same uniform draws on every machine.
 */
export interface Random {
  /** Uniform in [0, 1), in steps of 2^-32. */
  next(): number
}

/**
 * A stream that starts afresh for every case: the n-th draw for case 17 is the same whatever happened to cases 1 to 16,
 * and in every variant. Reused without allocation.
 */
export interface CaseRandom extends Random {
  /** Goes to the draws of one case; `visit` tells apart several executions of one element in a case. Gives itself. */
  begin(caseNumber: number, visit?: number): CaseRandom
}

export interface Streams {
  /** One long sequence; the quickest, for arrivals and for what need not match case by case. */
  stream(purpose: string | number): Random
  /** A sequence per case; purpose is usually what is drawn and the element's id, `work:Task_1`. */
  perCase(purpose: string | number): CaseRandom
  /** The streams of one replication, independent of all others. */
  replication(number: number): Streams
}

const UNIT = 2 ** -32
const GOLDEN = 0x9e37_79b9

/** Spreads every input bit over the whole word (the finaliser of MurmurHash3). */
function mix(word: number): number {
  let h = word | 0
  h = Math.imul(h ^ (h >>> 16), 0x85eb_ca6b)
  h = Math.imul(h ^ (h >>> 13), 0xc2b2_ae35)
  return h ^ (h >>> 16)
}

const spread = (word: number): number => Math.imul(mix(word + GOLDEN), GOLDEN)
const join = (hash: number, word: number): number => mix(hash ^ spread(word))

/** Nearly every draw of a case is for its first visit. */
const FIRST_VISIT = spread(0)

/** A 32-bit hash of an id, for use as a purpose where texts are too slow. */
export function hashOf(text: string): number {
  let hash = 0x811c_9dc5
  for (let i = 0; i < text.length; i++) hash = Math.imul(hash ^ text.charCodeAt(i), 0x0100_0193)
  return mix(hash)
}

/** Numbers and texts never share a stream, not even 1 and '1'. */
const purposeHash = (purpose: string | number): number =>
  typeof purpose === 'string' ? hashOf(purpose) : join(mix(purpose), Math.floor(purpose / 2 ** 32) | 0x4e_0000)

/** The high and the low half of a seed count, also beyond 32 bits. */
const seedHash = (seed: number): number => join(mix(seed), Math.floor(seed / 2 ** 32))

class LongStream implements Random {
  private readonly generator

  constructor(seed: number, purpose: number) {
    const key = join(seed, purpose)
    // The generator's own seeding leaves near seeds alike in their first draws; hashed words do not.
    this.generator = xoroshiro128plusFromState([key, join(key, 1), join(key, 2), join(key, 3) | 1])
  }

  next(): number {
    return (this.generator.next() >>> 0) * UNIT
  }
}

/** Chris Doty-Humphrey's sfc32: 96 bits of state and a counter, quick to seed, which is what a case needs. */
class CaseStream implements CaseRandom {
  private readonly key: number
  private a = 0
  private b = 0
  private c = 0
  private count = 1

  constructor(seed: number, purpose: number) {
    this.key = join(seed, purpose)
    this.begin(0)
  }

  begin(caseNumber: number, visit = 0): CaseRandom {
    let a = mix(join(this.key, caseNumber) ^ (visit === 0 ? FIRST_VISIT : spread(visit)))
    let b = this.key ^ GOLDEN
    let c = caseNumber | 0
    let count = Math.imul(visit + 1, GOLDEN) | 1
    // Eight rounds until a change of one seed bit has reached every bit; as `round`, but in variables of its own.
    for (let i = 0; i < 8; i++) {
      const out = (((a + b) | 0) + count) | 0
      count = (count + 1) | 0
      a = b ^ (b >>> 9)
      b = (c + (c << 3)) | 0
      c = (((c << 21) | (c >>> 11)) + out) | 0
    }
    this.a = a
    this.b = b
    this.c = c
    this.count = count
    return this
  }

  next(): number {
    return (this.round() >>> 0) * UNIT
  }

  private round(): number {
    const out = (((this.a + this.b) | 0) + this.count) | 0
    this.count = (this.count + 1) | 0
    this.a = this.b ^ (this.b >>> 9)
    this.b = (this.c + (this.c << 3)) | 0
    this.c = (((this.c << 21) | (this.c >>> 11)) + out) | 0
    return out
  }
}

const streamsOf = (hash: number): Streams => ({
  stream: (purpose) => new LongStream(hash, purposeHash(purpose)),
  perCase: (purpose) => new CaseStream(hash, purposeHash(purpose) ^ 0x5bd1_e995),
  replication: (number) => streamsOf(join(hash, number + 1)),
})

/** All streams of a seed. Any finite number is a seed; fractions are cut off. */
export const streams = (seed: number): Streams => streamsOf(seedHash(Math.trunc(seed)))
