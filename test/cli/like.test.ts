import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { LikeThis } from '#shared/contract/search.ts'
import type { Taken } from '../../cli/intakeTaken.ts'
import { aMail } from '../core/support/mails.ts'
import { commandLine, newFolder } from './support.ts'

const call = (customer: string, klussenier: object, subject: string, description: string) =>
  JSON.stringify({
    direction: 'customerComplains',
    customer: { new: { name: customer, email: `${customer.split(' ')[0]?.toLowerCase()}@post.example` } },
    klussenier,
    ...{ subject, description, receivedOn: '2026-02-02', channel: 'phone' },
  })

const complaint = (id: string, name: string) =>
  aMail({
    id,
    from: `${name} <${id}@post.example>`,
    subject: `Klacht van ${name} aan het adres van Piet Peeters`,
    text: 'De kraan lekt sinds de plaatsing.',
    on: 'Thu, 5 Mar 2026 14:20:00 +0100',
  })

describe('like', () => {
  it('tells cases with the same rare words, with why, and says that it is only words', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const said = ['Schimmel in de kelder', 'De kelder staat vol schimmel.'] as const
    for (const name of ['An Devos', 'Bo Claes'])
      await wederhoor.json('call', 'intake.open', call(name, { new: { name: 'Piet Peeters' } }, ...said))
    await wederhoor.json(
      'call',
      'intake.open',
      call('Jo Maes', { new: { name: 'Al Smet' } }, 'Deur', 'Klemt.'),
    )
    const [one, ...more] = (await wederhoor.json('like', '2026-0001')) as LikeThis[]
    expect(more).toEqual([])
    expect(one).toMatchObject({ case: { number: '2026-0002' }, why: { words: ['kelder', 'schimmel'] } })
    const { out } = await wederhoor('like', '2026-0001')
    expect(out).toContain('gemeenschappelijk: kelder, schimmel')
    expect(out).toContain('Dat zegt niets over wie gelijk heeft.')
    expect((await wederhoor('like', '2026-0003')).out).toContain('geen andere zaken')
    expect((await wederhoor('like', '2026-0042')).exit).toBe(1)
  })
})

describe('intake', () => {
  it('says what came before, of who is known and of who may be meant', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const open = (customer: string, klussenier: object) =>
      wederhoor.json('call', 'intake.open', call(customer, klussenier, 'Kraan', 'De kraan drupt.'))
    await open('An Devos', { new: { name: 'Piet Peeters' } })
    const [piet] = (await wederhoor.json('call', 'people.find', '{"words": "Piet Peeters"}')) as {
      id: string
    }[]
    await open('Bo Claes', { known: piet?.id })
    const mail = join(newFolder(), 'klacht.eml')
    writeFileSync(mail, complaint('an', 'An Devos'))
    const [taken] = (await wederhoor.json('intake', '--dry-run', mail)) as Taken[]
    const nothing = { counted: 0, unfounded: 0, setAside: 0 }
    expect(taken?.earlier).toMatchObject([
      {
        ...{ side: 'customer', is: 'known', name: 'An Devos', cases: ['2026-0001'] },
        complained: { ever: { counted: 1 } },
        sentence: 'Tweede klacht van deze klant.',
      },
      {
        ...{ side: 'klussenier', is: 'known', id: piet?.id, cases: ['2026-0002', '2026-0001'] },
        ...{ complained: { ever: nothing, year: nothing }, about: { year: { counted: 2, unfounded: 0 } } },
        sentence: 'Derde klacht over deze Klussenier in twaalf maanden.',
      },
    ])
    const { out } = await wederhoor('intake', mail)
    expect(out).toContain('Piet Peeters: Derde klacht over deze Klussenier in twaalf maanden.')
    // Once it is a case itself, it is not one that came before.
    const [again] = (await wederhoor.json('intake', mail)) as Taken[]
    expect(again?.earlier?.map(({ sentence }) => sentence)).toEqual(
      taken?.earlier?.map(({ sentence }) => sentence),
    )
  })

  it('says of each who may be meant what came before if he is', async () => {
    const wederhoor = commandLine()
    await wederhoor('init')
    const piet = { new: { name: 'Piet Peeters' } }
    await wederhoor.json('call', 'intake.open', call('An Devos', piet, 'Kraan', 'De kraan drupt.'))
    await wederhoor.json('call', 'people.registerKlussenier', JSON.stringify(piet.new))
    const mail = join(newFolder(), 'klacht.eml')
    writeFileSync(mail, complaint('bo', 'Bo Claes'))
    const [taken] = (await wederhoor.json('intake', '--dry-run', mail)) as Taken[]
    expect(taken?.klussenier).toMatchObject({ is: 'unknown' })
    expect(taken?.earlier?.map(({ side, is, sentence }) => [side, is, sentence])).toEqual(
      expect.arrayContaining([
        [
          'klussenier',
          'proposed',
          'Als dit Piet Peeters is: tweede klacht over deze Klussenier in twaalf maanden.',
        ],
        ['klussenier', 'proposed', null],
      ]),
    )
  })
})
