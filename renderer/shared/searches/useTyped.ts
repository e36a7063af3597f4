import { sessionPlace, useSession } from '../useSession.ts'

const key = 'search.typed'

/** What stands in the search box, also when one comes back to it. */
export const useTyped = () => useSession(key, '')

/** Puts something in the search box, for whoever goes there next. */
export const typeInSearch = (words: string): void => sessionPlace(key, '').keep(words)
