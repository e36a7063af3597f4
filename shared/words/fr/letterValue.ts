import type { Like } from '../like.ts'
import type { letterValue as nl } from '../nl/letterValue.ts'

/** `other` begins with an article: it never follows "de" or "à". */
export const letterValue: Like<typeof nl> = {
  klussenier: 'le Klussenier {{name}}',
  customer: 'votre client(e) {{name}}',
  listedKlussenier: 'Klussenier {{name}}',
  unknownKlussenier: 'le Klussenier',
  withTradeName: '{{who}} ({{tradeName}})',
  contact: '{{email}} ou {{phone}}',
  term: {
    working_one: '{{count, number}} jour ouvrable',
    working_other: '{{count, number}} jours ouvrables',
    calendar_one: '{{count, number}} jour',
    calendar_other: '{{count, number}} jours',
  },
  proposalName: { advice: 'l’avis', proposal: 'la proposition' },
  missing: {
    contactDetails: 'vos nom et prénom, votre adresse, et votre adresse e-mail ou votre numéro de téléphone',
    klussenierName: 'le nom du Klussenier',
    signedAgreement: 'le contrat signé complet, avec toutes ses pages',
    invoices: {
      customerComplains: 'les factures que vous avez reçues du Klussenier',
      klussenierComplains: 'les factures que vous avez envoyées à votre client(e)',
    },
    invoicePayments: {
      customerComplains:
        'l’indication des factures que vous avez déjà payées, et de celles que vous n’avez pas encore payées',
      klussenierComplains:
        'l’indication des factures que votre client(e) a déjà payées, et de celles qui ne le sont pas encore',
    },
    description: 'votre description de la plainte : que s’est-il passé, et que demandez-vous ?',
  },
  ground: {
    klussenierNamed: {
      complainant: 'Nous ne savons pas de quel Klussenier il s’agit.',
      respondent: 'Nous ne savons pas de quel Klussenier il s’agit.',
    },
    klussenierInformed: {
      complainant: 'Vous n’avez pas encore informé vous-même {{other}} de votre plainte.',
      respondent: 'Vous n’avez pas encore été informé(e) de la plainte directement par {{other}}.',
    },
    attemptsMade: {
      complainant:
        'Il n’apparaît pas clairement que vous avez déjà essayé plusieurs fois de trouver vous-même une solution avec {{other}}.',
      respondent:
        'Il n’apparaît pas clairement que {{other}} a déjà essayé plusieurs fois de trouver une solution avec vous.',
    },
    signedAgreement: {
      complainant:
        'Il n’y a pas de contrat signé clair. Nous ne pouvons donc pas établir ce que vous et {{other}} avez convenu, ni à quelles conditions.',
      respondent:
        'Il n’y a pas de contrat signé clair. Nous ne pouvons donc pas établir ce que vous et {{other}} avez convenu, ni à quelles conditions.',
    },
    bothWilling: {
      complainant:
        'Une médiation n’est possible que si les deux parties souhaitent trouver une solution ensemble. Ce n’est pas le cas pour le moment.',
      respondent:
        'Une médiation n’est possible que si les deux parties souhaitent trouver une solution ensemble. Ce n’est pas le cas pour le moment.',
    },
    guaranteeExpired: {
      complainant: 'Les travaux ne sont plus couverts par la garantie.',
      respondent: 'Les travaux ne sont plus couverts par la garantie.',
    },
  },
  shown: {
    attempt: 'Tentative de {{who}} de trouver une solution entre vous, le {{on, date}}',
    document: '{{kind, documentKind}} « {{name}} »',
    now: '{{title}} (ci-joint)',
    before: '{{title}} (transmis le {{on, date}})',
  },
  action: '{{who}} : {{text}}, au plus tard le {{dueOn, fullDate}}',
  ownAction: '{{text}}, au plus tard le {{dueOn, fullDate}}',
  noActions: 'Il n’y a pas d’engagement assorti d’une date.',
  extension: 'La procédure est prolongée jusqu’au {{dueOn, fullDate}} inclus. La raison : {{reason}}',
  outcome: {
    settled: 'Vous et {{other}} avez trouvé une solution avec notre aide.',
    settledBetweenParties: 'Vous et {{other}} avez trouvé une solution entre vous.',
    adviceGiven: 'Nous avons donné un avis. Notre médiation est ainsi terminée.',
    notSettled: 'Vous et {{other}} n’avez pas trouvé de solution ensemble.',
    notMediable: 'Une médiation n’était pas possible dans ce dossier.',
    notAdmissible: 'La plainte ne remplit pas les conditions d’une médiation.',
    withdrawn: {
      complainant: 'Vous avez retiré votre plainte.',
      respondent: 'La plainte a été retirée par {{other}}.',
    },
    discontinued: 'Nous avons mis fin à la médiation.',
  },
  stands: {
    closed: 'La procédure a été clôturée le {{on, date}}.',
    paused: 'Le dossier est suspendu depuis le {{on, date}}.',
    refused:
      'Le {{on, date}}, nous avons décidé que nous ne pouvons pas intervenir comme médiateur dans ce dossier.',
    settled: 'Vous et {{other}} êtes arrivés à un accord le {{on, date}}.',
    proposalToYou:
      'Nous vous avons remis {{what}}, et nous vous avons demandé de répondre au plus tard le {{dueOn, fullDate}}.',
    answeredByYou: 'Nous avons reçu votre réponse à {{what}}.',
    mediating: 'Nous cherchons une solution entre vous et {{other}}.',
    notMediated: 'Nous avons décidé de ne pas poursuivre la médiation.',
    weighing:
      'Les deux parties ont eu l’occasion de donner leur version des faits. Nous examinons maintenant si une médiation est possible, et de quelle manière.',
    askedYou: 'Nous vous avons invité(e) à réagir, au plus tard le {{dueOn, fullDate}}.',
    askedOther: 'Nous avons invité {{other}} à réagir, au plus tard le {{dueOn, fullDate}}.',
    itemsAsked:
      'Nous vous avons demandé des informations qui manquent encore, au plus tard le {{dueOn, fullDate}}.',
    checking: 'Nous vérifions si une médiation est possible dans ce dossier.',
    hearing:
      'Une médiation est possible dans ce dossier. Nous rassemblons maintenant tout ce qui concerne la plainte.',
    heard: {
      complainant:
        'Une médiation est possible dans ce dossier. Votre version des faits est maintenant complète.',
      respondent: 'Une médiation est possible dans ce dossier. La plainte est maintenant complète.',
    },
  },
  next: {
    nothing: 'Nous n’entreprenons plus rien dans ce dossier.',
    resume: 'Dès que le dossier reprend, nous vous en informons.',
    followUp: 'Nous vérifierons encore avec vous et {{other}} si les engagements ont été tenus.',
    close: 'Nous clôturons la procédure. Vous en serez encore averti(e).',
    answers: 'Dès que nous avons les réponses, nous vous informons de la suite.',
    mediate: 'Nous vous informons de la prochaine étape.',
    weigh: 'Ensuite, nous vous faisons savoir comment nous poursuivons.',
    reactions: 'Dès que nous avons la réaction, ou que le délai est passé, nous vous informons de la suite.',
    items: 'Dès que nous avons tout reçu, nous vérifions si une médiation est possible.',
    decide:
      'Dans les {{term}} après que le dossier est complet, nous vous faisons savoir si une médiation est possible.',
    ask: {
      complainant: 'Ensuite, nous inviterons {{other}} à réagir à votre plainte.',
      respondent:
        'Ensuite, nous vous transmettrons la plainte déposée par {{other}}, et nous vous inviterons à y réagir.',
    },
    end: 'En principe, la procédure est terminée au plus tard le {{dueOn, fullDate}}.',
  },
}
