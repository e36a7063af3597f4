export { CustomerScreen } from './CustomerScreen.tsx'
export { KlussenierScreen } from './KlussenierScreen.tsx'
export { KlusseniersScreen } from './KlusseniersScreen.tsx'
