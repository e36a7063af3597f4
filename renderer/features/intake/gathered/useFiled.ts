import { useQueryClient } from '@tanstack/react-query'
import { useClient } from '../../../shared/api.tsx'
import { say, warn } from '../../../shared/notice.tsx'
import { failureSentence } from '../../../shared/refusal.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'

/** With which version of its case a mail was filed: what can be taken back, as long as nothing came after it. */
type Filed = Readonly<Record<string, { readonly number: string; readonly version: number }>>

/** What was filed since the page was opened, and how it is taken back. */
export const useFiled = () => {
  const { t } = useWords()
  const client = useClient()
  const queries = useQueryClient()
  const [filed, setFiled] = useSession<Filed>('gathered.filed', {})
  const note = (upload: string, number: string, version: number) =>
    setFiled({ ...filed, [upload]: { number, version } })
  const undo = async (number: string, version: number) => {
    try {
      await client.cases.do({ number, command: { type: 'undo' }, expectedVersion: version })
      say(t('app.undone'))
    } catch (error) {
      warn(failureSentence(t, error))
    }
    await queries.invalidateQueries()
  }
  return { filed, note, undo }
}
