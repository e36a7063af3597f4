import fc from 'fast-check'
import { expect, it } from 'vitest'
import { changedLines } from '#db/indexed/changedLines.ts'
import { wordsOfText } from '#db/indexed/terms.ts'

const line = fc.constantFrom('dakgoot', 'dak goot', 'Façade', '', 'dak', 'dakgootlekkage', 'ĳzer')
const text = fc.array(line, { maxLength: 6 }).map((lines) => lines.join('\n'))

it('every word that is new in a text is in the lines that changed', () =>
  fc.assert(
    fc.property(text, text, (was, is) => {
      const known = new Set(wordsOfText(was))
      const changed = wordsOfText(changedLines(was, is))
      for (const word of wordsOfText(is)) if (!known.has(word)) expect(changed).toContain(word)
      for (const word of changed) expect(wordsOfText(is)).toContain(word)
    }),
  ))

it('a line that was put in between is all that changed', () =>
  expect(changedLines('een\ndrie', 'een\ntwee\ndrie')).toBe('twee'))
