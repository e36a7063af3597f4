import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { KlussenierId } from '#shared/kernel/id.ts'
import { Asked } from '../../../shared/Asked.tsx'
import { useAsk } from '../../../shared/api.tsx'
import { LinkText } from '../../../shared/links.tsx'
import { useWords } from '../../../shared/words.tsx'
import { ActionsSentence } from './ActionsSentence.tsx'
import { PersonCard } from './PersonCard.tsx'
import { RecordOfKlussenier } from './RecordOfKlussenier.tsx'

/** A Klussenier: who he is, the complaints over the years, and what came of them. */
export const KlussenierScreen = () => {
  const { t } = useWords()
  const { id = '' } = useParams({ strict: false })
  const ask = useAsk()
  const query = useQuery(ask.people.klussenier.queryOptions({ input: { id: id as KlussenierId } }))
  return (
    <Asked query={query}>
      {({ details, cases, actions, merged }) => (
        <PersonCard
          key={details.id}
          kind="klussenier"
          details={details}
          total={cases.length}
          merged={merged}
          back={<LinkText to="/klusseniers">{t('klusseniers.back')}</LinkText>}
        >
          {actions.overdue > 0 && <ActionsSentence actions={actions} />}
          <RecordOfKlussenier id={details.id} cases={cases} />
        </PersonCard>
      )}
    </Asked>
  )
}
