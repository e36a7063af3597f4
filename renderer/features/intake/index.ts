export { IntakeScreen } from './IntakeScreen.tsx'
