import type { Like } from '../like.ts'
import type * as nl from '../nl/dump.ts'

export const dump: Like<typeof nl.dump> = {
  button: 'Export everything…',
  buttonHint:
    'Makes one ZIP file of the whole administration: every event, every document, and every text that you were still typing. With it you can restore it on another computer, or read the data with another program.',
  title: 'Export everything',
  about:
    'You get one ZIP file with all that was recorded. You can go on working meanwhile; what you record after this is not in it. The file is not encrypted and holds personal data: keep it in a safe place.',
  start: 'Make the file',
  stop: 'Stop',
  stopped: 'Stopped. Nothing was kept.',
  busy: {
    events: 'Exporting events…',
    checking: 'Checking documents…',
    documents: 'Exporting documents…',
    start: 'Busy…',
  },
  step: '{{done, number}} of {{total, number}}',
  ready: 'The file is ready: {{size}}.',
  absent_one:
    '{{count, number}} document is gone or damaged. It is not in the file; everything around it is.',
  absent_other:
    '{{count, number}} documents are gone or damaged. They are not in the file; everything around them is.',
  save: 'Save as…',
  saved: 'Saved.',
  again: 'Make it again',
  load: {
    card: 'Restore a copy',
    cardHint: 'Did you export everything to a ZIP file on another computer? Then go on here where you were.',
    button: 'Restore a copy…',
    title: 'Restore a copy',
    about:
      'Choose the ZIP file that you made with ‘Export everything’. It is checked as a whole first. From then on work in one place only: two copies grow apart.',
    pick: 'Choose the file…',
    other: 'Choose another file…',
    dialog: 'Choose the copy of an administration',
    busy: {
      start: 'Opening the file…',
      events: 'Checking events…',
      documents: 'Checking documents…',
      lists: 'Making lists…',
    },
    stopped: 'Stopped. Nothing was restored.',
    good: 'The copy is in order.',
    made: 'Made on {{madeAt, moment}} with Wederhoor {{version}}.',
    example: 'Note: this is a copy of an example, with invented cases.',
    absent_one:
      'The content of {{count, number}} document was not in the copy: it was gone or damaged by then.',
    absent_other:
      'The content of {{count, number}} documents was not in the copy: they were gone or damaged by then.',
    use: 'Use this administration',
  },
  cliDumped:
    'The whole administration is in {{path}}: {{events, number}} events, {{documents, number}} documents, {{size}}.',
  cliLoaded:
    'The administration was restored in {{folder}}: {{events, number}} events, {{documents, number}} documents.',
}

export const dumpRefusal: Like<typeof nl.dumpRefusal> = {
  notADump: 'This is no copy of an administration: {{name}}. Choose a ZIP file that Wederhoor made.',
  newerDump:
    'This copy was made with a newer version of Wederhoor (format {{found, number}}; this version knows {{known, number}}). Install the newest version. Nothing was restored.',
  dumpUnreadable:
    'This copy was cut off or damaged and cannot be read to its end. Copy the file again. Nothing was restored.',
  dumpEntryUnexpected:
    'There is something in this copy that does not belong there: {{entry}}. Nothing was restored.',
  dumpEntryTwice: 'There is something in this copy twice: {{entry}}. Nothing was restored.',
  dumpEntryMissing: 'Something is missing in this copy: {{entry}}. Nothing was restored.',
  dumpEntryTooLarge:
    'Something in this copy is improbably large: {{entry}} would become {{size, size}}, and may be {{limit, size}} at most. Nothing was restored.',
  dumpEntryChanged: 'This copy is no longer what was exported: {{entry}} was changed. Nothing was restored.',
  dumpLineWrong:
    'In this copy line {{line, number}} of {{entry}} cannot be understood. Nothing was restored.',
  dumpChainBroken:
    'In this copy event {{line, number}} is no longer what was recorded, or does not follow the one before. Nothing was restored.',
  dumpNotUnderstood: 'No lists can be made of this copy. Nothing was restored. ({{detail}})',
  loadPlaceTaken:
    'There is something in {{folder}} already. A copy can only be restored where nothing was recorded yet: choose an empty folder.',
}
