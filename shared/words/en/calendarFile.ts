import type { Like } from '../like.ts'
import type { calendarFile as nl } from '../nl/calendarFile.ts'

export const calendarFile: Like<typeof nl> = {
  name: 'Days of Wederhoor',
  own: 'Case {{number}}: {{clock, clock}}',
  of: 'Case {{number}}: {{clock, clock}} ({{who, source}})',
  about:
    'The last day that is in time. From Wederhoor; import the file again to bring the calendar up to date.',
}
