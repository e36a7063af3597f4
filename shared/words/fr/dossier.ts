import type { Like } from '../like.ts'
import type * as nl from '../nl/dossier.ts'

export const dossier: Like<typeof nl.dossier> = {
  title: 'Exporter le dossier',
  audience: 'Pour qui ?',
  audiences: { internal: 'Interne', complainant: 'Plaignant', respondent: 'Défendeur' },
  audienceAbout: {
    internal: 'Tout, y compris les notes internes.',
    complainant: 'Sans les notes internes et sans ce que le plaignant n’a pas encore vu.',
    respondent: 'Sans les notes internes et sans ce que le défendeur n’a pas encore vu.',
  },
  form: 'Forme',
  forms: { archive: 'Archive', working: 'Copie de travail' },
  formAbout: {
    archive: 'Pour conserver : pages ajoutées en images, originaux incorporés.',
    working: 'Pour travailler : les pages ajoutées restent consultables par recherche.',
  },
  start: 'Créer le dossier',
  cancel: 'Arrêter',
  cancelled: 'Arrêté. Rien n’a été enregistré.',
  busy: 'Le dossier est en cours de création…',
  step: '{{done, number}} sur {{total, number}}',
  ready: 'Le dossier est prêt : {{pages, number}} pages, {{size}}.',
  open: 'Ouvrir',
  save: 'Enregistrer sous…',
  saved: 'Enregistré.',
  again: 'Créer à nouveau',
  notices:
    'Ces documents ne figurent pas entièrement dans le dossier ; la liste des documents du dossier dit pourquoi :',
}
