import { createHashHistory, createRootRoute, createRoute, createRouter } from '@tanstack/react-router'
import { z } from 'zod'
import { type CommandType, commandTypes } from '#shared/case/commands.ts'
import { foundWords } from '#shared/contract/search.ts'
import { CaseScreen } from '../features/case/index.ts'
import { FiguresScreen } from '../features/figures/index.ts'
import { GatheredScreen, IntakeScreen } from '../features/intake/index.ts'
import { LetterScreen, TemplatesScreen } from '../features/letters/index.ts'
import {
  CustomerScreen,
  CustomersScreen,
  DoublesScreen,
  KlussenierScreen,
  KlusseniersScreen,
} from '../features/people/index.ts'
import { QueueScreen } from '../features/queue/index.ts'
import { SearchScreen } from '../features/search/index.ts'
import { SettingsScreen } from '../features/settings/index.ts'
import { TablesScreen } from '../features/tables/index.ts'
import { TermsScreen } from '../features/terms/index.ts'
import { BrokenScreen, NoSuchScreen } from './OtherScreens.tsx'
import { Shell } from './Shell.tsx'

const root = createRootRoute({
  component: Shell,
  notFoundComponent: NoSuchScreen,
  errorComponent: BrokenScreen,
})
const under = () => root

const commandType = z.enum(commandTypes as [CommandType, ...CommandType[]])
/** The form with which a case is opened, and the entry that it is about; what is no such thing is left out. */
const toDoFirst = ({ doe, over }: Record<string, unknown>): { doe?: CommandType; over?: string } => {
  const type = commandType.safeParse(doe).data
  return { ...(type && { doe: type }), ...(type && typeof over === 'string' && { over }) }
}
/** What was searched for, to be marked in the case. */
const toMark = ({ gezocht }: Record<string, unknown>): { gezocht?: readonly string[] } => {
  const { data } = foundWords.safeParse(gezocht)
  return data && data.length > 0 ? { gezocht: data } : {}
}
/** What is to be searched for first, in the search language. */
const toSearchFirst = ({ vraag }: Record<string, unknown>): { vraag?: string } =>
  typeof vraag === 'string' ? { vraag } : {}
/** Every screen with its address. Dutch, as the mediator may see them in the browser. */
const routes = root.addChildren([
  createRoute({ getParentRoute: under, path: '/', component: QueueScreen }),
  createRoute({
    getParentRoute: under,
    path: '/zaken/$number',
    component: CaseScreen,
    validateSearch: (asked: Record<string, unknown>) => ({ ...toDoFirst(asked), ...toMark(asked) }),
  }),
  createRoute({ getParentRoute: under, path: '/zaken/$number/brief/$kind/$to', component: LetterScreen }),
  createRoute({ getParentRoute: under, path: '/nieuw', component: IntakeScreen }),
  createRoute({ getParentRoute: under, path: '/nieuw/$upload', component: IntakeScreen }),
  createRoute({ getParentRoute: under, path: '/zaken/$number/antwoord/$upload', component: IntakeScreen }),
  createRoute({ getParentRoute: under, path: '/binnengekomen', component: GatheredScreen }),
  createRoute({
    getParentRoute: under,
    path: '/zoeken',
    component: SearchScreen,
    validateSearch: toSearchFirst,
  }),
  createRoute({ getParentRoute: under, path: '/klusseniers', component: KlusseniersScreen }),
  createRoute({ getParentRoute: under, path: '/klusseniers/$id', component: KlussenierScreen }),
  createRoute({ getParentRoute: under, path: '/klanten', component: CustomersScreen }),
  createRoute({ getParentRoute: under, path: '/klanten/$id', component: CustomerScreen }),
  createRoute({ getParentRoute: under, path: '/dubbel', component: DoublesScreen }),
  createRoute({ getParentRoute: under, path: '/cijfers', component: FiguresScreen }),
  createRoute({ getParentRoute: under, path: '/voorwaarden', component: TermsScreen }),
  createRoute({ getParentRoute: under, path: '/instellingen', component: SettingsScreen }),
  createRoute({ getParentRoute: under, path: '/instellingen/tabel', component: TablesScreen }),
  createRoute({ getParentRoute: under, path: '/instellingen/brieven', component: TemplatesScreen }),
])

/** Hash history: the same addresses under `app://` and on the web host. */
export const router = createRouter({
  routeTree: routes,
  history: createHashHistory(),
  defaultErrorComponent: BrokenScreen,
  defaultPreload: false,
})

declare module '@tanstack/react-router' {
  interface Register {
    router: typeof router
  }
}
