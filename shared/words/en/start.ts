import type { Like } from '../like.ts'
import type { start as nl } from '../nl/start.ts'

export const start: Like<typeof nl> = {
  title: 'Welcome to Wederhoor',
  intro:
    'With this you handle complaints by hearing both sides: from the first mail to the dossier. Everything stays on this computer.',
  empty: 'Begin empty',
  emptyHint: 'Your own administration, ready for the first complaint.',
  begunHint: 'This administration was used before. Everything is still there.',
  name: 'Your name',
  nameHint: 'This is how you appear in the history of a case.',
  email: 'Your e-mail address',
  begin: 'Begin',
  example: 'Look around in an example',
  exampleHint:
    'An administration with invented cases at every stage. Try anything, and come back afterwards.',
  openExample: 'Open the example',
  who: 'Who works here?',
  known: 'Choose your name',
  unknown: 'Is your name not there? Fill it in here.',
}
