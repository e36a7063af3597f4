import { describe, expect, it } from 'vitest'
import type { Client } from '#shared/contract/index.ts'
import { collected, type Hosted, refusalOf } from '../hosted.ts'

export const tables = (at: Hosted): void => {
  describe('a table', () => {
    const table = [
      'Nr;Ontvangen op;Gesloten op;Klant;Klussenier;Onderwerp;Afloop',
      'K-1;3/04/2019;25/06/2019;Oda Tabel;Wout Tabel;Lekkende kraan;akkoord',
      'K-2;31/02/2019;25/06/2019;Els Maes;;Deur;akkoord',
    ].join('\r\n')
    let order: Parameters<Client['tables']['import']>[0]
    let run: string

    it('is read, with what was found in it', async () => {
      const upload = await at.offer('klachten.csv', Buffer.from(table))
      const last = (await collected(await at.client.tables.inspect({ upload, kind: 'cases' }))).pop()
      expect(last).toMatchObject({
        type: 'done',
        found: { file: { encoding: 'utf-8', separator: ';' }, header: 1, rows: 2 },
      })
      if (last?.type !== 'done') return
      const { table: id, header, mapping } = last.found
      order = { table: id, kind: 'cases', header, mapping }
    })

    it('is tried out, taken over once, and gives back what was refused', async () => {
      const tried = (await collected(await at.client.tables.dryRun(order))).pop()
      expect(tried).toMatchObject({ type: 'done', summary: { add: 1, known: 0, refuse: 1 } })
      const taken = (await collected(await at.client.tables.import(order))).pop()
      expect(taken).toMatchObject({ type: 'done', summary: { add: 1, known: 0, refuse: 1 } })
      const again = (await collected(await at.client.tables.import(order))).pop()
      expect(again).toMatchObject({ type: 'done', summary: { add: 0, known: 1, refuse: 1 } })
      run = again?.type === 'done' ? again.summary.run : ''
      expect((await at.client.cases.get({ number: '2019-0001' })).imported).toMatchObject({
        externalNumber: 'K-1',
        from: { row: 2 },
      })
    })

    it('has rows to look at, and those that were refused as a table', async () => {
      const { total, rows } = await at.client.tables.rows({ run, does: 'refuse' })
      expect([total, rows.map(({ row, why }) => [row, why[0]?.code])]).toEqual([1, [[3, 'notADate']]])
      expect(await at.client.tables.refusedRows({ run })).toMatchObject({ rows: 1 })
    })

    it('is refused when it is none', async () => {
      const upload = await at.offer('foto.csv', Buffer.from([0xff, 0xd8, 0xff, 0xe0, 0]))
      const call = at.client.tables.inspect({ upload, kind: 'cases' }).then(collected)
      expect(await refusalOf(call)).toEqual({ code: 'notATable', facts: { found: 'image/jpeg' } })
    })
  })
}
