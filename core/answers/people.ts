import { correctCustomer, correctKlussenier } from '../people/correctPerson.ts'
import { earlierOf } from '../people/earlierOf.ts'
import { doublesOf, findDoubles } from '../people/findDoubles.ts'
import {
  customerCard,
  findPeople,
  klussenierCard,
  listCustomers,
  listKlusseniers,
} from '../people/findPeople.ts'
import { mergePeople, separatePeople, tellApart } from '../people/mergePeople.ts'
import { registerCustomer, registerKlussenier } from '../people/registerPerson.ts'
import { asked, given } from './asked.ts'

export const people = {
  find: asked.people.find.handler(({ context, input }) => findPeople(context, input)),
  klusseniers: asked.people.klusseniers.handler(({ context }) => listKlusseniers(context)),
  customers: asked.people.customers.handler(({ context, input }) => listCustomers(context, input)),
  klussenier: asked.people.klussenier.handler(({ context, input }) =>
    given(klussenierCard(context, input.id)),
  ),
  customer: asked.people.customer.handler(({ context, input }) => given(customerCard(context, input.id))),
  earlier: asked.people.earlier.handler(({ context, input }) => earlierOf(context, input)),
  doubles: asked.people.doubles.handler(({ context, input }) => findDoubles(context, input.kind)),
  doublesOf: asked.people.doublesOf.handler(({ context, input }) => given(doublesOf(context, input)).pairs),
  merge: asked.people.merge.handler(({ context, input }) => ({
    into: given(mergePeople(context, input)).into,
  })),
  separate: asked.people.separate.handler(({ context, input }) => {
    given(separatePeople(context, input))
    return input
  }),
  tellApart: asked.people.tellApart.handler(({ context, input }) => {
    given(tellApart(context, input))
    return { apart: input.apart }
  }),
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
