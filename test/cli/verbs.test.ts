import { chmodSync, existsSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { CaseView } from '#shared/case/view.ts'
import type { Hits } from '#shared/contract/search.ts'
import { commandLine, mailFile, newFolder, withCase } from './support.ts'

const pdf = (folder: string, name = 'voorwaarden.pdf'): string => {
  const path = join(folder, name)
  writeFileSync(path, '%PDF-1.4\n%%EOF\n')
  return path
}

describe('init', () => {
  it('makes an empty administration, and leaves one that is there as it is', async () => {
    const wederhoor = commandLine()
    expect(await wederhoor('list')).toMatchObject({ exit: 1, out: '' })
    expect(existsSync(wederhoor.folder)).toBe(false)
    expect(await wederhoor.json('init', '--name', 'Els')).toMatchObject({
      made: true,
      mediator: { name: 'Els' },
    })
    expect(await wederhoor.json('init', '--name', 'Els')).toMatchObject({
      made: false,
      mediator: { name: 'Els' },
    })
    expect(await wederhoor.json('call', 'mediators.list')).toHaveLength(1)
  })

  it('tells who works here from then on', async () => {
    const wederhoor = commandLine()
    await wederhoor('init', '--name', 'Els')
    await wederhoor('init', '--name', 'Jo')
    expect((await wederhoor('init')).out).toContain('Jo werkt aan deze computer.')
  })
})

describe('demo', () => {
  it('makes the example, and leaves it as it is the second time', async () => {
    const wederhoor = commandLine()
    const made = (await wederhoor.json('demo')) as { folder: string; cases: number }
    expect(made.folder).toBe(wederhoor.folder)
    expect(made.cases).toBeGreaterThanOrEqual(24)
    expect(await wederhoor.json('demo')).toEqual(made)
    expect(await wederhoor.json('call', 'system.info')).toMatchObject({ example: true, host: 'cli' })
  })

  it('puts no invented cases into an administration of the mediator', async () => {
    const { wederhoor } = await withCase()
    const refused = await wederhoor('demo')
    expect(refused).toMatchObject({ exit: 1, out: '' })
    expect(refused.err).toContain('Kies een andere map')
    expect(await wederhoor.json('list')).toHaveLength(1)
  })
})

describe('intake', () => {
  it('says what it found, what is missing and which number the case got', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const { exit, out } = await wederhoor('intake', mailFile('attachments.eml'))
    expect(exit).toBe(0)
    for (const part of [
      'An De Smet (nieuw)',
      'Getekende overeenkomst badkamer.pdf',
      'logo.png (niet bewaard)',
    ])
      expect(out).toContain(part)
    expect(out).toMatch(/Geopend als zaak \d{4}-0001\./)
  })

  it('opens nothing for a mail that is there already, and says where it is', async () => {
    const { wederhoor, number } = await withCase()
    const { exit, out } = await wederhoor('intake', mailFile('attachments.eml'))
    expect([exit, out.includes(`al opgenomen in ${number}`)]).toEqual([0, true])
    expect(await wederhoor.json('list')).toHaveLength(1)
  })

  it('stores nothing in a dry run', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const { exit, out } = await wederhoor('intake', '--dry-run', mailFile('plain.eml'))
    expect([exit, out.includes('Er is niets bewaard')]).toEqual([0, true])
    expect(await wederhoor.json('verify')).toMatchObject({ events: 0, documents: 0 })
  })

  it('stops between two mails when it is interrupted, and says what was opened', async () => {
    const stopping = new AbortController()
    const folder = join(newFolder(), 'administration')
    await commandLine({}, folder)('init')
    const out = (text: string) => text.includes('Geopend als zaak') && stopping.abort()
    const files = [mailFile('plain.eml'), mailFile('attachments.eml')]
    const { exit } = await commandLine({ signal: stopping.signal, out }, folder)('intake', ...files)
    expect(exit).toBe(1)
    expect(await commandLine({}, folder).json('list')).toMatchObject([{ customer: { name: 'Jan Janssens' } }])
  })

  it('takes in the good ones among bad ones, and ends with 1', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const files = [mailFile('known.json'), mailFile('plain.eml'), '/nergens/x.eml', '/dev/null']
    const { exit, out } = await wederhoor('--json', 'intake', ...files)
    const taken = JSON.parse(out) as { opened: string | null; refusal: { code: string } | null }[]
    expect(exit).toBe(1)
    expect(taken.map(({ refusal }) => refusal?.code ?? null)).toEqual([
      'notAMail',
      null,
      'fileMissing',
      'notAFile',
    ])
    expect(taken.map(({ opened }) => opened !== null)).toEqual([false, true, false, false])
  })
})

describe('list and show', () => {
  it('show what there is in columns, and filter', async () => {
    const { wederhoor, number } = await withCase()
    expect((await wederhoor('list')).out).toContain(
      `${number}  aanmelding  An De Smet tegen Wout Van den Berghe`,
    )
    expect(await wederhoor.json('list', '--klussenier', 'berghe', '--stage', 'intake')).toHaveLength(1)
    expect(await wederhoor.json('list', '--klussenier', 'anders')).toEqual([])
    expect((await wederhoor('list', '--closed')).out).toBe('Geen zaken.\n')
  })

  it('show a case in the order of the procedure, with what can be done', async () => {
    const { wederhoor, number } = await withCase()
    const { out } = await wederhoor('show', number)
    const parts = [
      'Wat ontbreekt',
      'Voorwaarden voor bemiddeling',
      'Hoor en wederhoor',
      'Documenten',
      'Wat er nu kan',
    ]
    const places = parts.map((part) => out.indexOf(`\n${part}`))
    expect(places.every((place) => place >= 0)).toBe(true)
    expect(places).toEqual(places.toSorted((a, b) => a - b))
    expect(out).toMatch(/addNote +Interne notitie toevoegen/)
    expect(out).not.toMatch(/admitCase/)
  })

  it('obey nothing that a text of someone else orders the terminal', async () => {
    const { wederhoor, number } = await withCase()
    await wederhoor('do', number, 'addNote', JSON.stringify({ text: 'rood \u001b[31m en \u202e om' }))
    const { out } = await wederhoor('show', number)
    expect(out).toContain('rood \ufffd[31m en \ufffd om')
  })
})

describe('do', () => {
  it('takes today for a date that is left out, also inside an entry, and makes ids', async () => {
    const { wederhoor, number } = await withCase()
    const { today } = (await wederhoor.json('call', 'system.info')) as { today: string }
    const statement = { by: 'respondent', channel: 'phone', text: 'Niet waar.' }
    const view = (await wederhoor.json(
      'do',
      number,
      'recordStatement',
      JSON.stringify({ statement }),
    )) as CaseView
    expect(view.statements.at(-1)).toMatchObject({ ...statement, on: today, id: expect.any(String) })
    const noted = (await wederhoor.json(
      'do',
      number,
      'addNote',
      '{"text":"x","on":"2026-01-05"}',
    )) as CaseView
    expect(noted.notes).toMatchObject([{ on: '2026-01-05' }])
  })

  it('leaves out what may be unknown: an invoice without a date keeps none', async () => {
    const { wederhoor, number } = await withCase()
    const view = (await wederhoor.json(
      'do',
      number,
      'recordInvoice',
      '{"invoice":{"amount":100}}',
    )) as CaseView
    expect(view.invoices).toMatchObject([{ amount: 100, on: null }])
  })

  it('needs no JSON for a command without fields', async () => {
    const { wederhoor, number } = await withCase()
    await wederhoor('do', number, 'addNote', '{"text":"weg"}')
    expect(((await wederhoor.json('do', number, 'undo')) as CaseView).notes).toEqual([])
  })

  it('reads long fields from standard input', async () => {
    const text = 'lang '.repeat(2_000).trim()
    const { wederhoor, number } = await withCase({ readStdin: async () => JSON.stringify({ text }) })
    expect(((await wederhoor.json('do', number, 'addNote', '-')) as CaseView).notes[0]?.text).toBe(text)
  })

  it('tells why the procedure refuses, changes nothing, and ends with 1', async () => {
    const { wederhoor, number } = await withCase()
    const before = await wederhoor.json('show', number)
    const refused = await wederhoor('do', number, 'completeHearing')
    expect(refused).toEqual({ exit: 1, out: '', err: 'Beslis eerst of deze klacht ontvankelijk is.\n' })
    expect(await wederhoor.json('do', number, 'completeHearing')).toEqual({
      refusal: { code: 'notAdmitted', facts: {} },
      sentence: 'Beslis eerst of deze klacht ontvankelijk is.',
    })
    expect(await wederhoor.json('show', number)).toEqual(before)
  })
})

describe('attach', () => {
  it('attaches all files with what is said of them, or none', async () => {
    const { wederhoor, number } = await withCase()
    const file = pdf(newFolder(), 'brief.pdf')
    const none = await wederhoor('attach', number, file, '/nergens/foto.png')
    expect([none.exit, none.err]).toEqual([1, 'Dit bestand is er niet (meer): /nergens/foto.png.\n'])
    const before = (await wederhoor.json('show', number)) as CaseView
    expect(before.documents.some(({ name }) => name === 'brief.pdf')).toBe(false)
    const { out } = await wederhoor('attach', number, file, '--kind', 'letter', '--by', 'respondent')
    expect(out).toBe(`Toegevoegd aan zaak ${number}: brief.pdf (brief).\n`)
    const after = (await wederhoor.json('show', number)) as CaseView
    expect(after.documents.at(-1)).toMatchObject({ kind: 'letter', broughtBy: 'respondent' })
  })
})

describe('terms', () => {
  it('are added from a PDF, come to the cases they apply to, and are listed', async () => {
    const { wederhoor, number } = await withCase()
    expect((await wederhoor('terms', 'list')).out).toBe('Nog geen voorwaarden.\n')
    await wederhoor('do', number, 'recordAgreement', '{"agreement":{"signedOn":"2025-05-01"}}')
    const added = await wederhoor(
      'terms',
      'add',
      pdf(newFolder()),
      '--from',
      '2025-01-01',
      '--title',
      'Versie 2025',
    )
    expect(added.out).toBe(
      `De voorwaarden Versie 2025 gelden vanaf 1 januari 2025.\nToegevoegd aan: ${number}.\n`,
    )
    expect((await wederhoor('terms', 'list')).out).toContain(
      '01/01/2025   Versie 2025  voorwaarden.pdf  in gebruik',
    )
    expect(((await wederhoor.json('show', number)) as CaseView).terms?.title).toBe('Versie 2025')
  })
})

describe('search', () => {
  it('marks what it found', async () => {
    const { wederhoor, number } = await withCase()
    const { out } = await wederhoor('search', 'tegels', 'schee')
    expect(out).toContain(number)
    expect(out).toContain('[tegels]')
    expect((await wederhoor('search', 'zoekditnooit')).out).toBe('Niets gevonden\n')
  })

  it('ends as after wrong use where nothing but mistakes was typed', async () => {
    const { wederhoor, number } = await withCase()
    const wrong = await wederhoor('search', 'foo:bar')
    expect(wrong).toMatchObject({ exit: 2, out: '' })
    expect(wrong.err).toContain('‘foo’')
    expect(await wederhoor('search', 'tegels', 'foo:bar')).toMatchObject({
      exit: 0,
      out: expect.stringContaining(number),
    })
  })

  it('takes what begins with a dash for what must not be there', async () => {
    const { wederhoor, number } = await withCase()
    expect((await wederhoor('search', 'tegels', '-hout', '--limit', '5')).out).toContain(number)
    expect((await wederhoor('search', 'tegels', '-scheef')).out).toBe('Niets gevonden\n')
    expect(await wederhoor('search', 'tegels', '--hout')).toMatchObject({ exit: 2 })
    expect(await wederhoor('search', 'tegels', '--limit', '-3')).toMatchObject({ exit: 2 })
    expect(await wederhoor('search', 'tegels', '--after', '12/beste')).toMatchObject({ exit: 2 })
  })

  it('gives every case once, page after page, while one is added', async () => {
    const { wederhoor } = await withCase()
    const open = async (nth: number) => {
      const complaint = {
        ...{ direction: 'customerComplains', receivedOn: '2026-03-02', channel: 'phone', note: '' },
        customer: { new: { name: `Klant ${nth}` } },
        klussenier: { new: { name: 'Piet Peeters' } },
        subject: nth % 2 ? 'Waterslag' : 'Kraan',
        description: 'Er is waterslag in de leiding.',
      }
      const { number } = (await wederhoor.json('call', 'intake.open', JSON.stringify(complaint))) as {
        number: string
      }
      return number
    }
    const there: string[] = []
    for (let nth = 0; nth < 7; nth += 1) there.push(await open(nth))
    const seen: string[] = []
    for (let after: string | null = ''; after !== null; ) {
      const page = (await wederhoor.json(
        'search',
        'waterslag',
        '--limit',
        '2',
        ...(after ? ['--after', after] : []),
      )) as Hits
      seen.push(...page.hits.map((hit) => hit.case.number))
      after = page.next
      await open(seen.length)
    }
    expect(there.every((number) => seen.includes(number))).toBe(true)
    expect(new Set(seen).size).toBe(seen.length)
  })
})

describe('verify', () => {
  it('ends with 0 when all is well, and with 3 when a document is not what it was', async () => {
    const { wederhoor, number } = await withCase()
    expect((await wederhoor('verify')).exit).toBe(0)
    const { documents } = (await wederhoor.json('show', number)) as CaseView
    const sha256 = documents[1]?.sha256 ?? ''
    const path = join(wederhoor.folder, 'documents', sha256.slice(0, 2), sha256.slice(2))
    chmodSync(path, 0o644)
    writeFileSync(path, 'iets anders')
    const found = await wederhoor('verify')
    expect(found.exit).toBe(3)
    expect(found.out).toContain(`${sha256} (beschadigd)`)
  })

  it('ends with 3 when the administration itself cannot be read', async () => {
    const { wederhoor } = await withCase()
    const file = join(wederhoor.folder, 'wederhoor.sqlite')
    writeFileSync(file, readFileSync(file).subarray(0, 5_000))
    expect(await wederhoor('verify')).toMatchObject({ exit: 3, out: '' })
  })
})

describe('call', () => {
  it('calls any procedure, with files by their names', async () => {
    const { wederhoor } = await withCase()
    const review = await wederhoor.json('call', 'intake.review', `{"upload":"@${mailFile('plain.eml')}"}`)
    expect(review).toMatchObject({ mail: { subject: expect.stringContaining('Jan Janssens') } })
    expect(await wederhoor.json('call', 'drafts.get', '{"key":"x"}')).toBeNull()
    expect(await wederhoor.json('call', 'drafts.keep', '{"key":"x","value":"y"}')).toBeNull()
  })

  it('gives a stream as one list, or line by line', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const steps = [
      { done: 1, total: 2 },
      { done: 2, total: 2 },
    ]
    expect(await wederhoor.json('call', 'system.ping', '{"count":2}')).toEqual(steps)
    const { out } = await wederhoor('call', 'system.ping', '{"count":2}')
    expect(out).toBe('{"done":1,"total":2}\n{"done":2,"total":2}\n')
  })
})

describe('export', () => {
  it('writes the whole PDF under the name that was asked for, and nothing beside it', async () => {
    const { wederhoor, number } = await withCase()
    const folder = newFolder()
    const out = join(folder, 'dossier.pdf')
    const made = await wederhoor('export', number, '--out', out, '--for', 'respondent', '--form', 'working')
    expect([made.exit, made.err.includes('Error')]).toEqual([0, false])
    expect(readFileSync(out).subarray(0, 5).toString()).toBe('%PDF-')
    expect(readFileSync(out).toString('latin1').trimEnd().endsWith('%%EOF')).toBe(true)
    expect(readdirSync(folder)).toEqual(['dossier.pdf'])
  })

  it.each(['/nergens/dossier.pdf', '/'])('refuses a place that cannot hold it: %s', async (out) => {
    const { wederhoor, number } = await withCase()
    expect(await wederhoor.json('export', number, '--out', out)).toMatchObject({
      refusal: { code: 'cannotWrite', facts: { path: out } },
    })
  })

  it('leaves nothing when it is stopped, and keeps what was there', async () => {
    const stopping = new AbortController()
    const { wederhoor, number } = await withCase({ signal: stopping.signal, terminal: true })
    const folder = newFolder()
    const out = join(folder, 'dossier.pdf')
    writeFileSync(out, 'van vroeger')
    setTimeout(() => stopping.abort(), 300)
    const stopped = await wederhoor('export', number, '--out', out)
    expect(stopped.exit).toBe(1)
    expect(stopped.err).toContain('U hebt dit gestopt.')
    expect([readdirSync(folder), readFileSync(out, 'utf8')]).toEqual([['dossier.pdf'], 'van vroeger'])
  })
})

describe('due and ics', () => {
  it('tell what is due, by whom and in how many days, as of any day', async () => {
    const { wederhoor, number } = await withCase()
    const { out } = await wederhoor('due', '--on', '2026-03-02')
    expect(out).toMatch(new RegExp(`${number} .*ontvangst van de klacht bevestigen .*bemiddelaar`))
    expect(out).toContain('1 termijn')
    const [line] = (await wederhoor.json('due')) as {
      name: string
      dueOn: string
      case: { number: string }
    }[]
    expect(line).toMatchObject({ name: 'acknowledgement', case: { number } })
    expect(await wederhoor.json('due', '--until', '2020-01-01')).toEqual([])
    expect((await wederhoor('due', '--until', '2020-01-01')).out).toBe('Er loopt geen enkele termijn.\n')
  })

  it('save the days as a calendar file, of one case or of all, and again over the file of before', async () => {
    const { wederhoor, number } = await withCase()
    const path = join(newFolder(), 'termijnen.ics')
    expect(await wederhoor('ics')).toMatchObject({ exit: 2 })
    for (const words of [[], [number]]) {
      expect(await wederhoor('ics', ...words, '--out', path)).toMatchObject({ exit: 0 })
      expect(readFileSync(path, 'utf8')).toMatch(
        /^BEGIN:VCALENDAR\r\n[\s\S]*UID:acknowledgement\.[\s\S]*END:VCALENDAR/,
      )
    }
    expect(await wederhoor('ics', '1999-0001', '--out', path)).toMatchObject({ exit: 1 })
    expect(readdirSync(join(path, '..'))).toEqual(['termijnen.ics'])
  })
})
