/** The export of a dossier as PDF. */
export const dossier = {
  title: 'Dossier exporteren',
  audience: 'Voor wie?',
  audiences: { internal: 'Intern', complainant: 'Klager', respondent: 'Verweerder' },
  audienceAbout: {
    internal: 'Alles, ook interne notities.',
    complainant: 'Zonder interne notities en zonder wat de klager nog niet heeft gezien.',
    respondent: 'Zonder interne notities en zonder wat de verweerder nog niet heeft gezien.',
  },
  form: 'Vorm',
  forms: { archive: 'Archief', working: 'Werkkopie' },
  formAbout: {
    archive: 'Om te bewaren: bijgevoegde bladzijden als afbeelding, de originelen ingesloten.',
    working: 'Om mee te werken: bijgevoegde bladzijden blijven doorzoekbaar.',
  },
  start: 'Maak het dossier',
  cancel: 'Stoppen',
  cancelled: 'Gestopt. Er is niets bewaard.',
  busy: 'Het dossier wordt gemaakt…',
  step: '{{done, number}} van {{total, number}}',
  ready: 'Het dossier is klaar: {{pages, number}} bladzijden, {{size}}.',
  open: 'Openen',
  save: 'Bewaar als…',
  saved: 'Bewaard.',
  again: 'Opnieuw maken',
  notices:
    'Deze documenten staan niet helemaal in het dossier; de documentenlijst in het dossier zegt waarom:',
} as const
