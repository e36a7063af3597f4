import type { Finding } from '../../figures/klussenierRecord.ts'

/** The cases of a Klussenier over the years: on his page, on paper and on the command line. */
export const record = {
  title: 'Dossiers de {{name}}',
  lead: 'Une plainte ne dit pas en soi qui avait raison. Les plaintes non fondées et refusées sont à part. Un dossier compte dans l’année de sa réception.',
  internal:
    'Interne. Le Klussenier peut demander ce que le bureau conserve à son sujet. Cet aperçu ne compare pas avec d’autres.',
  few_zero:
    'Aucun dossier n’est encore clôturé. À moins de {{few}}, on ne peut rien conclure : vous ne voyez ni part ni moyenne, seulement les dossiers eux-mêmes.',
  few_one:
    '{{count, number}} dossier est clôturé. À moins de {{few}}, on ne peut rien conclure : vous ne voyez ni part ni moyenne, seulement les dossiers eux-mêmes.',
  few_other:
    '{{count, number}} dossiers sont clôturés. À moins de {{few}}, on ne peut rien conclure : vous ne voyez ni part ni moyenne, seulement les dossiers eux-mêmes.',
  daysUnknown_one: 'De {{count, number}} dossier clôturé, la durée n’est pas connue.',
  daysUnknown_other: 'De {{count, number}} dossiers clôturés, la durée n’est pas connue.',
  imported_one: '{{count, number}} dossier vient d’un tableau. La façon dont il fut traité n’est pas connue.',
  imported_other:
    '{{count, number}} dossiers viennent d’un tableau. La façon dont ils furent traités n’est pas connue.',
  all: 'Ensemble',
  earlier: 'Avant {{year}}',
  year: 'Année',
  cases: 'dossiers',
  foundedShare: 'fondées en tout ou en partie, parmi les fondées et non fondées',
  keptShare: 'engagements tenus, parmi ceux qui sont réglés',
  keptOf: '{{kept, number}} engagements tenus sur {{settled, number}}',
  keptLate_one: '{{kept}}, dont {{count, number}} en retard',
  keptLate_other: '{{kept}}, dont {{count, number}} en retard',
  days: 'jours jusqu’à la clôture, en moyenne',
  only: 'Affiché : {{what}}',
  showAll: 'Afficher tous les dossiers',
  show: 'Afficher les dossiers : {{what}}',
  search: 'Chercher dans ces dossiers',
  period: 'Période',
  anyPeriod: 'Toutes les années',
  perYear: 'Dossiers par année',
  role: { respondent: 'Plaintes au sujet du Klussenier', complainant: 'Plaintes du Klussenier lui-même' },
  about: {
    respondent: 'Un client se plaint. Les engagements sont ceux du Klussenier lui-même.',
    complainant: 'Le Klussenier se plaint d’un client. Fondée signifie ici que le Klussenier a eu raison.',
  },
  lines: { respondent: 'Dossiers au sujet du Klussenier', complainant: 'Dossiers du Klussenier' },
  sorts: {
    about: { respondent: 'Sujet des plaintes', complainant: 'Sujet des plaintes du Klussenier' },
    outcomes: { respondent: 'Issue des plaintes', complainant: 'Issue des plaintes du Klussenier' },
  },
  finding: {
    founded: 'fondée',
    partlyFounded: 'partiellement fondée',
    unfounded: 'non fondée',
    undetermined: 'impossible à établir',
    notAdmissible: 'refusée',
    notAssessed: 'non évaluée',
    open: 'encore ouverte',
  } satisfies Record<Finding, string>,
  action: {
    kept: 'engagements tenus à temps',
    late: 'engagements tenus en retard',
    broken: 'engagements non tenus',
    open: 'engagements encore à tenir',
  },
  column: { about: 'Sujet', finding: 'Fondée', outcome: 'Issue', agreed: 'Engagements', days: 'Jours' },
  several: 'Plus d’un Klussenier peut être {{name}}. Tapez le nom complet, ou ce qui le précède :',
} as const
