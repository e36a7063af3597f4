import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { invariant } from '#shared/kernel/invariant.ts'
import { openOffice } from '../support/office.ts'
import { counts, found, taken } from './support.ts'

describe('the rows that were refused', () => {
  it('come back as they were, mended or not, and never as a formula', async () => {
    const office = await openOffice()
    const text = [
      'Naam;E-mail;Opmerking',
      'Els;geen;=1+1',
      'Luc;"a;b";"zegt ""dag""\r\nen gaat"',
      'Jan;jan@post.example;goed',
    ].join('\r\n')
    const run = await taken(office, await found(office, 'customers', text))
    const made = await office.client.tables.refusedRows({ run: run.run })
    expect([made.name, made.rows]).toEqual(['customers - niet overgenomen.csv', 2])
    const path = office.core.exportFile(made.id)?.path
    invariant(path, 'no file')
    const csv = readFileSync(path, 'utf8')
    expect(csv).toBe(
      [
        '\ufeffRij;Waarom niet overgenomen;Naam;E-mail;Opmerking',
        "2;“geen” is geen e-mailadres (e-mail).;Els;geen;'=1+1",
        '3;“a;b” is geen e-mailadres (e-mail).;Luc;"a;b";"zegt ""dag""\r\nen gaat"',
        '',
      ]
        .join('\r\n')
        .replace('“a;b” is geen e-mailadres (e-mail).', '"“a;b” is geen e-mailadres (e-mail)."'),
    )
    const mended = csv.replace(';geen;', ';els@post.example;').replace('"a;b"', 'luc@post.example')
    expect(counts(await taken(office, await found(office, 'customers', mended)))).toMatchObject({
      add: 2,
      refuse: 0,
    })
    expect(counts(await taken(office, await found(office, 'customers', mended)))).toMatchObject({ add: 0 })
  })
})
