import { describe, expect, it } from 'vitest'
import { callByPath, procedures } from '../host.ts'
import { type Hosted, refusalOf } from '../hosted.ts'

export const badInput = (at: Hosted): void => {
  describe('bad input', () => {
    it.each(procedures.filter(({ takesInput }) => takesInput))(
      'is refused by $path as invalid input',
      async ({ path }) => {
        const refused = await refusalOf(callByPath(at.client, path, 42))
        expect(refused.code).toBe('invalidInput')
      },
    )

    it('is refused with the path of each field and what is wrong with it, in words', async () => {
      const number = await at.opened()
      const command = { type: 'addNote', on: '2026-02-30', text: '' } as const
      expect(await refusalOf(at.ordered(number, command))).toEqual({
        code: 'invalidInput',
        facts: {
          problems: [
            { path: 'command.on', message: 'is geen bestaande datum (jjjj-mm-dd)' },
            { path: 'command.text', message: 'mag niet leeg zijn' },
          ],
        },
      })
    })

    it('may hold any sign, and comes back as it was', async () => {
      const text = `<script>alert(1)</script> #$*[] \u202e עברית 😀 ${'x'.repeat(5_000)} \\ "' \u0000 einde`
      const view = await at.ordered(await at.opened(), { type: 'addNote', on: at.today, text })
      expect(view.notes[0]?.text).toBe(text)
    })
  })
}
