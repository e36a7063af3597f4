import { useQuery } from '@tanstack/react-query'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { MailBody } from './MailBody.tsx'
import type { Previewed } from './types.ts'

export const MailPreview = ({ document, words }: Previewed) => {
  const query = useQuery(
    useAsk().documents.mail.queryOptions({ input: { sha256: sha256.parse(document.sha256) } }),
  )
  return <Asked query={query}>{(mail) => <MailBody {...mail} words={words} />}</Asked>
}
