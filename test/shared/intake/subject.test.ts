import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSubject, withoutPrefixes } from '#shared/intake/subject.ts'

const read = (subject: string) => {
  const reading = readSubject(subject)
  return reading && [reading.customer, reading.klussenier, reading.certainty]
}

describe('the names in a subject', () => {
  it.each([
    [
      'in the form asked for',
      'Klacht van Jan Janssens aan het adres van Piet Peeters',
      ['Jan Janssens', 'Piet Peeters', 'certain'],
    ],
    ['in capitals', 'KLACHT VAN JAN AAN HET ADRES VAN PIET', ['JAN', 'PIET', 'certain']],
    [
      'with particles and capitals kept',
      'klacht van Els Van den Berg-de Wit aan het adres van Jan de Vries',
      ['Els Van den Berg-de Wit', 'Jan de Vries', 'certain'],
    ],
    [
      'in the brackets of the instructions',
      'Klacht van <Jan> aan het adres van <Piet>',
      ['Jan', 'Piet', 'certain'],
    ],
    ['in quotes', '“Klacht van "Jan" aan het adres van «Piet»”', ['Jan', 'Piet', 'certain']],
    [
      'with a nickname in quotes',
      'Klacht van Jan "Sus" Maes aan het adres van Piet',
      ['Jan "Sus" Maes', 'Piet', 'certain'],
    ],
    ['all in square brackets', '[Klacht van Jan aan het adres van Piet]', ['Jan', 'Piet', 'certain']],
    [
      'after prefixes and tags',
      'Antw: RE[2]: [EXTERN] Fwd : TR: AW: WG: Doorst: Klacht van Jan aan het adres van Piet',
      ['Jan', 'Piet', 'certain'],
    ],
    [
      'with the role before the name',
      'Klacht van Jan aan het adres van de Klussenier Piet',
      ['Jan', 'Piet', 'certain'],
    ],
    ['with a full stop', 'Klacht van Jan aan het adres van Piet.', ['Jan', 'Piet', 'certain']],
    ['of one side only', 'Klacht van Jan aan het adres van', ['Jan', null, 'proposed']],
    [
      'beside the words of the instructions',
      'Klacht van <KLANTNAAM> aan het adres van Piet',
      [null, 'Piet', 'proposed'],
    ],
    [
      'that cannot be told apart',
      'Klacht van A aan het adres van B aan het adres van C',
      ['A', 'B aan het adres van C', 'proposed'],
    ],
    ['in another form', 'Klacht Jan Maes tegen Piet', ['Jan Maes', 'Piet', 'proposed']],
    ['in French', 'Plainte de Luc à l’encontre de Piet', ['Luc', 'Piet', 'proposed']],
    [
      'between emoji',
      '🚨 RE: ❗️ Klacht van Ömer "Big O" Yılmaz 😡 aan het adres van Piet Peeters 🔨👍🏽',
      ['Ömer "Big O" Yılmaz', 'Piet Peeters', 'certain'],
    ],
    ['misspelled', "klagt van Hugo aan 't adres van Piet", ['Hugo', 'Piet', 'proposed']],
    ['that are not there', 'Lekkende kraan', null],
    ['of nobody', 'Klacht van <klantnaam> aan het adres van <naam klussenier>', null],
    ['in nothing', '', null],
  ])('%s', (_rule, subject, expected) => expect(read(subject)).toEqual(expected))

  it('come out as they went in, whatever the prefixes, the spacing and the case around them', () => {
    // Of four letters or more: "By", "Us" and "Aan" begin something else than a name, which then is proposed only.
    const name = fc.stringMatching(
      /^[A-Z][a-zéïç]{3,9}( (van|de|Van den|el|'t) [A-Z][a-zë]{3,9}(-[A-Z][a-z]{2,5})?)?$/,
    )
    const prefixes = fc.array(
      fc.constantFrom('Re: ', 'FWD:', 'tr : ', 'Antw: ', '[EXT] ', 'AW: ', 'RE[3]: '),
      { maxLength: 4 },
    )
    const gap = fc.constantFrom(' ', '  ', '\t ')
    const cased = fc.constantFrom(
      (text: string) => text,
      (text: string) => text.toUpperCase(),
      (text: string) => text.toLowerCase(),
    )
    fc.assert(
      fc.property(name, name, prefixes, gap, cased, (customer, klussenier, before, space, to) => {
        const words = (text: string) => to(text).replaceAll(' ', space)
        const subject = `${before.join('')}${words('Klacht van ')}${customer}${words(' aan het adres van ')}${klussenier}`
        expect(read(subject)).toEqual([customer, klussenier, 'certain'])
      }),
    )
  })

  it('are looked for in any text without ado', () =>
    fc.assert(fc.property(fc.string({ unit: 'binary' }), (text) => void readSubject(`klacht van ${text}`))))

  it('are looked for in the beginning only of a subject that is no subject', () => {
    const long = `Klacht van Jan aan het adres van Piet${' aan het adres van Jan'.repeat(50)}`
    expect(readSubject(`${long} en verder`)).toEqual(readSubject(long))
    expect(readSubject(`${'Re: '.repeat(250)}Klacht van Jan aan het adres van Piet`)).toBeNull()
  })

  // To look for all names in all of it would take minutes.
  it.each([' aan het adres van Jan', ' aan het', ' van', ' tegen Jan', '[', '*'])(
    'are looked for before time is up in a subject that goes on for ever with %j',
    (more) => expect(readSubject(`Klacht van Jan${more.repeat(12_000)}`)?.customer).toMatch(/^Jan/),
  )
})

it('a forward and an answer are told apart by their prefix', () => {
  expect(withoutPrefixes('Fwd: [x] klacht')).toEqual({ rest: 'klacht', forwarded: true, replied: false })
  expect(withoutPrefixes('Antw: klacht')).toEqual({ rest: 'klacht', forwarded: false, replied: true })
  expect(withoutPrefixes('RE: TR: klacht')).toEqual({ rest: 'klacht', forwarded: true, replied: true })
  expect(withoutPrefixes('Restant: klacht')).toEqual({
    rest: 'Restant: klacht',
    forwarded: false,
    replied: false,
  })
})
