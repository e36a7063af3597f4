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
  saveExport: 'Save the dossier',
  menu: {
    file: 'File',
    own: 'My administration',
    example: 'Example administration',
    other: 'Another administration…',
    quit: 'Quit',
    edit: 'Edit',
    view: 'View',
    window: 'Window',
  },
}
