import { expect, it } from 'vitest'
import { type ContractHost, procedures } from './host.ts'
import { hosted } from './hosted.ts'
import { administration } from './topics/administration.ts'
import { badInput } from './topics/badInput.ts'
import { documents } from './topics/documents.ts'
import { figures } from './topics/figures.ts'
import { intake } from './topics/intake.ts'
import { like } from './topics/like.ts'
import { office } from './topics/office.ts'
import { people } from './topics/people.ts'
import { saved } from './topics/saved.ts'
import { story } from './topics/story.ts'
import { system } from './topics/system.ts'
import { tables } from './topics/tables.ts'
import { terms } from './topics/terms.ts'

/** What every host of the contract must do, in one administration that starts empty. */
export const contractSuite = (start: () => Promise<ContractHost>): void => {
  const at = hosted(start)
  system(at)
  administration(at)
  badInput(at)
  office(at)
  people(at)
  intake(at)
  terms(at)
  documents(at)
  story(at)
  saved(at)
  like(at)
  tables(at)
  figures(at)

  it('leaves an administration in which everything is as it was recorded', async () => {
    const { events, documents, ...damages } = await at.client.system.verify()
    expect(events).toBeGreaterThan(50)
    expect(documents).toBeGreaterThan(6)
    expect(damages).toEqual({ changedEvents: [], damagedDocuments: [], driftedTables: [], fileDamages: [] })
  })

  it('was called in every procedure', () =>
    expect(procedures.map(({ path }) => path).filter((path) => !at.called.has(path))).toEqual([]))
}
