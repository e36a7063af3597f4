/** What is wrong with one field, after its name. */
export const problem = {
  empty: 'mag niet leeg zijn',
  tooShort: 'moet minstens {{minimum, number}} tekens hebben',
  tooLong: 'mag hoogstens {{maximum, number}} tekens hebben',
  tooFew: 'vraagt minstens {{minimum, number}} keuze(s)',
  tooMany: 'mag er hoogstens {{maximum, number}} hebben',
  tooSmall: 'moet minstens {{minimum, number}} zijn',
  tooLarge: 'mag hoogstens {{maximum, number}} zijn',
  notADate: 'is geen bestaande datum (jjjj-mm-dd)',
  notAnEmail: 'is geen e-mailadres',
  notAnId: 'verwijst nergens naar',
  notANumber: 'moet een getal zijn',
  notAWholeNumber: 'moet een geheel getal zijn',
  notAChoice: 'moet een van deze zijn: {{choices}}',
  unknownFields: 'bevat iets onbekends: {{fields}}',
  missingOrWrong: 'ontbreekt of is niet van de juiste soort',
  wrong: 'is niet juist ingevuld',
} as const
