import { Select, type SelectProps } from '@mantine/core'
import { useWords } from './words.tsx'

type Props = Omit<SelectProps, 'searchable' | 'filter' | 'onKeyDown' | 'nothingFoundMessage'> & {
  /** The choices are what was found for what stands there now. */
  readonly isCurrent: boolean
  /** What is said when nothing was found. */
  readonly nothing: string
}

/** One of what the core finds by what is typed. Of what was found for earlier words nothing can be taken: it is not what is meant. */
export const FoundSelect = ({ isCurrent, nothing, ...rest }: Props) => {
  const { t } = useWords()
  return (
    <Select
      searchable
      filter={({ options }) => (isCurrent ? options : [])}
      nothingFoundMessage={isCurrent ? nothing : t('app.waiting')}
      // Nor is the form sent with what was chosen before.
      onKeyDown={(event) => {
        if (event.key === 'Enter' && !isCurrent) event.preventDefault()
      }}
      {...rest}
    />
  )
}
