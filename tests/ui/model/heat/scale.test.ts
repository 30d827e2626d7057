import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { heatScale } from '#src/ui/model/heat/scale.ts'

describe('the scale of a heat map', () => {
  it('has a class for every whole number while they are few', () => {
    // when
    const scale = heatScale([0, 1, 3, 4])

    // then
    expect(scale).toMatchObject({ bounds: [1, 2, 3, 4], isCounted: true })
    expect([0, 1, 3, 4].map(scale.classOf)).toEqual([0, 1, 3, 4])
  })

  it('has round bounds of equal width for all others', () => {
    expect(heatScale([0.3, 7.1]).bounds).toEqual([2, 4, 6, 8])
    expect(heatScale([12, 431_000]).bounds).toEqual([100_000, 200_000, 300_000, 400_000, 500_000])
    expect(heatScale([0.01, 0.04]).bounds).toEqual([0.01, 0.02, 0.03, 0.04])
  })

  it('leaves what is nothing without a colour, and what is most in the darkest', () => {
    const scale = heatScale([0, 2, 9])

    expect(scale.shadeOf(scale.classOf(0)).fill).toBe('#FFFFFF')
    expect(scale.shadeOf(scale.classOf(9)).fill).toBe('#7F2857')
    expect(heatScale([]).bounds).toEqual([])
    expect(heatScale([0, 0]).classOf(0)).toBe(0)
  })

  it('gives more colour to more, whatever the values', () => {
    fc.assert(
      fc.property(fc.array(fc.double({ min: 0, max: 1e9, noNaN: true }), { minLength: 2, maxLength: 20 }), (values) => {
        // given
        const scale = heatScale(values)
        const sorted = [...values].sort((a, b) => a - b)

        // when
        const classes = sorted.map(scale.classOf)

        // then
        expect(scale.bounds.length).toBeLessThanOrEqual(5)
        expect(classes).toEqual([...classes].sort((a, b) => a - b))
        expect(Math.max(...classes)).toBeLessThanOrEqual(scale.bounds.length)
      }),
    )
  })

  it('can be read: the ink stands out from every shade', () => {
    const scale = heatScale([1, 2, 3, 4, 5])
    for (let at = 0; at <= 5; at++) {
      const { fill, text } = scale.shadeOf(at)
      expect(contrast(fill, text)).toBeGreaterThanOrEqual(4.5)
    }
  })

  it('can be told apart without colours: each shade is darker than the one before', () => {
    const scale = heatScale([1, 2, 3, 4, 5])
    const light = [0, 1, 2, 3, 4, 5].map((at) => luminance(scale.shadeOf(at).fill))

    expect(light).toEqual([...light].sort((a, b) => b - a))
    expect(light.slice(1).every((value, i) => (light[i]! + 0.05) / (value + 0.05) > 1.15)).toBe(true)
  })
})

const luminance = (hex: string): number => {
  const [r = 0, g = 0, b = 0] = [1, 3, 5].map((at) => {
    const value = Number.parseInt(hex.slice(at, at + 2), 16) / 255
    return value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4
  })
  return 0.2126 * r + 0.7152 * g + 0.0722 * b
}

function contrast(a: string, b: string): number {
  const [dark = 0, light = 0] = [luminance(a), luminance(b)].sort((x, y) => x - y)
  return (light + 0.05) / (dark + 0.05)
}
