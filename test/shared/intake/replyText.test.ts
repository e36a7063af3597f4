import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { replyPieces, wordsOf } from '#shared/intake/replyText.ts'

const fresh = (text: string) => wordsOf(replyPieces(text), ['fresh'])

const lines = fc.array(
  fc.oneof(
    fc.string(),
    fc.constantFrom(
      '',
      '> oud',
      'Op ma 2 mrt 2026 om 09:15 schreef HetKlusHuis <info@hetklushuis.example>:',
      'Le 2 mars 2026 à 09:30, HetKlusHuis a écrit :',
      'Van: HetKlusHuis <info@hetklushuis.example>',
      'Verzonden: maandag 2 maart 2026 09:15',
      'Onderwerp: klacht',
      'Met vriendelijke groet,',
      '-- ',
      'Verstuurd vanaf mijn iPhone',
      '-----Original Message-----',
      'PS: nog iets',
    ),
  ),
  { maxLength: 30 },
)

describe('what a writer added is told from what was there', () => {
  it('without losing a sign of the text', () =>
    fc.assert(
      fc.property(lines, (some) => {
        const text = some.join('\n')
        expect(
          replyPieces(text)
            .map((piece) => piece.text)
            .join('\n'),
        ).toBe(text)
      }),
    ))

  it('a line that begins with a sign of quoting is never his', () =>
    fc.assert(
      fc.property(lines, (some) => {
        for (const piece of replyPieces(some.join('\n')))
          if (piece.is === 'fresh') expect(piece.text).not.toMatch(/^>/m)
      }),
    ))

  it('a sentence that tells what was written before stays his', () => {
    const text = 'Op 3 maart 2026 schreef Piet mij:\n"Ik kom niet meer."\nDat kan niet.'
    expect(fresh(text)).toBe(text)
  })

  it('what follows a greeting and is no signature stays his', () => {
    const long = 'Dit is een lange zin die de schrijver duidelijk nog bij zijn verhaal wil hebben, '.repeat(3)
    expect(fresh(`Dag,\n\nGroeten uit Lier.\n\n${long}`)).toContain('bij zijn verhaal')
    expect(fresh('De kraan lekt.\n\nGroeten\nJo\n\nPS: foto volgt')).toBe('De kraan lekt.\n\nPS: foto volgt')
  })

  const hostile = ['Op ', 'Van: x\n', '>', 'schreef 1 @ ', 'Groeten\n', 'Op 1\n', '____\n', '-- \n', ' ']
  // By the square of its length, it would take minutes.
  it.each([...hostile, '____\n\n', 'Disclaimer\n\n', 'Op 1 schreef @:\n> x\n', 'PS\n-- \n'])(
    'a text of more than a million signs is read before time is up, also when it says nothing but %j',
    (piece) => {
      const text = `x\n${piece.repeat(Math.ceil(1_500_000 / piece.length))}`
      const pieces = replyPieces(text)
      expect(pieces.map((one) => one.text).join('\n') === text).toBe(true)
    },
  )
})
