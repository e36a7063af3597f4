export { TablesScreen } from './TablesScreen.tsx'
