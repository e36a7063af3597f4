import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { KlussenierRecord } from '#shared/figures/klussenierRecord.ts'
import { commandLine, newFolder } from './support.ts'

describe('klussenier', () => {
  it('tells every case of who is named, also when the name was mistyped; several are told and nothing else', async () => {
    const wederhoor = commandLine()
    await wederhoor('init', '--name', 'Els Maes')
    const open = (name: string) =>
      wederhoor.json(
        'call',
        'intake.open',
        JSON.stringify({
          direction: 'customerComplains',
          customer: { new: { name: 'Ann Devos' } },
          klussenier: { new: { name } },
          subject: 'Dak',
          description: 'Het dak lekt.',
          receivedOn: '2026-03-02',
          channel: 'phone',
        }),
      )
    await open('Piet Vandenbroucke')
    const record = (await wederhoor.json('klussenier', 'Piet Vandenbrouke')) as KlussenierRecord
    expect(record).toMatchObject({ name: 'Piet Vandenbroucke', respondent: { all: { cases: 1 } } })
    const { out, exit } = await wederhoor('klussenier', 'vandenbroucke')
    expect(exit).toBe(0)
    for (const { number } of record.lines) expect(out).toContain(number)

    await open('Jan Vandenbroucke')
    const several = await wederhoor('--json', 'klussenier', 'vandenbroucke')
    expect(several.exit).toBe(1)
    const { candidates } = JSON.parse(several.out)
    expect(candidates).toHaveLength(2)
    for (const { id, name } of candidates)
      expect(await wederhoor.json('klussenier', id)).toMatchObject({ id, name })
    expect((await wederhoor('klussenier', 'Qqqqqqxx')).exit).toBe(1)
    expect((await wederhoor('klussenier', 'x', '--out', 'x.doc')).exit).toBe(2)

    const path = join(newFolder(), 'zaken.xlsx')
    expect((await wederhoor('klussenier', 'Piet Vandenbroucke', '--out', path)).exit).toBe(0)
    expect(existsSync(path)).toBe(true)
  })
})
