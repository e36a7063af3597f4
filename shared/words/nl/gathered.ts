import type { ReplyNature } from '../../intake/evidence.ts'

/** What came in together: mails, mailboxes, folders and loose files. */
export const gathered = {
  title: 'Binnengekomen',
  list: 'Binnengekomen e-mails en bestanden',
  reading: 'De bestanden worden bekeken.',
  progress: '{{done, number}} van {{total, number}} bekeken',
  stop: 'Stoppen',
  waiting_one: '{{count, number}} wacht op u',
  waiting_other: '{{count, number}} wachten op u',
  allDone: 'Alles is behandeld',
  empty: 'Hier is niets binnengekomen',
  emptyHint:
    'Sleep e-mails, een map met e-mails of een postbus (.mbox) naar dit venster. U ziet dan van elke e-mail wat het is.',
  lost_one:
    'Er stond hier nog {{count, number}} bestand. Wederhoor is intussen gesloten, en dan gaat de lijst verloren. Sleep het opnieuw hierheen. Wat al in een zaak zit, wordt herkend.',
  lost_other:
    'Er stonden hier nog {{count, number}} bestanden. Wederhoor is intussen gesloten, en dan gaat de lijst verloren. Sleep ze opnieuw hierheen. Wat al in een zaak zit, wordt herkend.',
  pick: 'Bestanden kiezen',
  pickFolder: 'Map kiezen',
  clear: 'Opruimen',
  clearDone: 'Haal weg wat klaar is',
  clearAll: 'Haal alles weg uit deze lijst',
  group: {
    complaint: 'Nieuwe klachten',
    reply: 'Bij een zaak',
    mail: 'Andere e-mails',
    file: 'Losse bestanden',
    had: 'Dubbel of al opgenomen',
    refused: 'Niet gelezen',
  },
  complaint: {
    certain: 'Nieuwe klacht',
    proposed: 'Wellicht een nieuwe klacht',
    unknown: 'Bij geen zaak herkend',
  },
  reply: {
    certain: '{{nature}} in zaak {{number}}',
    proposed: '{{nature}}, wellicht in zaak {{number}}',
  },
  nature: {
    answer: 'Antwoord',
    sent: 'Verstuurd bericht',
    autoReply: 'Automatisch antwoord',
    undelivered: 'Niet bezorgd bericht',
    receipt: 'Ontvangstbericht',
  } satisfies Record<ReplyNature, string>,
  repeated: 'Dezelfde e-mail als {{file}}',
  file: 'Geen e-mail',
  leftOut: {
    deletedMails_one:
      '{{count, number}} e-mail was in het mailprogramma al verwijderd. Die is niet meegenomen.',
    deletedMails_other:
      '{{count, number}} e-mails waren in het mailprogramma al verwijderd. Die zijn niet meegenomen.',
    tooManyFiles:
      'Hier staan meer dan {{count, number}} bestanden en mappen. De rest is niet bekeken. Kies een kleinere map.',
    tooDeep: 'Deze map zit meer dan {{count, number}} mappen diep. Wat erin staat, is niet bekeken.',
  },
  done: 'Opgenomen als',
  had: 'Was al opgenomen als',
  skipped: 'Overgeslagen',
  noSender: 'Geen afzender',
  noDate: 'Geen datum',
  skip: 'Overslaan',
  skipOf: 'Overslaan: {{title}}',
  unskip: 'Toch behandelen',
  unskipOf: 'Toch behandelen: {{title}}',
  undoOf: 'Ongedaan maken: {{title}}',
  attach: 'Bij een zaak voegen',
  attachAll: 'Samen bij een zaak voegen',
  attachTitle: 'Bij een zaak voegen',
  toCase: 'Bij zaak {{number}}',
  attached_one: '{{count, number}} bestand toegevoegd aan zaak {{number}}.',
  attached_other: '{{count, number}} bestanden toegevoegd aan zaak {{number}}.',
  back: 'Terug naar de lijst',
} as const
