import { calendarOf } from '../clocks/calendarOf.ts'
import { caseClocks, dayFor, dueClocks } from '../clocks/clocks.ts'
import { remind, setReminders, wantsReminders } from '../clocks/remind.ts'
import { saveCalendar } from '../clocks/saveCalendar.ts'
import { asked, given } from './asked.ts'

export const clocks = {
  ofCase: asked.clocks.ofCase.handler(
    ({ context, input }) => given(caseClocks(context, input.number)).clocks,
  ),
  due: asked.clocks.due.handler(({ context, input }) => dueClocks(context, input)),
  calendar: asked.clocks.calendar.handler(async ({ context, input }) => {
    const { name, text } = given(await calendarOf(context, input))
    return { name, text }
  }),
  saveCalendar: asked.clocks.saveCalendar.handler(async ({ context, input }) => {
    const { id, name } = given(await saveCalendar(context, input))
    return { id, name }
  }),
  dayFor: asked.clocks.dayFor.handler(({ context, input }) => dayFor(context, input)),
  remind: asked.clocks.remind.handler(({ context }) => given(remind(context)).reminders),
  reminding: asked.clocks.reminding.handler(({ context }) => ({ wanted: wantsReminders(context) })),
  setReminding: asked.clocks.setReminding.handler(({ context, input }) => {
    given(setReminders(context, input.wanted))
  }),
}
