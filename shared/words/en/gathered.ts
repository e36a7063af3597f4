import type { Like } from '../like.ts'
import type { gathered as nl } from '../nl/gathered.ts'

export const gathered: Like<typeof nl> = {
  title: 'Received',
  list: 'Mails and files that came in',
  reading: 'The files are being looked at.',
  progress: '{{done, number}} of {{total, number}} looked at',
  stop: 'Stop',
  waiting_one: '{{count, number}} waits for you',
  waiting_other: '{{count, number}} wait for you',
  allDone: 'Everything has been dealt with',
  empty: 'Nothing came in here',
  emptyHint:
    'Drag mails, a folder of mails or a mailbox (.mbox) into this window. You then see of each mail what it is.',
  lost_one:
    '{{count, number}} file was still here. Wederhoor was closed meanwhile, and the list is lost then. Drag it here again. What is in a case already is recognised.',
  lost_other:
    '{{count, number}} files were still here. Wederhoor was closed meanwhile, and the list is lost then. Drag them here again. What is in a case already is recognised.',
  pick: 'Choose files',
  pickFolder: 'Choose a folder',
  clear: 'Tidy up',
  clearDone: 'Take off what is done',
  clearAll: 'Take everything off this list',
  group: {
    complaint: 'New complaints',
    reply: 'For a case',
    mail: 'Other mails',
    file: 'Loose files',
    had: 'Double or taken in already',
    refused: 'Not read',
  },
  complaint: {
    certain: 'New complaint',
    proposed: 'Perhaps a new complaint',
    unknown: 'Recognised in no case',
  },
  reply: {
    certain: '{{nature}} in case {{number}}',
    proposed: '{{nature}}, perhaps in case {{number}}',
  },
  nature: {
    answer: 'Reply',
    sent: 'Sent message',
    autoReply: 'Automatic reply',
    undelivered: 'Undelivered message',
    receipt: 'Receipt',
  },
  repeated: 'The same mail as {{file}}',
  file: 'Not a mail',
  leftOut: {
    deletedMails_one:
      '{{count, number}} mail was already deleted in the mail program. It was not taken along.',
    deletedMails_other:
      '{{count, number}} mails were already deleted in the mail program. They were not taken along.',
    tooManyFiles:
      'There are more than {{count, number}} files and folders here. The rest was not looked at. Choose a smaller folder.',
    tooDeep: 'This folder lies more than {{count, number}} folders deep. What is in it was not looked at.',
  },
  done: 'Taken in as',
  had: 'Was taken in before as',
  skipped: 'Skipped',
  noSender: 'No sender',
  noDate: 'No date',
  skip: 'Skip',
  skipOf: 'Skip: {{title}}',
  unskip: 'Deal with it after all',
  unskipOf: 'Deal with it after all: {{title}}',
  undoOf: 'Undo: {{title}}',
  attach: 'Add to a case',
  attachAll: 'Add together to a case',
  attachTitle: 'Add to a case',
  toCase: 'To case {{number}}',
  attached_one: '{{count, number}} file added to case {{number}}.',
  attached_other: '{{count, number}} files added to case {{number}}.',
  back: 'Back to the list',
}
