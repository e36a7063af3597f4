import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/case/view.ts'
import { aMail, askedByLetter, type MailSaid } from '../core/support/mails.ts'
import { openOffice } from '../core/support/office.ts'
import { commandLine, newFolder } from './support.ts'

const answering = { answers: 'draft@wederhoor.example' }

/** An administration in which someone was asked to respond by a letter, and the command line on it. */
const asked = async () => {
  const folder = join(newFolder(), 'administration')
  const office = await openOffice(folder)
  const { number } = await askedByLetter(office)
  await office.close()
  const wederhoor = commandLine({}, folder)
  const mails = newFolder()
  return {
    wederhoor,
    number,
    mail: (said: MailSaid) => {
      const path = join(mails, `${said.id ?? 'reply'}.eml`)
      writeFileSync(path, aMail(said))
      return path
    },
    show: async () => (await wederhoor.json('show', number)) as CaseView,
  }
}

describe('a reply on the command line', () => {
  it('is only told of, with why', async () => {
    const { wederhoor, number, mail, show } = await asked()
    const before = (await show()).version
    const { exit, out } = await wederhoor('intake', mail(answering))
    expect(exit).toBe(0)
    for (const part of [
      `Antwoord in zaak ${number}`,
      'piet@klusbedrijf.example is het adres van de verweerder',
      'Ik kom volgende week.',
      'met --file-replies wel',
    ])
      expect(out).toContain(part)
    expect(out).not.toContain('Beste Piet')
    const [taken] = (await wederhoor.json('intake', mail(answering))) as object[]
    expect(taken).toMatchObject({
      reply: { number, side: 'respondent', certainty: 'certain' },
      opened: null,
      filed: null,
    })
    expect((await show()).version).toBe(before)
    expect(await wederhoor.json('list')).toHaveLength(1)
  })

  it('is filed when that is asked for and there is no doubt, once', async () => {
    const { wederhoor, number, mail, show } = await asked()
    const path = mail(answering)
    expect(await wederhoor.json('intake', '--file-replies', '--dry-run', path)).toMatchObject([
      { filed: null },
    ])
    expect((await show()).requests).toMatchObject([{ response: { is: 'awaited' } }])
    expect(await wederhoor.json('intake', '--file-replies', path)).toMatchObject([
      { filed: number, opened: null, refusal: null },
    ])
    const view = await show()
    expect(view.requests).toMatchObject([{ response: { is: 'answered', on: '2026-03-05' } }])
    expect(view.statements.at(-1)).toMatchObject({ by: 'respondent', text: 'Dag,\n\nIk kom volgende week.' })
    expect(await wederhoor.json('intake', '--file-replies', path)).toMatchObject([
      { filed: null, opened: null, takenInAs: [number] },
    ])
    expect((await show()).version).toBe(view.version)
  })

  it.each<[string, MailSaid]>([
    ['an address that is not known', { ...answering, from: 'Piet <piet@elders.example>' }],
    ['no words of its own', { ...answering, text: '> Beste Piet' }],
    ['a program that answers', { ...answering, headers: 'Auto-Submitted: auto-replied' }],
    ['a sender of whom nothing was asked', { ...answering, from: 'Renée <renee@post.example>' }],
    ['a day before it was asked', { ...answering, on: 'Sun, 1 Mar 2026 12:00:00 +0100' }],
  ])('is left to the mediator with %s', async (_, said) => {
    const { wederhoor, mail, show } = await asked()
    const before = await show()
    const [taken] = (await wederhoor.json('intake', '--file-replies', mail(said))) as { filed: unknown }[]
    expect(taken?.filed).toBeNull()
    expect(await show()).toEqual(before)
  })

  it('opens a case after all when it is said to be a complaint; with its number a reply leaves doubt', async () => {
    const { wederhoor, mail, show } = await asked()
    const other = mail({ id: 'other', from: 'Renée Desmet <renee@post.example>', subject: 'Nog een klacht' })
    const [taken] = (await wederhoor.json('intake', '--as-complaint', other)) as { opened: string }[]
    expect(taken).toMatchObject({ opened: expect.stringMatching(/^\d{4}-\d{4}$/), filed: null })
    expect(await wederhoor.json('list')).toHaveLength(2)
    const doubtful = mail({ ...answering, subject: `Re: ${taken?.opened}` })
    const before = await show()
    expect(await wederhoor.json('intake', '--file-replies', doubtful)).toMatchObject([
      { filed: null, reply: { certainty: 'proposed', against: [{ code: 'caseNumber' }] } },
    ])
    expect(await show()).toEqual(before)
  })
})
