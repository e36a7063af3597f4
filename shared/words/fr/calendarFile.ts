import type { Like } from '../like.ts'
import type { calendarFile as nl } from '../nl/calendarFile.ts'

export const calendarFile: Like<typeof nl> = {
  name: 'Délais de Wederhoor',
  own: 'Affaire {{number}} : {{clock, clock}}',
  of: 'Affaire {{number}} : {{clock, clock}} ({{who, source}})',
  about: 'Dernier jour à temps. De Wederhoor ; importez à nouveau le fichier pour mettre l’agenda à jour.',
}
