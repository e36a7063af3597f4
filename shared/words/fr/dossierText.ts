export { dossierText } from '../nl/dossierText.ts'
