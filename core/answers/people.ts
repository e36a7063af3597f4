import { correctCustomer, correctKlussenier } from '../people/correctPerson.ts'
import { customerCard, findPeople, klussenierCard, listKlusseniers } from '../people/findPeople.ts'
import { registerCustomer, registerKlussenier } from '../people/registerPerson.ts'
import { asked, given } from './asked.ts'

export const people = {
  find: asked.people.find.handler(({ context, input }) => findPeople(context, input)),
  klusseniers: asked.people.klusseniers.handler(({ context }) => listKlusseniers(context)),
  klussenier: asked.people.klussenier.handler(({ context, input }) =>
    given(klussenierCard(context, input.id)),
  ),
  customer: asked.people.customer.handler(({ context, input }) => given(customerCard(context, input.id))),
  registerKlussenier: asked.people.registerKlussenier.handler(({ context, input }) => ({
    id: given(registerKlussenier(context, input)).id,
  })),
  registerCustomer: asked.people.registerCustomer.handler(({ context, input }) => ({
    id: given(registerCustomer(context, input)).id,
  })),
  correctKlussenier: asked.people.correctKlussenier.handler(
    ({ context, input }) => given(correctKlussenier(context, input)).details,
  ),
  correctCustomer: asked.people.correctCustomer.handler(
    ({ context, input }) => given(correctCustomer(context, input)).details,
  ),
}
