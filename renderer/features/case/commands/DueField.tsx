import { keepPreviousData, useQuery } from '@tanstack/react-query'
import { channel } from '#shared/case/vocabulary.ts'
import type { GrantedDay } from '#shared/contract/clocks.ts'
import type { PlainDate } from '#shared/kernel/date.ts'
import { useAsk } from '../../../shared/api.tsx'
import { DateField } from '../../../shared/fields.tsx'
import { useWords } from '../../../shared/words.tsx'
import type { Input } from './CommandForm.tsx'

type Asked = {
  readonly step: 'missingItems' | 'response' | 'answer' | 'lastNotice'
  readonly on: PlainDate
  readonly via: string
}

/** How the day comes about that the settings give: days, what they are counted in, and how long the message takes. */
const useReason = ({ dueOn, term, arrival }: GrantedDay, via: string): string => {
  const { t } = useWords()
  const unit = term.unit === 'working' ? 'calendar.workingDays' : 'calendar.days'
  const days = t(unit, { count: term.days })
  return arrival
    ? t('form.dueDefaultArrival', { day: dueOn, days, count: arrival, via: channel.parse(via) })
    : t('form.dueDefault', { day: dueOn, days })
}

const Reason = ({ granted, via }: { granted: GrantedDay; via: string }) => useReason(granted, via)

/** By when a side must have answered. Left empty, the settings say so: the day that follows from them stands below. */
export const DueField = ({
  input,
  label,
  asked,
}: {
  input: Input<PlainDate | null>
  label: string
  asked: Asked
}) => {
  const { step, on, via } = asked
  const { data } = useQuery(
    useAsk().clocks.dayFor.queryOptions({
      input: { step, on, via: channel.parse(via) },
      placeholderData: keepPreviousData,
    }),
  )
  return (
    <DateField
      label={label}
      {...(data ? { description: <Reason granted={data} via={via} /> } : {})}
      {...input}
    />
  )
}
