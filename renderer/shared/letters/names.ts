import type { LetterTo } from '#shared/case/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { T } from '#shared/words/index.ts'
import { capital } from '../words.tsx'

/** "Vraag om een reactie aan Sam Claes". */
export const letterTitle = (
  t: T,
  view: Pick<CaseView, 'complainant' | 'respondent'>,
  { kind, to }: LetterTo,
) =>
  t('letters.title', {
    kind: capital(t(`letterKind.${kind}`)),
    name: view[to]?.name ?? t('letters.side', { party: to }),
  })
