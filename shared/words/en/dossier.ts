import type { Like } from '../like.ts'
import type * as nl from '../nl/dossier.ts'

export const dossier: Like<typeof nl.dossier> = {
  title: 'Export the dossier',
  audience: 'For whom?',
  audiences: { internal: 'Internal', complainant: 'Complainant', respondent: 'Respondent' },
  audienceAbout: {
    internal: 'Everything, internal notes included.',
    complainant: 'Without internal notes and without what the complainant has not seen yet.',
    respondent: 'Without internal notes and without what the respondent has not seen yet.',
  },
  form: 'Form',
  forms: { archive: 'Archive', working: 'Working copy' },
  formAbout: {
    archive: 'For keeping: appended pages as pictures, the originals embedded.',
    working: 'For working with: appended pages stay searchable.',
  },
  start: 'Make the dossier',
  cancel: 'Stop',
  cancelled: 'Stopped. Nothing was saved.',
  busy: 'The dossier is being made…',
  step: '{{done, number}} of {{total, number}}',
  ready: 'The dossier is ready: {{pages, number}} pages, {{size}}.',
  open: 'Open',
  save: 'Save as…',
  saved: 'Saved.',
  again: 'Make again',
  notices: 'These documents are not wholly in the dossier; its list of documents says why:',
}
