/**
 * Where a token comes from: the set of performers of the steps that directly precede it. Sets are kept once each and
 * named by a number, 0 being the empty set, so that tokens and messages carry them as they carry any number.
 */
export class Provenance {
  private readonly sets: number[][] = [[]]
  private readonly byKey = new Map<string, number>([['', 0]])
  /** The set of each performer alone, from that of nobody known (-1) on; 0 for one not asked about yet. */
  private readonly singles: number[] = []
  private readonly unions = new Map<number, number>()

  /** The set of one performer. */
  single(performer: number): number {
    while (performer + 1 >= this.singles.length) this.singles.push(0)
    const known = this.singles[performer + 1]!
    return known === 0 ? (this.singles[performer + 1] = this.intern([performer])) : known
  }

  union(a: number, b: number): number {
    if (a === b || b === 0) return a
    if (a === 0) return b
    const key = a < b ? a * 2 ** 26 + b : b * 2 ** 26 + a
    const known = this.unions.get(key)
    if (known !== undefined) return known
    const merged = [...new Set([...this.sets[a]!, ...this.sets[b]!])].sort((x, y) => x - y)
    const set = this.intern(merged)
    this.unions.set(key, set)
    return set
  }

  /** How many performers other than this one are in the set. */
  othersThan(performer: number, set: number): number {
    if (set === 0 || this.singles[performer + 1] === set) return 0
    const members = this.sets[set]!
    return members.includes(performer) ? members.length - 1 : members.length
  }

  private intern(members: number[]): number {
    const key = members.join(' ')
    const known = this.byKey.get(key)
    if (known !== undefined) return known
    this.sets.push(members)
    this.byKey.set(key, this.sets.length - 1)
    return this.sets.length - 1
  }
}
