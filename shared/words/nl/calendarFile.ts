/** What comes into a mediator's calendar: never a name, because a calendar travels. */
export const calendarFile = {
  name: 'Termijnen van Wederhoor',
  own: 'Zaak {{number}}: {{clock, clock}}',
  of: 'Zaak {{number}}: {{clock, clock}} ({{who, source}})',
  about: 'Laatste dag die op tijd is. Uit Wederhoor; voer het bestand opnieuw in om de agenda bij te werken.',
} as const
