/** Sorts of files, in the middle of a sentence. */
export const fileSort = {
  archive: 'een zip-bestand',
  mail: 'een e-mail',
  office: 'een document van Word of Excel',
  oldOffice: 'een oud document van Word of Excel',
  pdf: 'een pdf',
  text: 'tekst',
  picture: 'een afbeelding',
  recording: 'een opname',
  program: 'een programma',
  other: 'een ander soort bestand',
}
