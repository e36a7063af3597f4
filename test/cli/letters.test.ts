import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import PostalMime from 'postal-mime'
import { describe, expect, it } from 'vitest'
import { readPdf } from '#test/core/typesetting/support.ts'
import { newFolder, withCase } from './support.ts'

type Said = { subject: string; text: string; out?: { path: string; pages?: number; messageId?: string } }

describe('letter', () => {
  it('says what would be mailed, to the only side that it can go to', async () => {
    const { wederhoor, number } = await withCase()
    const { exit, out, err } = await wederhoor('letter', number, 'acknowledgement')
    expect([exit, err]).toEqual([0, ''])
    expect(out).toMatch(new RegExp(`^Onderwerp: .*${number}.*\n\nBeste An De Smet\n`))
    const { subject, text } = (await wederhoor.json('letter', number, 'acknowledgement')) as Said
    expect(out).toBe(`Onderwerp: ${subject}\n\n${text}\n`)
    expect(await wederhoor.json('call', 'cases.get', JSON.stringify({ number }))).toMatchObject({
      letters: [],
    })
  })

  it('saves the PDF and the mail that would go out, with the same words', async () => {
    const { wederhoor, number } = await withCase()
    const folder = newFolder()
    const [pdf, eml] = [join(folder, 'brief.pdf'), join(folder, 'brief.EML')]
    const set = (await wederhoor.json('letter', number, 'acknowledgement', '--out', pdf)) as Said
    expect(set.out).toMatchObject({ path: pdf, pages: 1, notices: [] })
    const [page = ''] = (await readPdf(pdf)).pages
    expect(page.replace(/\s+/g, ' ')).toContain('Beste An De Smet')
    const mailed = (await wederhoor.json('letter', number, 'acknowledgement', '--out', eml)) as Said
    const mail = await PostalMime.parse(readFileSync(eml))
    expect(mail.subject).toBe(mailed.subject)
    expect(mail.text?.trimEnd()).toBe(mailed.text)
    expect(mail.messageId).toBe(`<${mailed.out?.messageId}>`)
    expect((await wederhoor('letter', number, 'acknowledgement', '--out', eml)).out).toContain(eml)
  })

  it('says what is missing or in the way, and saves nothing', async () => {
    const { wederhoor, number } = await withCase()
    const path = join(newFolder(), 'brief.pdf')
    const early = await wederhoor('letter', number, 'closing', '--out', path)
    expect([early.exit, early.out]).toEqual([1, ''])
    expect(early.err).toBe('Het moment voor deze brief is er nog niet: afsluiting.\n')
    const nowhere = await wederhoor('letter', number, 'progress', '--to', 'respondent')
    expect([nowhere.exit, nowhere.err]).toEqual([
      1,
      'Van de verweerder is geen e-mailadres bekend. Vul het aan, of kies een andere manier van verzenden.\n',
    ])
    expect(existsSync(path)).toBe(false)
    expect((await wederhoor('letter', '1999-0001', 'progress', '--to', 'respondent')).exit).toBe(1)
  })

  it('goes to whom it is mostly for where it can go to both sides, unless it is said', async () => {
    const { wederhoor, number } = await withCase()
    expect(await wederhoor.json('letter', number, 'progress')).toMatchObject({ order: { to: 'complainant' } })
    const said = ['letter', number, 'progress', '--to', 'respondent', '--via', 'counter']
    expect(await wederhoor.json(...said)).toMatchObject({ order: { to: 'respondent', via: 'counter' } })
  })

  it('knows its kinds and its forms', async () => {
    const { wederhoor, number } = await withCase()
    const unknown = await wederhoor('letter', number, 'postcard')
    expect([unknown.exit, unknown.err.split('\n')[0]]).toEqual([
      2,
      'De brief postcard bestaat niet. Kies er een uit de lijst hieronder.',
    ])
    expect((await wederhoor('letter', number, 'progress', '--out', 'brief.doc')).exit).toBe(2)
  })

  it('asks for an answer by the day that was given', async () => {
    const { wederhoor, number } = await withCase()
    const asked = ['letter', number, 'missingItems', '--due', '2030-03-04']
    expect((await wederhoor(...asked)).out).toContain('4 maart 2030')
    expect(await wederhoor.json(...asked)).toMatchObject({ order: { dueOn: '2030-03-04' } })
  })
})

describe('balance', () => {
  it('sets what each side got beside each other', async () => {
    const { wederhoor, number } = await withCase()
    const { exit, out } = await wederhoor('balance', number)
    expect(exit).toBe(0)
    expect(out).toMatch(/^Wat +klager: An De Smet +verweerder: Wout Van den Berghe$/m)
    expect(out).toMatch(/^Verklaringen +1 +0$/m)
    expect(out).toContain('Nog niet alles is aan de andere kant bezorgd.')
    expect(await wederhoor.json('balance', number)).toMatchObject({
      complainant: { statements: 1 },
      respondent: { statements: 0 },
      differences: ['notShown'],
    })
  })

  it('of a case that is not there is refused', async () => {
    const { wederhoor } = await withCase()
    expect(await wederhoor('balance', '1999-0001')).toMatchObject({ exit: 1, out: '' })
  })
})
