import { readFileSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { administrationFile } from '#db/open.ts'
import { byPhone, openOffice, refusalOf } from './support/office.ts'

const page = 4096

it('damage that is met while working is refused as damage, not taken for a mistake of the app', async () => {
  const office = await openOffice()
  const { number } = await office.client.intake.open(byPhone())
  const { db } = office.core.context.administration
  // The page on which the index over the streams of the log begins: it is read by the first question about a case.
  const root =
    db
      .prepare<{ rootpage: number }>(
        "SELECT rootpage FROM sqlite_schema WHERE name = 'sqlite_autoindex_event_2'",
      )
      .get()?.rootpage ?? 0
  expect(root).toBeGreaterThan(1)
  await office.close()
  const file = join(office.folder, administrationFile)
  const bytes = readFileSync(file)
  bytes.fill(0x5a, (root - 1) * page, root * page)
  writeFileSync(file, bytes)
  const again = await openOffice(office.folder)
  expect((await refusalOf(again.client.cases.get({ number }))).code).toBe('damagedAdministration')
})
