import type { Like } from '../like.ts'
import type * as nl from '../nl/settings.ts'

export const settings: Like<typeof nl.settings> = {
  title: 'Paramètres',
  organisation: 'Organisation',
  name: 'Nom',
  tradeName: 'Nom commercial',
  email: 'Adresse e-mail',
  phone: 'Téléphone',
  address: 'Adresse',
  street: 'Rue et numéro',
  postalCode: 'Code postal',
  city: 'Localité',
  addressCountry: 'Pays',
  country: 'Jours fériés de',
  countries: { BE: 'Belgique', NL: 'Pays-Bas' },
  language: 'Langue du programme',
  deadlines: 'Délais en jours ouvrables',
  deadline: {
    checkConditions: 'Vérifier les conditions',
    missingItems: 'Fournir les données manquantes',
    completeHearing: 'Terminer l’audition du plaignant',
    requestResponse: 'Demander une réaction',
    response: 'Réagir',
    extension: 'Délai supplémentaire pour réagir (au plus)',
    assessment: 'Évaluer',
    proposal: 'Faire une proposition',
    answer: 'Répondre à une proposition',
    closing: 'Clore le dossier',
  },
}

export const calendar: Like<typeof nl.calendar> = {
  today: 'aujourd’hui',
  tomorrow: 'demain',
  yesterday: 'hier',
  workingDays_one: '{{count, number}} jour ouvrable',
  workingDays_other: '{{count, number}} jours ouvrables',
  workingDaysLeft_one: 'encore {{count, number}} jour ouvrable',
  workingDaysLeft_other: 'encore {{count, number}} jours ouvrables',
  workingDaysLate_one: '{{count, number}} jour ouvrable de retard',
  workingDaysLate_other: '{{count, number}} jours ouvrables de retard',
  dueToday: 'aujourd’hui encore',
  late: 'en retard',
  upTo: 'jusqu’au {{day, date}} inclus',
  since: 'depuis le {{day, date}}',
}

export const nextStep: Like<typeof nl.nextStep> = {
  resume: 'Reprendre le dossier',
  awaitMissingItems: 'Attendre les données manquantes',
  askAgain: 'Redemander ce qui manque',
  requestMissingItems: 'Demander les données manquantes',
  checkConditions: 'Vérifier les conditions',
  admit: 'Déclarer recevable',
  refuse: 'Refuser la médiation',
  close: 'Clore le dossier',
  completeHearing: 'Terminer l’audition du plaignant',
  requestResponse: 'Demander une réaction',
  awaitResponse: 'Attendre une réaction',
  remind: 'Rappeler, si rien n’est venu',
  recordLapse: 'Noter que rien n’est venu',
  assess: 'Évaluer',
  propose: 'Donner un avis ou faire une proposition',
  awaitAnswers: 'Attendre la réponse à une proposition',
  chaseAnswers: 'Demander où en est la réponse',
  recordSettlement: 'Enregistrer l’accord',
  decideOnRefusal: 'Décider après un refus',
  awaitActions: 'Attendre les actions convenues',
  followUp: 'Suivre les engagements',
  none: 'Plus rien à faire',
}

/** What the office itself has to have done before the next step, and by when. */
export const pressing: Like<typeof nl.pressing> = {
  acknowledgement: 'Accuser réception',
  refusal: 'Décider de la médiation',
  procedure: 'Terminer la procédure',
  by: '{{what}} pour le {{day, shortDate}}',
}
