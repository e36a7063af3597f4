export type { Country } from './country.ts'
export { addDays, daysBetween, today } from './days.ts'
export { type Calendar, workingCalendar } from './working.ts'
