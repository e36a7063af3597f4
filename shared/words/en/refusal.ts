import type { Like } from '../like.ts'
import type { refusal as nl } from '../nl/refusal.ts'

export const refusal: Like<typeof nl> = {
  newerAdministration:
    'This administration was saved by a newer version of Wederhoor (layout {{found, number}}; this version knows {{known, number}}). Install the newest version. Nothing was changed.',
  administrationInUse: 'This administration is already open in another window or program: {{folder}}.',
  notAnAdministration: 'There is no administration of Wederhoor in {{folder}}.',
  administrationNotEmpty:
    '{{folder}} already holds an administration of your own. Choose another folder for the example.',
  damagedAdministration:
    'The administration in {{folder}} is damaged. Restore a backup. Nothing was changed.',
  folderForbidden: 'Wederhoor may not read or write in {{folder}}. Ask for access or choose another folder.',
  tooManyFilesOpen:
    'Too many files are open at the same time to open {{folder}}. Close Wederhoor and other programs, then try again. Nothing was lost.',
  folderUnsuitable:
    'An administration cannot be kept safely in {{folder}} ({{setting}}). Choose a folder on the disk of this computer.',
  changedMeanwhile:
    'This was changed somewhere else in the meantime. Look at what is there now, then try again.',
  readOnlyStream:
    'This contains something that only a newer version of Wederhoor understands ({{type}}). You can read it, but not change it.',
  notFound: 'Not found: {{what, stream}} {{id}}.',
  diskFull: 'The disk is full. Make room and try again. Nothing was lost.',
  invalidInput: 'Not everything is filled in correctly: {{problems, problems}}.',
  notYet: 'This is possible from {{on, date}} only.',
  alreadyRegistered: 'This is in the administration already: {{what, stream}}.',
  notRegistered: 'This is not in the administration yet: {{what, stream}}.',
  nothingChanged: 'Nothing was changed: it is like this already.',
  personMerged:
    'These details were merged with those of the same person. Change them there, or separate them first.',
  samePerson: 'This is the same person already.',
  notMerged: 'These details are not merged. There is nothing to separate.',
  unknownField: 'This letter has no such field: {{fields, quoted}}. Choose a field from the list.',
  fieldNotAlone: 'This field must stand alone in a paragraph: {{fields, letterField}}.',
  fieldNeeded: 'This letter must say: {{fields, letterField}}.',
  tooManySearches: 'At most {{limit, number}} searches can be saved. Remove one first.',
  termsWithdrawn: 'This version of the terms was withdrawn: {{reason}}.',
  jobCancelled: 'You stopped this.',
  jobTookTooLong: 'This took longer than {{seconds, number}} seconds and was stopped.',
  jobNeededTooMuchMemory:
    'This needed more than {{megabytes, number}} MB of memory and was stopped. Try it with fewer or smaller documents.',
  jobFailed: 'This stopped unexpectedly. Try again. ({{detail}})',
  typesettingFailed: 'The template {{template}} could not be typeset with these facts: {{message}}',
  cannotWrite: 'Nothing can be saved here: {{path}}. Choose another place.',
  fileMissing: 'This file is not there (any more): {{name}}.',
  documentDamaged: 'This document cannot be shown: the file is damaged. Save a copy to try it yourself.',
  documentTooLarge: 'This document cannot be shown: unpacked, it is too large. Save a copy to open it.',
  pictureTooLarge:
    'This picture cannot be shown: it has {{megapixels, number}} megapixels, and at most {{limit, number}} are possible. Save a copy to open it.',
  fileUnreadable: 'This file cannot be read: {{name}}.',
  notAFile: 'This is not an ordinary file: {{name}}.',
  emptyFile: 'This file is empty.',
  fileTooLarge: 'This file is too large: {{size, size}}. It may be at most {{limit, size}}.',
  notAPdf: 'This is not a PDF: {{name}}. Choose a PDF file.',
  notAMail: 'This is not an e-mail ({{found, fileSort}}). Choose an e-mail (.eml or .msg).',
  mailUnreadable: 'This e-mail is damaged and cannot be read. Save it again from the mail program.',
  tooManyWaiting:
    'There are {{limit, number}} files waiting already. Deal with those first, or take them off the list.',
  mailTooManyLines: 'This e-mail has {{lines, number}} lines. At most {{limit, number}} are read.',
  mailTooDeep: 'The parts of this e-mail are nested more than {{limit, number}} times. That is not read.',
  mailHeadersTooLarge: 'The headers of this e-mail are larger than {{limit, size}}.',
  notAMailbox: '{{name}} is not a file of e-mails ({{found, fileSort}}).',
  mailboxTooManyMails: 'This file holds more than {{limit, number}} e-mails. Split it into smaller files.',
  notATable:
    'This is not a table ({{found, fileSort}}). Choose a csv or xlsx file; save an old Excel file (.xls) as .xlsx first.',
  tableEmpty: 'There is nothing in this table.',
  tableUnreadable: 'This table is damaged and cannot be read. Save it again as .xlsx or .csv.',
  tableQuoteOpen:
    'From row {{row, number}} on, a quotation mark is never closed. Close it, or choose another separator.',
  tableSheetUnknown: 'This file has no sheet {{sheet}}.',
  tableTooWide:
    'Row {{row, number}} has {{columns, number}} columns; there may be {{limit, number}} at most.',
  tableTooLong: 'This table has more than {{limit, number}} rows. Divide them over several files.',
  tableCellTooLong:
    'Row {{row, number}} has a text of more than {{limit, number}} characters. Make it shorter.',
  tableUnpacksTooLarge: 'Unpacked, this file is larger than {{limit, size}}. It was not read.',
  tableFieldsMissing: 'Choose a column or a fixed value for: {{fields, tableField}}.',
  tableBeingImported: 'Wederhoor is taking over a table. Try again when it is done; nothing has changed.',
}
