import { describe, expect, it } from 'vitest'
import { byPhone, openOffice, refusalOf } from '../support/office.ts'

const key = { kind: 'acknowledgement', to: 'complainant', language: 'nl' } as const

const filled = async () => {
  const office = await openOffice()
  const { client } = office
  await client.mediators.register({ name: 'Els Maes', me: true })
  const { number } = await client.intake.open(byPhone())
  const draft = async () =>
    (await client.letters.draft({ number, order: { kind: key.kind, to: key.to } })).draft
  return { ...office, number, draft }
}

describe('a template', () => {
  it('is the text of the app until the office writes its own, from which letters are made then', async () => {
    const { client, draft, on } = await filled()
    const { shipped, versions, current } = await client.templates.get(key)
    expect([current, versions]).toEqual([0, []])
    const text = 'Dag {{recipientName}}\n\nWij kregen uw klacht.\n\n{{mediatorName}}'
    on('2026-03-03')
    const written = await client.templates.write({ ...key, subject: 'Zaak {{caseNumber}}', text })
    expect(written).toMatchObject({
      current: 1,
      shipped,
      versions: [{ subject: 'Zaak {{caseNumber}}', text, by: 'Els Maes', at: '2026-03-03T11:00:00.000Z' }],
    })
    expect(await draft()).toMatchObject({
      template: { version: 1 },
      subject: 'Zaak 2026-0001',
      text: 'Dag Renée Desmet\n\nWij kregen uw klacht.\n\nEls Maes',
    })
    const changed = (await client.templates.list()).filter((one) => one.current > 0)
    expect(changed).toEqual([{ key, current: 1 }])
  })

  it('goes back to any version, and a letter keeps the version that it was made from', async () => {
    const { client, draft, number } = await filled()
    for (const greeting of ['Een', 'Twee'])
      await client.templates.write({
        ...key,
        subject: '{{caseNumber}}',
        text: `${greeting} {{recipientName}}`,
      })
    const made = await draft()
    expect(made.template.version).toBe(2)
    expect((await client.templates.restore({ ...key, version: 1 })).current).toBe(1)
    expect((await draft()).text).toBe('Een Renée Desmet')
    expect((await client.templates.restore({ ...key, version: 0 })).versions).toHaveLength(2)
    expect((await draft()).template.version).toBe(0)
    const sent = await client.letters.send({ number, ...made })
    expect(sent.letters).toMatchObject([{ text: 'Twee Renée Desmet', template: { version: 2 } }])
    expect(await refusalOf(client.templates.restore({ ...key, version: 9 }))).toMatchObject({
      code: 'notFound',
    })
  }, 30_000)

  it.each([
    ['{{caseNumber}} {{onbekend}}', 'unknownField', ['onbekend']],
    ['Dag {{recipientName}}', 'fieldNeeded', ['caseNumber']],
    ['{{caseNumber}} {{disclosed}}', 'fieldNotAlone', ['disclosed']],
  ])('is refused with the names of what is wrong with it: %s', async (text, code, fields) => {
    const { client } = await filled()
    const refused = await refusalOf(client.templates.write({ ...key, subject: 'Klacht', text }))
    expect(refused).toEqual({ code, facts: { fields } })
    expect((await client.templates.get(key)).current).toBe(0)
  })

  it('is shown with a real case, in its own language, whether the moment is there or not', async () => {
    const { client, number } = await filled()
    const french = { ...key, language: 'fr', number } as const
    const seen = await client.templates.preview({
      ...french,
      subject: '{{caseNumber}}',
      text: 'Bonjour\n\n{{recipientName}}, le {{receivedOn}}',
    })
    expect(seen).toMatchObject({
      ok: true,
      view: { language: 'fr', subject: '2026-0001', blocks: [{}, { text: 'Renée Desmet, le 2 mars 2026' }] },
    })
    const closing = { kind: 'closing', to: 'complainant', language: 'nl', number } as const
    expect(await client.templates.preview({ ...closing, subject: 'x', text: '{{outcome}}' })).toEqual({
      ok: false,
      refusal: { code: 'letterLacks', facts: { fields: ['outcome'] } },
    })
    expect(await client.templates.preview({ ...closing, subject: '', text: '' })).toMatchObject({
      refusal: { code: 'fieldNeeded' },
    })
    const nobody = { ...closing, number: '1999-0001', subject: 'x', text: '{{outcome}}' }
    expect((await refusalOf(client.templates.preview(nobody))).code).toBe('notFound')
  })

  it('can be asked for every letter that there is, and only for those', async () => {
    const { client } = await filled()
    const all = await client.templates.list()
    expect(all).toHaveLength((13 * 2 - 1) * 3)
    for (const one of all) expect((await client.templates.get(one.key)).shipped.text).not.toBe('')
  })
})
