import type { Like } from '../like.ts'
import type { problem as nl } from '../nl/problem.ts'

export const problem: Like<typeof nl> = {
  empty: 'ne peut pas être vide',
  tooShort: 'doit compter au moins {{minimum, number}} caractères',
  tooLong: 'peut compter au plus {{maximum, number}} caractères',
  tooFew: 'demande au moins {{minimum, number}} choix',
  tooMany: 'peut en avoir au plus {{maximum, number}}',
  tooSmall: 'doit être au moins {{minimum, number}}',
  tooLarge: 'peut être au plus {{maximum, number}}',
  notADate: 'n’est pas une date existante (aaaa-mm-jj)',
  dayTooFar: 'doit se situer entre les années {{first}} et {{last}}',
  notAnEmail: 'n’est pas une adresse e-mail',
  notAnId: 'ne renvoie à rien',
  notANumber: 'doit être un nombre',
  notAWholeNumber: 'doit être un nombre entier',
  notAChoice: 'doit être l’un de ceux-ci : {{choices}}',
  unknownFields: 'contient quelque chose d’inconnu : {{fields}}',
  missingOrWrong: 'manque ou n’est pas du bon type',
  wrong: 'n’est pas rempli correctement',
}
