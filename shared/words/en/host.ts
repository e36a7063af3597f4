import type { Like } from '../like.ts'
import type { host as nl } from '../nl/host.ts'

export const host: Like<typeof nl> = {
  webUsage: 'Usage: node web/main.ts [--data FOLDER] [--port N] [--no-open]',
  openedInBrowser: 'Wederhoor is open in your browser: {{address}}',
  openThis: 'Open Wederhoor at: {{address}}',
  cannotOpen: 'The administration in {{folder}} cannot be opened.',
  coreGone: 'Wederhoor stopped several times and closes now. What you saved is kept. Start Wederhoor again.',
  making: {
    lists: 'Your lists are being made again: {{percent}} %',
    index: 'The search index is being built: {{percent}} %',
  },
  quit: 'Quit',
  chooseAnother: 'Choose another folder…',
  chooseFolder: 'Choose the folder of an administration',
  pickFolders: 'Choose a folder of mails',
  pickFiles: 'Choose files',
  saveExport: 'Save as',
  notSaved: {
    diskFull: 'The disk is full: the file was not saved. Make room, or choose another place.',
    notWritable:
      'The file could not be saved here. Is it still open in another program? Close it there, or choose another place or name.',
    gone: 'This file is not there any more. Make it again.',
    failed: 'Saving failed. Choose another place.',
  },
  notOpened: 'No program was found to open this file. Save it and open it yourself.',
  menu: {
    file: 'File',
    own: 'My administration',
    example: 'Example administration',
    other: 'Another administration…',
    quit: 'Quit',
    edit: 'Edit',
    view: 'View',
    back: 'Previous screen',
    forward: 'Next screen',
    window: 'Window',
  },
}
