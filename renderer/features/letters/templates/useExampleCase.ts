import { useQuery } from '@tanstack/react-query'
import { useAsk } from '../../../shared/api.tsx'
import { useSession } from '../../../shared/useSession.ts'

/** The cases with which a template can be looked at, and the one that is: the first, until another is chosen. */
export const useExampleCase = () => {
  const ask = useAsk()
  const [chosen, choose] = useSession<string | null>('templates/case', null)
  const { data: open } = useQuery(ask.cases.list.queryOptions({ input: { size: 200 } }))
  const { data: closed } = useQuery(
    ask.cases.list.queryOptions({ input: { size: 200, filter: { show: 'closed' } } }),
  )
  // A closed case with something left to do is in both lists.
  const lines = [...(open?.lines ?? []), ...(closed?.lines ?? [])]
  const cases = [...new Map(lines.map((line) => [line.number, line])).values()]
  return { cases, number: chosen ?? cases[0]?.number ?? null, choose }
}
