import { existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { type CommandLine, commandLine, newFolder } from './support.ts'

const tableFile = (name: string): string => new URL(`../fixtures/tables/${name}`, import.meta.url).pathname
const office = async (): Promise<CommandLine> => {
  const wederhoor = commandLine()
  await wederhoor('init', '--name', 'Els Maes')
  return wederhoor
}

describe('import', () => {
  it('takes over a table once, and says what it found and did', async () => {
    const wederhoor = await office()
    const { exit, out } = await wederhoor('import', 'cases', tableFile('excel-nl-be.csv'))
    expect(exit).toBe(0)
    expect(out).toContain('Windows (West-Europees)')
    expect(out).toContain('Nieuw: 3 zaken, 3 klanten en 2 Klusseniers.')
    expect(await wederhoor.json('import', 'cases', tableFile('excel-nl-be.csv'))).toMatchObject({
      add: 0,
      known: 3,
      refuse: 0,
    })
    expect(await wederhoor.json('list', '--closed')).toHaveLength(3)
    const shown = (await wederhoor('show', '2019-0001')).out
    expect(shown).toContain('Overgenomen uit een tabel')
    expect(shown).toContain('Nummer daar: 2019/001')
  })

  it('only says what would happen with --dry-run', async () => {
    const wederhoor = await office()
    expect(await wederhoor.json('import', 'cases', tableFile('openpyxl.xlsx'), '--dry-run')).toMatchObject({
      found: { format: 'xlsx', sheet: 'Klachten', header: 3 },
      add: 3,
      rows: [{ row: 4, does: 'add' }, { row: 5 }, { row: 6 }],
    })
    expect(await wederhoor.json('list', '--closed')).toEqual([])
  })

  it('reads by a written map, and keeps the refused rows', async () => {
    const wederhoor = await office()
    const [map, file, out] = ['map.json', 'lijst.csv', 'geweigerd.csv'].map((name) =>
      join(newFolder(), name),
    ) as [string, string, string]
    writeFileSync(file, 'Wie;Waar;Post\r\nJan Peeters;Gent;jan@post.example\r\nEls;Brugge;geen\r\n')
    const fields = { name: 'Wie', city: 'waar', email: 'Post', language: { value: 'frans' } }
    writeFileSync(map, JSON.stringify({ fields }))
    const { exit } = await wederhoor('import', 'customers', file, '--map', map, '--out', out)
    expect(exit).toBe(1)
    expect(readFileSync(out, 'utf8')).toContain('3;“geen” is geen e-mailadres (e-mail).;Els;Brugge;geen')
    expect(await wederhoor.json('call', 'people.find', '{"words":"jan"}')).toMatchObject([
      { name: 'Jan Peeters', city: 'Gent' },
    ])
  })

  it('finds the columns itself when the map only says what outcomes mean, and leaves no rows behind', async () => {
    const wederhoor = await office()
    const [map, file] = ['map.json', 'oud.csv'].map((name) => join(newFolder(), name)) as [string, string]
    const rows = [
      'Dossiernr;Ontvangen;Gesloten;Klant;Klussenier;Onderwerp;Uitkomst',
      '7;3/4/2019;28/6/2019;Jan Jansen;Piet Peeters;Kraan;Geregeld',
    ]
    writeFileSync(file, rows.join('\r\n'))
    writeFileSync(map, '{"outcomes": {"Geregeld": "settled"}}')
    expect(await wederhoor.json('import', 'cases', file, '--map', map, '--dry-run')).toMatchObject({
      add: 1,
      refuse: 0,
    })
    expect(readdirSync(join(wederhoor.folder, 'temporary'))).toEqual([])
  })

  it.each([
    ['{"fields": {"naam": "Wie"}}', 'naam (dit hoort hier niet)'],
    ['{"fields": {"name": 3}}', 'fields.name (dit hoort hier niet)'],
    ['{"fields": {"name": "Wat"}}', 'Wat'],
  ])('refuses the map %s and records nothing', async (map, said) => {
    const wederhoor = await office()
    const path = join(newFolder(), 'map.json')
    writeFileSync(path, map)
    const { exit, err } = await wederhoor('import', 'customers', tableFile('sep-line.csv'), '--map', path)
    expect([exit, err.includes(said)]).toEqual([1, true])
  })

  it('keeps no file of refused rows when none was refused', async () => {
    const wederhoor = await office()
    const out = join(newFolder(), 'geweigerd.csv')
    await wederhoor('import', 'customers', tableFile('sep-line.csv'), '--out', out)
    expect(existsSync(out)).toBe(false)
  })

  it('says who looks like someone known, and takes him for that one with --alike same', async () => {
    const wederhoor = await office()
    await wederhoor('call', 'people.registerCustomer', '{"name":"Jan Janssens","phone":"0475 12 34 56"}')
    const file = join(newFolder(), 'lijst.csv')
    writeFileSync(file, 'Naam;Telefoon\r\nJan Jansens;0475123456\r\n')
    const { out } = await wederhoor('import', 'customers', file, '--dry-run')
    expect(out).toContain(
      'Jan Jansens lijkt op Jan Janssens: naam die hetzelfde klinkt, zelfde telefoonnummer.',
    )
    expect(await wederhoor.json('import', 'customers', file, '--alike', 'same')).toMatchObject({
      add: 0,
      known: 1,
      alike: 1,
    })
    expect((await wederhoor('import', 'customers', file, '--alike', 'misschien')).exit).toBe(2)
  })

  it('knows no other kinds of table', async () => {
    const { exit, err } = await (await office())('import', 'zaken', tableFile('sep-line.csv'))
    expect([exit, err.includes('klusseniers, customers, cases')]).toEqual([2, true])
  })
})
