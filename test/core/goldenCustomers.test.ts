import { expect, it } from 'vitest'
import { customersLike, personsList } from '#db/queries/persons.ts'
import { lookedFor } from '#shared/intake/lookedFor.ts'
import type { KnownPerson } from '#shared/intake/matching.ts'
import { proposeIntake } from '#shared/intake/propose.ts'
import { goldenNames, inWords, knownPeople, office, proposed } from './formats/golden.ts'
import { openOffice } from './support/office.ts'

it('the customers that a mail is narrowed down to give what all of them would give', async () => {
  const { client, core } = await openOffice()
  for (const { kind, name, email, phone } of knownPeople)
    if (kind === 'customer')
      await client.people.registerCustomer({ name, ...(email ? { email } : {}), ...(phone ? { phone } : {}) })
  const { db } = core.context.administration
  const klusseniers = knownPeople.filter(({ kind }) => kind === 'klussenier')
  const everyone = [...personsList(db, 'customer'), ...klusseniers] as KnownPerson[]
  expect(everyone).toHaveLength(knownPeople.length)
  for (const name of goldenNames) {
    const { mail } = await proposed(name)
    const narrowed = [...customersLike(db, lookedFor(mail)), ...klusseniers] as KnownPerson[]
    const [few, all] = [narrowed, everyone].map((known) => proposeIntake(mail, known, office).customer)
    expect([name, few && inWords(few)]).toEqual([name, all && inWords(all)])
  }
})
