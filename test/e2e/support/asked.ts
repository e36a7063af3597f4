import type { PlainDate } from '#shared/kernel/date.ts'
import type { MediatorId } from '#shared/kernel/id.ts'
import { askedByLetter } from '../../core/support/mails.ts'
import { openOffice } from '../../core/support/office.ts'

/** Makes an administration in which a mediator asked for a response, by a letter of that day; gives the number of its case. */
export const askedIn = async (administration: string, on: PlainDate): Promise<string> => {
  const office = await openOffice(administration, (end) => void end)
  office.on(on)
  const { id } = await office.client.mediators.register({ name: 'Mia Claes', email: null })
  await office.client.mediators.iAm({ id: id as MediatorId })
  const { number } = await askedByLetter(office, on)
  await office.close()
  return number
}
