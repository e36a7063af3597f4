import fc from 'fast-check'
import iconv from 'iconv-lite'
import { describe, expect, it } from 'vitest'
import { decodeText } from '#core/formats/charset.ts'

const letters = fc.string({ unit: fc.constantFrom(...'abc DE.\néèëïöüçàêîôûÉÖ'), maxLength: 60 })

describe('text in the character set that is said', () => {
  it.each(['utf-8', 'windows-1252', 'iso-8859-1', 'iso-8859-15', 'macintosh', 'cp850', 'utf-16le', 'utf-7'])(
    'is read as it was written, and nothing is guessed: %s',
    (label) =>
      fc.assert(
        fc.property(letters, (text) => {
          const found = decodeText(iconv.encode(text, label), label)
          expect([found.text, found.guessed, found.twice]).toEqual([text, false, false])
        }),
      ),
  )
})

describe('text in another character set than is said', () => {
  const accented = letters.filter((text) => /[éèëïöüçàêîôûÉÖ]/.test(text))

  it.each(['iso-8859-1', 'windows-1252', 'us-ascii', 'unknown-8bit', null])(
    'is UTF-8 where that is valid: %s',
    (label) =>
      fc.assert(
        fc.property(accented, (text) => {
          const found = decodeText(Buffer.from(text), label)
          expect([found.text, found.guessed, found.used]).toEqual([text, true, 'utf-8'])
        }),
      ),
  )

  it.each(['utf-8', 'us-ascii', null])('is Windows-1252 where it is no UTF-8: %s', (label) =>
    fc.assert(
      fc.property(accented, (text) => {
        const found = decodeText(iconv.encode(text, 'windows-1252'), label)
        expect([found.text, found.guessed, found.used]).toEqual([text, true, 'windows-1252'])
      }),
    ),
  )

  it('that is UTF-8 but for a damaged sign stays UTF-8, and the sign is seen to be damaged', () => {
    const bytes = Buffer.concat([Buffer.from('één coördinatie '), Buffer.from([0xff]), Buffer.from(' één')])
    expect(decodeText(bytes, 'utf-8')).toMatchObject({ text: 'één coördinatie \ufffd één', guessed: false })
  })
})

it('text that was encoded twice is decoded twice, and text that only looks like it is not', () => {
  expect(
    decodeText(Buffer.from(iconv.decode(Buffer.from('één € ’'), 'windows-1252')), 'utf-8'),
  ).toMatchObject({
    text: 'één € ’',
    twice: true,
  })
  expect(decodeText(Buffer.from('SÃO PAULO en één'), 'utf-8')).toMatchObject({
    text: 'SÃO PAULO en één',
    twice: false,
  })
})

it('no bytes and no label make it throw', () =>
  fc.assert(
    fc.property(fc.uint8Array({ maxLength: 80 }), fc.option(fc.string({ maxLength: 12 })), (bytes, label) => {
      expect(typeof decodeText(bytes, label).text).toBe('string')
    }),
  ))
