export { GatheredScreen } from './gathered/GatheredScreen.tsx'
export { IntakeScreen } from './IntakeScreen.tsx'
