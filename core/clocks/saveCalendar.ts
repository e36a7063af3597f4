import type { Outcome } from '#db/outcome.ts'
import type { CoreContext } from '../context.ts'
import { calendarOf } from './calendarOf.ts'

/**
 * Puts a calendar file of a case, or of all, among the exports of this administration, for the page to save.
 * Refuses `notFound`.
 */
export const saveCalendar = async (
  context: CoreContext,
  asked: { readonly number?: string | undefined },
): Promise<Outcome<{ readonly id: string; readonly name: string }>> => {
  const made = await calendarOf(context, asked)
  if (!made.ok) return made
  const { name, text } = made
  const id = await context.exports.put({ name, mediaType: 'text/calendar; charset=utf-8' }, text)
  return { ok: true, id, name }
}
