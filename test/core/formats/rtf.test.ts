import { expect, it } from 'vitest'
import { bodyOfRtf } from '#core/formats/rtf.ts'

/** RTF that holds HTML, as Outlook writes it, in so many groups. */
const rtf = (groups: number, words: string) =>
  Buffer.from(`{\\rtf1\\ansi\\fromhtml1 ${'{'.repeat(groups)}${words}${'}'.repeat(groups)}}`, 'latin1')

it('what was put into it is found in the groups in which it stands', () =>
  expect(bodyOfRtf(rtf(40, 'De kraan lekt.'))).toEqual({ html: 'De kraan lekt.', plain: '' }))

// The library alone would take minutes.
it('of thousands of groups, in which nobody writes, the words are found before time is up', () =>
  expect(bodyOfRtf(rtf(60_000, 'De kraan lekt.'))).toEqual({ html: null, plain: 'De kraan lekt.' }))
