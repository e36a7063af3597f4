import type { Like } from '../like.ts'
import type * as nl from '../nl/clocks.ts'

export const clocks: Like<typeof nl.clocks> = {
  running: 'Délais en cours',
  all: 'Tous les délais',
  title: 'Délais de ce dossier',
  what: 'Délai',
  due: 'Dernier jour',
  stands: 'Situation',
  toCalendar: 'Dates vers mon agenda',
  calendarSaved: 'Les dates sont enregistrées. Ouvrez le fichier pour les mettre dans votre agenda.',
  calendarFailed: 'Les dates n’ont pas pu être enregistrées. Réessayez.',
  noticeBody: '{{what}} : {{stands}}. {{subject}}',
  noticeSummary_one: '{{count, number}} délai demande votre attention.',
  noticeSummary_other: '{{count, number}} délais demandent votre attention.',
  noticeLate_one: 'Dont {{count, number}} en retard.',
  noticeLate_other: 'Dont {{count, number}} en retard.',
  notices: 'Notifications',
  noticesHint:
    'Wederhoor signale sur cet appareil ce qui doit se faire aujourd’hui ou est en retard : chaque délai une fois, et après une semaine d’absence en une seule notification.',
  noticesSwitch: 'Signaler ce qui doit se faire',
  noticesRefused:
    'Votre navigateur n’autorise pas les notifications de Wederhoor. Autorisez-les dans les paramètres du site pour les recevoir.',
  settings: 'Délais et rappels',
  settingsHint: 'Une modification vaut pour ce qui commence ensuite. Ce qui court déjà garde sa date.',
  ownTerms: 'Délais du bureau',
  unitOf: 'Compté en',
  sidesTerms: 'En quoi les jours des parties sont comptés',
  unitResponse: 'Réagir',
  unitAnswer: 'Répondre à une proposition',
  arrival: 'Combien de jours ouvrables un message est en route',
  reminders: 'Rappels d’une demande de réaction',
  lastNoticeDays: 'Jours ouvrables que donne encore un dernier rappel',
  defaults: 'Remplir les valeurs par défaut',
  from: 'Depuis',
  unit: { working: 'jours ouvrables', calendar: 'jours calendrier' },
  term: {
    acknowledgement: 'Accuser réception',
    refusal: 'Décider de la médiation',
    procedure: 'Terminer la procédure',
    extension: 'Prolongation de la procédure',
  },
  remind: {
    first: 'Premier : jours ouvrables avant le dernier jour',
    second: 'Deuxième : jours ouvrables avant le dernier jour',
    last: 'Dernier : jours ouvrables après le dernier jour',
  },
}
