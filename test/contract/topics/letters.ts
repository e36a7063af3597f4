import { beforeAll, describe, expect, it } from 'vitest'
import { collected, type Hosted, refusalOf } from '../hosted.ts'

/** Letters about a case whose proposal was accepted. */
export const letters = (at: Hosted, opened: () => string): void => {
  describe('what is written about it', () => {
    let number: string
    beforeAll(() => {
      number = opened()
    })

    it('drafts a letter, shows it, makes it a PDF and a mail, and records that it went out', async () => {
      const order = { kind: 'closing', to: 'complainant', via: 'mail' } as const
      const { draft, view } = await at.client.letters.draft({ number, order })
      expect(draft.template).toMatchObject({ version: 0 })
      const words = { ...draft, subject: 'Zaak gesloten', text: 'Beste An\n\n- Een\n- Twee' }
      const shown = await at.client.letters.view({ number, ...words })
      expect(shown).toEqual({
        ...view,
        subject: 'Zaak gesloten',
        blocks: [
          { is: 'paragraph', text: 'Beste An' },
          { is: 'list', items: ['Een', 'Twee'] },
        ],
      })
      const steps = await collected(await at.client.letters.pdf({ number, ...words }))
      const pdf = steps.at(-1)
      expect(pdf).toMatchObject({ type: 'done', exported: { pages: 1, notices: [] } })
      const { messageId, name } = await at.client.letters.mail({ number, ...words })
      expect(name).toMatch(/^\d{4}-\d{4} afsluiting aan An De Smet\.eml$/)
      const open = { number, ...words, text: 'Beste {{recipientName}}' }
      expect(await refusalOf(at.client.letters.send(open))).toEqual({
        code: 'fieldLeftOpen',
        facts: { fields: ['recipientName'] },
      })
      const sent = await at.client.letters.send({ number, ...words, messageId })
      const letter = sent.letters.at(-1)
      expect(letter).toMatchObject({ kind: 'closing', on: at.today, messageId, subject: 'Zaak gesloten' })
      const kept = sent.documents.find(({ id }) => id === letter?.document)
      expect([kept?.kind, kept?.size]).toEqual([
        'letter',
        pdf?.type === 'done' ? pdf.exported.size : undefined,
      ])
    })

    it('lets the office write what its letters say', async () => {
      const key = { kind: 'closing', to: 'complainant', language: 'nl' } as const
      const { shipped, current } = await at.client.templates.get(key)
      expect(current).toBe(0)
      const text = shipped.text.replace('{{', 'Dag! {{')
      const written = await at.client.templates.write({ ...key, subject: shipped.subject, text })
      expect(written).toMatchObject({ current: 1, versions: [{ text, by: 'Els Maes' }] })
      expect(await at.client.templates.list()).toContainEqual({ key, current: 1 })
      const order = { kind: 'closing', to: 'complainant' } as const
      const { draft } = await at.client.letters.draft({ number, order })
      expect([draft.template.version, draft.text.includes('Dag! ')]).toEqual([1, true])
      const seen = await at.client.templates.preview({ ...key, number, subject: 'x', text: '{{unheardOf}}' })
      expect(seen).toEqual({
        ok: false,
        refusal: { code: 'unknownField', facts: { fields: ['unheardOf'] } },
      })
      const values = await at.client.templates.values({ ...key, number })
      expect(values).toContainEqual({ field: 'caseNumber', value: number })
      expect(await at.client.templates.restore({ ...key, version: 0 })).toMatchObject({ current: 0 })
    })
  })
}
