import type { IntakeReview } from '#shared/contract/intake.ts'
import type { PersonKind } from '#shared/contract/people.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { PersonChoice } from '../../shared/people/PersonChoice.tsx'
import { emptyPerson, type PersonChosen } from '../../shared/people/person.ts'
import { useWords } from '../../shared/words.tsx'
import { type Complaining, complainantOf, draftFor } from './complaint.ts'
import { EarlierCases, EarlierIfMeant } from './EarlierCases.tsx'
import { Grounded } from './Grounded.tsx'
import { GroundMark } from './GroundMark.tsx'
import classes from './intake.module.css'

type Props = {
  readonly kind: PersonKind
  readonly complaint: Complaining
  readonly review: IntakeReview | null
  readonly onChange: (chosen: PersonChosen) => void
  readonly onPoint: (next: (now: Spot | null) => Spot | null) => void
  readonly error: string | undefined
}

/** Who one side is, with those whom the mail may mean and what came before of them. */
export const PartyField = ({ kind, complaint, review, onChange, onPoint, error }: Props) => {
  const { t } = useWords()
  const { direction, receivedOn } = complaint
  const chosen = complaint[kind]
  const candidates = review?.proposal[kind].candidates ?? []
  // Of the side that wrote the mail, and is new, its language was drawn from it.
  const languageMark = review && complainantOf(review) === kind && (
    <span className={classes.grounded} style={{ position: 'absolute', inset: '0 0 auto' }}>
      <GroundMark of={t('form.language')} {...review.proposal.grounds.language} onPoint={onPoint} />
    </span>
  )
  return (
    <Grounded of={kind} name={t(`intake.${kind}`)} review={review} onPoint={onPoint}>
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
    </Grounded>
  )
}
