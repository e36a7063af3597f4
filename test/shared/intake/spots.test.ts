import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { proposeIntake } from '#shared/intake/propose.ts'
import { card, form, from, known, mailOf, office, propose } from './proposing.ts'

describe('whose a telephone or an address is', () => {
  it.each([
    ['in the signature', `De kraan lekt.\n\nGroeten,\n${card}`, ['0486 55 44 33']],
    [
      'said to be his',
      'De kraan lekt. U bereikt mij op 0486 55 44 33 na zes uur, want overdag werk ik in de fabriek.',
      ['0486 55 44 33'],
    ],
    ['another’s, as he says', 'Zijn nummer is 0479 20 30 41, maar hij neemt niet op.', []],
    ['the Klussenier’s, known', 'De kraan lekt.\n\nTel. 0470 11 22 33', []],
    ['the office’s', 'De kraan lekt.\n\nTel. 011 20 30 40', []],
    ['of a disclaimer', 'De kraan lekt.\n\nJan\n\nThis mail is confidential. Call +32 2 555 99 99.', []],
    ['in what he quotes', 'De kraan lekt.\n\n> Bel mij op 0486 55 44 33\n> Veerle', []],
  ])('%s', (_where, text, expected) => expect(propose({ text }).phones).toEqual(expected))

  it('is of nobody when another than the complainant sent it', () =>
    expect(
      propose({ ...from('Sofie Maes', 'sofie@post.example'), text: 'De kraan lekt.\n\nSofie\n0486 55 44 33' })
        .phones,
    ).toEqual([]))
})

it('every spot holds the words that it says, whatever the mail', () => {
  const piece = fc.constantFrom(
    'De kraan lekt.',
    card,
    '> ',
    '\n',
    'Van: Jan <jan@post.example>',
    'Datum: 1 maart 2026',
    'Aan: info',
    `Onderwerp: ${form}`,
    '€ 1.234,56',
    'Rachid  El\n> Amrani',
    '-- ',
    '\u200b',
  )
  const text = fc
    .array(fc.oneof(piece, fc.string({ unit: 'binary', maxLength: 8 })), { maxLength: 12 })
    .map((all) => all.join('\n'))
  const subject = fc.oneof(
    fc.constantFrom(form, `Fwd: ${form}`, 'Fwd: kraan', 'Klacht  van Jan\taan het adres  van Piet Peeters'),
    fc.string({ maxLength: 20 }),
  )
  fc.assert(
    fc.property(subject, text, text, (title, body, inner) => {
      const mail = mailOf({
        subject: title,
        text: body,
        carried: [{ partIndex: 0, content: mailOf({ text: inner }) }],
      })
      const { clues, grounds } = proposeIntake(mail, known, office)
      for (const spot of [
        ...clues.map((clue) => clue.spot),
        ...Object.values(grounds).map((ground) => ground.source),
      ]) {
        if (spot?.part === 'subject') expect(title.slice(spot.start, spot.end)).toBe(spot.words)
        if (spot?.part === 'text') expect(body.slice(spot.start, spot.end)).toBe(spot.words)
        if (spot?.part === 'carried' && spot.end > 0)
          expect(inner.slice(spot.start, spot.end)).toBe(spot.words)
      }
    }),
  )
})
