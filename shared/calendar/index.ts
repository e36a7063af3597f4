export { addDays, daysBetween, firstDay, lastDay, today } from './days.ts'
export { type Country, country } from './holidays.ts'
export { type Calendar, workingCalendar } from './working.ts'
