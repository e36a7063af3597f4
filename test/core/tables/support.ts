import { expect } from 'vitest'
import type { TableOrder, TableRun } from '#shared/contract/tables.ts'
import { invariant } from '#shared/kernel/invariant.ts'
import type { TableKind } from '#shared/tables/fields.ts'
import type { Office } from '../support/office.ts'

/** The last step of what ends well. */
export const ended = async <S extends { readonly type: string }>(steps: AsyncIterable<S>) => {
  let last: S | undefined
  for await (const step of steps) last = step
  invariant(last?.type === 'done', 'no end', { last })
  return last as Extract<S, { type: 'done' }>
}

/** The order for a table as it is understood. */
export const found = async (
  { client, offer }: Office,
  kind: TableKind,
  text: string,
): Promise<TableOrder> => {
  const upload = await offer(`${kind}.csv`, text)
  const { found: table } = await ended(await client.tables.inspect({ upload, kind }))
  return {
    table: table.table,
    kind,
    header: table.header,
    mapping: table.mapping,
    alike: { all: 'add', rows: {} },
  }
}
export const tried = async (office: Office, order: TableOrder): Promise<TableRun> =>
  (await ended(await office.client.tables.dryRun(order))).summary
export const taken = async (office: Office, order: TableOrder): Promise<TableRun> =>
  (await ended(await office.client.tables.import(order))).summary
export const counts = ({ add, known, refuse, differing }: TableRun) => ({ add, known, refuse, differing })
/** Nothing that is kept is damaged, and the lists are what the log makes of them. */
export const sound = async ({ client }: Office) => {
  const { events: _, documents: __, ...damages } = await client.system.verify()
  expect(damages).toEqual({ changedEvents: [], damagedDocuments: [], driftedTables: [], fileDamages: [] })
}

export const klusseniers = [
  'Naam;Handelsnaam;E-mail;Telefoon;Postcode;Actief',
  'Wout Tegels;Tegels & co;wout@klus.example;0475 12 34 56;9000;ja',
  'Piet de Jong;;piet@klus.example;;1234 AB;nee',
  'Wout Tegels;Tegels & co;wout@klus.example;0475 12 34 56;9000;ja',
  'Piet de Jong;;PIET@klus.example;0612345678;;',
  'Ann Aerts;;geen mail;;;',
].join('\r\n')
export const complaints = [
  'Nr;Ontvangen;Gesloten;Klant;Plaats klant;Klussenier;Onderwerp;Afloop',
  'K-1;3/04/2019;25/06/2019;Renée Desmet;Gent;Wout Tegels;Vloer;akkoord',
  'K-2;13/05/2020;1/07/2020;Renée Desmet;Gent;Tegels & co;Dak;geregeld',
  'K-3;13/05/2020;1/04/2020;Luc Maes;;;Deur;akkoord',
  'K-4;13/05/2020;;Luc Maes;;;Deur;lopend',
  'K-1;3/04/2019;25/06/2019;Renée Desmet;Gent;Wout Tegels;Iets anders;akkoord',
].join('\r\n')
