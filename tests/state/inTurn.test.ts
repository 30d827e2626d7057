import { describe, expect, it } from 'vitest'
import { inTurn } from '#src/state/inTurn.ts'

/** Work that ends when it is told to, and what of it has begun. */
function workToEnd() {
  const begun: string[] = []
  const ends = new Map<string, (error?: Error) => void>()
  const work = inTurn((name: string) => {
    begun.push(name)
    return new Promise<string>((resolve, reject) => {
      ends.set(name, (error) => (error ? reject(error) : resolve(`${name} done`)))
    })
  })
  return { work, begun, end: (name: string, error?: Error) => ends.get(name)?.(error) }
}

describe('what is done in turn', () => {
  it('begins when that before it has ended, in the order asked', async () => {
    // given
    const { work, begun, end } = workToEnd()
    const [first, second] = [work('first'), work('second')]
    await Promise.resolve()
    expect(begun).toEqual(['first'])

    // when
    end('first')
    expect(await first).toBe('first done')

    // then
    await expect.poll(() => begun).toEqual(['first', 'second'])
    end('second')
    expect(await second).toBe('second done')
  })

  it('goes on where something failed, and says so to who asked for it alone', async () => {
    // given
    const { work, begun, end } = workToEnd()
    const [first, second] = [work('first'), work('second')]
    await Promise.resolve()

    // when
    end('first', new Error('too large'))

    // then
    await expect(first).rejects.toThrow('too large')
    await expect.poll(() => begun).toEqual(['first', 'second'])
    end('second')
    expect(await second).toBe('second done')
  })
})
