import { correctCustomer, correctKlussenier } from '../people/correctPerson.ts'
import { doublesOf } from '../people/doubles/doublesOf.ts'
import { findDoubles } from '../people/doubles/findDoubles.ts'
import { earlierOf } from '../people/earlierOf.ts'
import { customerCard, findPeople, klussenierCard } from '../people/findPeople.ts'
import { listPeople, outlinePeople, placePerson } from '../people/listPeople.ts'
import { mergePeople, separatePeople, tellApart } from '../people/mergePeople.ts'
import { registerCustomer, registerKlussenier } from '../people/registerPerson.ts'
import { asked, given } from './asked.ts'

export const people = {
  find: asked.people.find.handler(({ context, input }) => findPeople(context, input)),
  list: asked.people.list.handler(({ context, input }) => listPeople(context, input)),
  outline: asked.people.outline.handler(({ context, input }) => outlinePeople(context, input.filter)),
  place: asked.people.place.handler(({ context, input }) => placePerson(context, input.filter, input.id)),
  klussenier: asked.people.klussenier.handler(({ context, input }) =>
    given(klussenierCard(context, input.id)),
  ),
  customer: asked.people.customer.handler(({ context, input }) => given(customerCard(context, input.id))),
  earlier: asked.people.earlier.handler(({ context, input }) => earlierOf(context, input)),
  doubles: asked.people.doubles.handler(({ context, input, signal }) => findDoubles(context, input, signal)),
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
