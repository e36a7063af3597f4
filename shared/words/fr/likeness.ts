/** Pourquoi deux personnes sont prises pour une seule, et ce qui s’y oppose. */
export const matchReason = {
  sameEmail: 'même adresse e-mail',
  sharedEmail: 'adresse e-mail partagée avec quelqu’un d’autre',
  samePhone: 'même numéro de téléphone',
  sharedPhone: 'numéro de téléphone qui peut être celui de plusieurs personnes',
  sameDomain: 'adresse e-mail de la même entreprise',
  sameStreet: 'même rue et même numéro',
  samePlace: 'même localité',
  sameName: 'même nom',
  sameWords: 'mêmes mots dans le nom',
  sameLetters: 'nom avec les mêmes lettres',
  soundsAlike: 'nom qui se prononce de la même façon',
  spelledAlike: 'nom presque identique',
  akinName: 'prénom apparenté',
  sameInitial: 'même nom de famille et même initiale',
  partOfName: 'partie du nom',
  familyName: 'même nom de famille',
  commonName: 'même nom, mais très répandu',
  sameTradeName: 'même nom commercial',
  tradeNameAlike: 'nom commercial presque identique',
  inCopy: 'a aussi reçu l’e-mail',
  namedInText: 'nommé dans le texte',
} as const

export const matchClash = {
  otherFirstName: 'autre prénom',
  otherFamilyName: 'autre nom de famille',
  otherName: 'autre nom',
  otherGeneration: 'père et fils (senior, junior)',
  otherEmail: 'autre adresse e-mail',
  otherPhone: 'autre numéro de téléphone',
  otherPlace: 'autre localité',
} as const
