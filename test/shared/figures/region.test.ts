import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { regionOf, regions } from '#shared/figures/region.ts'
import { spreadOf } from '#shared/figures/spread.ts'

const at = (postalCode: string, country = '') => regionOf({ postalCode, country })

describe('where an address lies', () => {
  it.each([
    ['1000', 'brussels'],
    ['1348', 'walloonBrabant'],
    ['1800', 'flemishBrabant'],
    ['3000', 'flemishBrabant'],
    ['2018', 'antwerp'],
    ['3500', 'limburg'],
    ['4000', 'liege'],
    ['5000', 'namur'],
    ['6000', 'hainaut'],
    ['6700', 'luxembourg'],
    ['7000', 'hainaut'],
    ['8500', 'westFlanders'],
    ['9000', 'eastFlanders'],
    ['1012 AB', 'noordHolland'],
    ['3011ad', 'zuidHolland'],
    ['3512 JE', 'utrecht'],
    ['4143 AA', 'utrecht'],
    ['6511 PP', 'gelderland'],
    ['5611 AZ', 'noordBrabant'],
    ['6211 CK', 'nlLimburg'],
    ['4331 LP', 'zeeland'],
    ['8232 ZX', 'flevoland'],
    ['8011 PK', 'overijssel'],
    ['9401 HP', 'drenthe'],
    ['8911 KN', 'friesland'],
    ['9712 HN', 'groningen'],
  ])('reads %s as %s', (code, region) => expect(at(code)).toBe(region))

  it('goes by the country where the address names one', () => {
    expect(at('3500', 'Nederland')).toBe('utrecht')
    expect(at('3500', 'Belgique')).toBe('limburg')
    expect(at('3500', 'Duitsland')).toBeNull()
    expect(at('3512 JE', 'België')).toBeNull()
  })

  it('is not known where the code does not say so', () => {
    expect([at(''), at('0999'), at('Gent'), at('75001'), at('1299 AA'), regionOf(null)]).toEqual(
      Array.from({ length: 6 }, () => null),
    )
  })

  it('has every region, and every Belgian code from 1000 in one', () => {
    const seen = new Set<string | null>()
    for (let code = 1000; code < 10_000; code += 1) {
      expect(at(String(code))).not.toBeNull()
      seen.add(at(String(code))).add(at(`${code} AA`))
    }
    expect(regions.filter((one) => !seen.has(one))).toEqual([])
  })
})

describe('the spread of numbers', () => {
  it('has its quartiles as a spreadsheet has them', () =>
    expect(spreadOf([7, 1, 3, null, 2, 10, 4])).toEqual({
      known: 6,
      unknown: 1,
      spread: { mean: 4.5, least: 1, lowerQuartile: 2.25, median: 3.5, upperQuartile: 6.25, most: 10 },
    }))

  it('lies in order, with at least a quarter on either side of each quartile', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(400), { minLength: 5, maxLength: 60 }), (numbers) => {
        const { spread } = spreadOf(numbers)
        if (!spread) throw new Error('five are enough')
        const { least, lowerQuartile, median, upperQuartile, most, mean } = spread
        const inOrder = [least, lowerQuartile, median, upperQuartile, most]
        expect(inOrder).toEqual(inOrder.toSorted((one, other) => one - other))
        expect(mean).toBeGreaterThanOrEqual(least)
        expect(mean).toBeLessThanOrEqual(most)
        const upTo = (value: number) => numbers.filter((one) => one <= value).length / numbers.length
        expect(upTo(lowerQuartile)).toBeGreaterThanOrEqual(0.25)
        expect(upTo(median)).toBeGreaterThanOrEqual(0.5)
        expect(1 - upTo(upperQuartile - 0.001)).toBeGreaterThanOrEqual(0.25)
      }),
    )
  })
})
