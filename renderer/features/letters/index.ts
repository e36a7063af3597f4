export { LetterScreen } from './LetterScreen.tsx'
