export { LetterScreen } from './LetterScreen.tsx'
export { TemplatesScreen } from './templates/TemplatesScreen.tsx'
