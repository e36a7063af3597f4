import type { Like } from '../like.ts'
import type { fileSort as nl } from '../nl/fileSort.ts'

export const fileSort: Like<typeof nl> = {
  archive: 'un fichier zip',
  mail: 'un e-mail',
  office: 'un document Word ou Excel',
  oldOffice: 'un ancien document Word ou Excel',
  pdf: 'un PDF',
  text: 'du texte',
  picture: 'une image',
  recording: 'un enregistrement',
  program: 'un programme',
  other: 'un autre type de fichier',
}
