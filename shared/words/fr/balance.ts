import type { Like } from '../like.ts'
import type { balance as nl } from '../nl/balance.ts'

export const balance: Like<typeof nl> = {
  title: 'Égalité des chances',
  about: 'Ce que chaque partie a reçu et fait. Vous devez pouvoir expliquer les différences.',
  internal:
    'Interne. Ce que chaque partie a reçu et fait ; les jours sont des jours ouvrables, comptés à partir de l’arrivée d’un message.',
  what: 'Quoi',
  row: {
    requests: 'Invitations à réagir',
    daysGranted: 'Jours ouvrables accordés',
    daysUsed: 'Jours ouvrables utilisés',
    reminders: 'Rappels',
    extensions: 'Prolongations',
    rounds: 'Tours de parole',
    statements: 'Déclarations',
    documentsBrought: 'Documents apportés',
    shown: 'Pièces transmises',
    notShown: 'Pièces pas encore vues',
  },
  difference: {
    rounds: 'Une partie a parlé dans plus de tours que l’autre.',
    daysGranted: 'Une partie a eu plus de temps par demande que l’autre.',
    extensions: 'Une partie a obtenu plus de prolongations que l’autre.',
    notShown: 'Tout n’a pas encore été transmis à l’autre partie.',
  },
  noDifferences: 'Aucune différence à expliquer.',
  disclosures: 'Ce qui a été transmis au {{party, party}}',
  disclosure: '{{on, date}}, via {{via, channel}} : {{entries}}',
  noDisclosures: 'Rien n’a encore été transmis au {{party, party}}.',
  warning: {
    fewerDays:
      'Le {{party, party}} reçoit ici {{days, number}} jours ouvrables ; le {{other, party}} en a reçu {{otherDays, number}}.',
    moreDays:
      'Le {{party, party}} reçoit ici {{days, number}} jours ouvrables ; le {{other, party}} n’en a reçu que {{otherDays, number}}.',
    notShown_one:
      'Le {{party, party}} n’a pas encore vu {{count, number}} pièce et ne la reçoit pas non plus avec cette lettre.',
    notShown_other:
      'Le {{party, party}} n’a pas encore vu {{count, number}} pièces et ne les reçoit pas non plus avec cette lettre.',
    reliedNotShown_one:
      'L’appréciation s’appuie sur {{count, number}} pièce que le {{party, party}} n’a jamais vue.',
    reliedNotShown_other:
      'L’appréciation s’appuie sur {{count, number}} pièces que le {{party, party}} n’a jamais vues.',
    fewerReminders:
      'Le {{other, party}} a reçu {{otherReminders, number}} rappels avant le dernier avis ; le {{party, party}} en a reçu {{reminders, number}}.',
    extensionForOther: 'Le {{other, party}} a reçu un délai supplémentaire ; le {{party, party}} non.',
    moreRounds:
      'Le {{party, party}} aurait la parole {{rounds, number}} fois ; le {{other, party}} l’a eue {{otherRounds, number}} fois.',
  },
  cure: {
    dueOn: 'Donner jusqu’au {{dueOn, date}}',
    show_one: 'Joindre {{count, number}} pièce',
    show_other: 'Joindre {{count, number}} pièces',
    letter: 'D’abord cette lettre : {{letter, letterKind}} ({{party, party}})',
    extend: 'D’abord accorder un délai',
  },
}
