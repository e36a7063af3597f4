import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { readSubject, withoutPrefixes } from '#shared/intake/subject.ts'

const read = (subject: string) => {
  const reading = readSubject(subject)
  return reading && [reading.customer, reading.klussenier, reading.certainty]
}
const proposed = ['Jan Janssens', 'Piet Peeters', 'proposed']

describe('the names come out, and are only proposed, of a subject', () => {
  it.each([
    ['in the other order', 'Klacht aan het adres van Piet Peeters van Jan Janssens'],
    ['with "tegen" and "door"', 'Klacht tegen Piet Peeters, ingediend door Jan Janssens'],
    ['with the Klussenier in front', 'Piet Peeters – klacht van Jan Janssens'],
    ['with the customer in front', 'Jan Janssens - klacht tegen Piet Peeters'],
    ['with a bar', 'Klacht Jan Janssens / Piet Peeters'],
    ['with a thing behind both', 'Jan Janssens / Piet Peeters - klacht terras'],
    ['with "vs"', 'Klacht: Jan Janssens vs. Piet Peeters'],
    ['misspelt', 'Klahct van Jan Janssens aan het adress van Piet Peeters'],
    ['misspelt in all words', 'klagt vna Jan Janssens aan t ardes van Piet Peeters'],
    ['with a word before it', 'Nieuwe klacht van Jan Janssens aan het adres van Piet Peeters'],
    ['with a thing behind the name', 'Klacht van Jan Janssens aan het adres van Piet Peeters - badkamer'],
    ['with a thing after "over"', 'Klacht van Jan Janssens aan het adres van Piet Peeters over de kraan'],
    ['with a file number', 'Klacht van Jan Janssens aan het adres van Piet Peeters (dossier 12)'],
    ['with a place', 'Klacht van Jan Janssens aan het adres van Piet Peeters, Antwerpen'],
    ['with whose trade it is', 'Klacht van Jan Janssens aan het adres van Piet Peeters van firma Klus'],
    ['in French', 'Plainte de Jan Janssens à l’encontre de Piet Peeters'],
    ['in French, the other order', 'Plainte contre Piet Peeters de la part de Jan Janssens'],
    ['in English', 'Complaint from Jan Janssens against Piet Peeters'],
    ['in English, the other order', 'Complaint against Piet Peeters by Jan Janssens'],
    ['in German', 'Beschwerde von Jan Janssens gegen Piet Peeters'],
    [
      'in which the Klussenier says that he is one',
      'Klacht van klussenier Piet Peeters over klant Jan Janssens',
    ],
  ])('%s', (_rule, subject) => expect(read(subject)).toEqual(proposed))

  it('that names one side', () => {
    expect(read('Klacht over Piet Peeters')).toEqual([null, 'Piet Peeters', 'proposed'])
    expect(read('Klacht van Jan Janssens over de badkamer')).toEqual(['Jan Janssens', null, 'proposed'])
    expect(read('Klacht van mij aan het adres van Piet Peeters')).toEqual([null, 'Piet Peeters', 'proposed'])
  })
})

it.each([
  'Klacht over lekkende kraan',
  'Klacht over de werken van Piet Peeters',
  'Klacht van mijn buurvrouw aan het adres van jullie klussenier',
  'Kachel van Jan',
  'complaint of payment',
  'Factuur van Jan aan het adres van Piet',
])('names nobody: %s', (subject) => expect(read(subject)).toBeNull())

describe('a word that may begin something else', () => {
  it('is left in the name, which is then not certain', () => {
    expect(read('Klacht van Jan van den Adres aan het adres van Piet van Over')).toEqual([
      'Jan van den Adres',
      'Piet van Over',
      'proposed',
    ])
    expect(read('Klacht van Greet aan de Brugh aan het adres van Koen Aan het Rot')).toEqual([
      'Greet aan de Brugh',
      'Koen Aan het Rot',
      'proposed',
    ])
  })

  it('may be the name’s: the other way to cut is told', () => {
    expect(readSubject('Klacht Van Damme tegen Piet')).toMatchObject({
      customer: 'Van Damme',
      alternatives: [{ customer: 'Damme', klussenier: 'Piet' }],
    })
    expect(readSubject('Klacht aan het adres van Piet van den Berg van Jan Maes')).toMatchObject({
      customer: 'Jan Maes',
      klussenier: 'Piet van den Berg',
    })
  })
})

const word = fc
  .stringMatching(/^[A-Z][a-zéëïç]{2,8}$/)
  .filter(
    (one) =>
      !/^(?:Over|Tegen|Aan|Door|Voor|Klacht|Klant|Van|Bij|Met|Uit|Naar|Onder|Achter|Boven|Zonder|Tussen|Tot|Naam|Mij|Ons|Hem|Haar|Hen|Jullie|Xxx|Against|About|From|Contre|Gegen|Bedrijf|Zaak|Nummer|Ber|Wegens|Rond|Dossier|Factuur|Inzake|Offerte|Betreft|Over|Nous|Moi|Klus.*|Xxx+|Uns|Mich|You|Kunde|Client|Le|La|Een|De)$/i.test(
        one,
      ),
  )
const name = fc
  .tuple(
    fc.constantFrom('', '', 'dhr. ', 'mevr. ', 'Familie ', 'J.P. ', 'A. '),
    word,
    fc.constantFrom('', '', '-', ' en '),
    word,
    fc.constantFrom(
      ' ',
      ' van ',
      ' van de ',
      ' Van den ',
      " van 't ",
      ' de la ',
      ' el ',
      ' ben ',
      ' von ',
      ' ten ',
      ' "Sus" ',
    ),
    word,
    fc.constantFrom('', '-', ' BV'),
    word,
  )
  .map(([title, a, join, b, particle, c, tail, d]) => {
    const first = join ? `${a}${join}${b}` : a
    const last = tail === '-' ? `${c}-${d}` : `${c}${tail}`
    return `${title}${first}${particle}${last}`
  })
const prefixes = fc.array(
  fc.constantFrom(
    'Re: ',
    'RE[2]: ',
    'Re^2: ',
    'Antw: ',
    'AW: ',
    'SV: ',
    'VS: ',
    'TR : ',
    'WG: ',
    'FW: ',
    'Fwd: ',
    'Doorst: ',
    'Rép : ',
    'R: ',
    'Réf : ',
    'I: ',
    'RV: ',
    'Ynt: ',
    '[EXTERN] ',
    '[SPAM?] ',
    '{Dangerous} ',
    '***SPAM*** ',
    '[#123] ',
    '🚨 ',
  ),
  { maxLength: 4 },
)
/** Quotes within the same quotes say nothing. */
const wholly = fc.constantFrom('%', '"%"', '[%]', '(%)', '%.', '%!', '%\u200b', '%…')
const partly = fc.constantFrom('%', '“%”', '«%»', '<%>', '‘%’', '„%“', '{%}')

describe('whatever stands around it, the form that is asked for', () => {
  it('gives both names as they were written, with certainty', () => {
    fc.assert(
      fc.property(name, name, prefixes, partly, wholly, (customer, klussenier, before, around, whole) => {
        const wrap = (form: string, text: string) => form.replace('%', () => text)
        const inner = `Klacht van ${customer} aan het adres van ${wrap(around, klussenier)}`
        expect(read(`${before.join('')}${wrap(whole, inner)}`)).toEqual([customer, klussenier, 'certain'])
      }),
      { numRuns: 200 },
    )
  })

  it('gives nothing with certainty that was not written so', () => {
    const junk = fc.constantFrom(
      'Klacht van ',
      'klacht ',
      ' aan het adres van ',
      ' tegen ',
      ' over ',
      ' van ',
      ' door ',
      'Jan',
      ' Piet van Over',
      ' de kraan',
      ' - ',
      ', ',
      ' en ',
      ' (dossier 3)',
      ' wegens lekkage',
      'KLACHT VAN ',
      ' uit Gent',
      ' ',
      '2026',
    )
    const some = fc.array(junk, { maxLength: 2 }).map((parts) => parts.join(''))
    const begin = fc.constantFrom('Klacht van Jan', 'KLACHT VAN Jan', 'klacht Jan')
    const end = fc.constantFrom(' aan het adres van Piet', ' tegen Piet')
    const almostAsked = fc.tuple(some, begin, some, end, some).map((parts) => parts.join(''))
    let certain = 0
    fc.assert(
      fc.property(almostAsked, (subject) => {
        const reading = readSubject(subject)
        if (reading?.certainty !== 'certain') return
        const { rest } = withoutPrefixes(subject.replace(/\s+/g, ' '))
        const form = `klacht van ${reading.customer} aan het adres van ${reading.klussenier}`
        // A dash or a comma behind a name is no part of it.
        expect(rest.replace(/[\s.,-]+(?= aan het adres|$)/gi, '').toLowerCase()).toBe(form.toLowerCase())
        expect(form).not.toMatch(/tegen|over|door|wegens|dossier|uit|kraan|2026/)
        certain += 1
      }),
      { numRuns: 500 },
    )
    // Subjects of which none is certain prove nothing.
    expect(certain).toBeGreaterThan(0)
  })
})
