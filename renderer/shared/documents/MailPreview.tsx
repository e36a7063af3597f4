import { useQuery } from '@tanstack/react-query'
import { sha256 } from '#shared/kernel/id.ts'
import { Asked } from '../Asked.tsx'
import { useAsk } from '../api.tsx'
import { MailBody } from './MailBody.tsx'
import type { ShownDocument } from './types.ts'

export const MailPreview = ({ document }: { document: ShownDocument }) => {
  const query = useQuery(
    useAsk().documents.mail.queryOptions({ input: { sha256: sha256.parse(document.sha256) } }),
  )
  return <Asked query={query}>{(mail) => <MailBody {...mail} />}</Asked>
}
