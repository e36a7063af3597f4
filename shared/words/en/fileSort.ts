import type { Like } from '../like.ts'
import type { fileSort as nl } from '../nl/fileSort.ts'

export const fileSort: Like<typeof nl> = {
  archive: 'a zip file',
  mail: 'an e-mail',
  office: 'a Word or Excel document',
  oldOffice: 'an old Word or Excel document',
  pdf: 'a PDF',
  text: 'text',
  picture: 'a picture',
  recording: 'a recording',
  program: 'a program',
  other: 'another kind of file',
}
