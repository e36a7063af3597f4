/** Why two are taken for one person, and what speaks against it. */
export const matchReason = {
  sameEmail: 'same e-mail address',
  sharedEmail: 'e-mail address that is someone else’s as well',
  samePhone: 'same telephone number',
  sharedPhone: 'telephone number that may be several people’s',
  sameDomain: 'e-mail address of the same company',
  sameStreet: 'same street and number',
  samePlace: 'same place',
  sameName: 'same name',
  sameWords: 'same words in the name',
  sameLetters: 'name with the same letters',
  soundsAlike: 'name that sounds the same',
  spelledAlike: 'almost the same name',
  akinName: 'related first name',
  sameInitial: 'same surname and initial',
  partOfName: 'part of the name',
  familyName: 'same family name',
  commonName: 'same name, but a common one',
  sameTradeName: 'same trade name',
  tradeNameAlike: 'almost the same trade name',
  inCopy: 'got the mail as well',
  namedInText: 'named in the text',
} as const

export const matchClash = {
  otherFirstName: 'other first name',
  otherFamilyName: 'other family name',
  otherName: 'other name',
  otherGeneration: 'father and son (senior, junior)',
  otherEmail: 'other e-mail address',
  otherPhone: 'other telephone number',
  otherPlace: 'other place',
} as const
