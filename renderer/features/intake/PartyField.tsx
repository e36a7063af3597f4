import type { ReactNode } from 'react'
import type { IntakeReview } from '#shared/contract/intake.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import { PersonChoice } from '../../shared/people/PersonChoice.tsx'
import { emptyPerson, type PersonChosen } from '../../shared/people/person.ts'
import { useWords } from '../../shared/words.tsx'
import { type Complaining, draftFor } from './complaint.ts'
import { EarlierCases, EarlierIfMeant } from './EarlierCases.tsx'

type Props = {
  readonly kind: PersonKind
  readonly complaint: Complaining
  readonly review: IntakeReview | null
  readonly onChange: (chosen: PersonChosen) => void
  /** Says from what the language of someone new was drawn. */
  readonly languageMark: ReactNode
  readonly error: string | undefined
}

/** Who one side is, with those whom the mail may mean and what came before of them. */
export const PartyField = ({ kind, complaint, review, onChange, languageMark, error }: Props) => {
  const { t } = useWords()
  const { direction, receivedOn } = complaint
  const chosen = complaint[kind]
  const candidates = review?.proposal[kind].candidates ?? []
  return (
    <PersonChoice
      kind={kind}
      label={t(`intake.${kind}`)}
      value={chosen}
      onChange={onChange}
      mayBeUnknown={kind === 'klussenier'}
      candidates={candidates}
      proposed={review ? draftFor(review, kind) : emptyPerson}
      languageMark={languageMark}
      error={error}
      meant={<EarlierIfMeant {...{ kind, candidates, chosen, direction, receivedOn }} />}
    >
      {chosen.is === 'known' && <EarlierCases {...{ kind, direction, receivedOn }} id={chosen.id} />}
    </PersonChoice>
  )
}
