export { type Country, country } from './country.ts'
export { addDays, daysBetween, firstDay, lastDay, today } from './days.ts'
export { type Calendar, workingCalendar } from './working.ts'
