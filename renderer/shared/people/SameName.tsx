import { Anchor, Text } from '@mantine/core'
import { useDebouncedValue } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import type { FoundPerson, PersonKind } from '#shared/contract/people.ts'
import { mostNameTyped, nameWords } from '#shared/people/nameWords.ts'
import { useAsk } from '../api.tsx'
import { useWords } from '../words.tsx'

type Props = {
  readonly kind: PersonKind
  /** The name of someone new, as it is typed. */
  readonly name: string
  /** Of whom it was said already that they may be meant. */
  readonly except: readonly string[]
  readonly choose: (known: FoundPerson) => void
}

/** As many are named; who has a name that is so common is better looked for. */
const most = 3

/** The words of a name whatever their order, accents and capitals. */
const keyOf = (name: string): string => nameWords(name).toSorted().join(' ')

/** Who is known by the very name that is given to someone new: one person is not to be recorded twice. */
export const SameName = ({ kind, name, except, choose }: Props) => {
  const { t } = useWords()
  const [words] = useDebouncedValue(name.trim().slice(0, mostNameTyped), 200)
  const { data: found = [] } = useQuery(
    useAsk().people.find.queryOptions({ input: { words, kind }, enabled: nameWords(words).length > 1 }),
  )
  const same = found.filter((one) => keyOf(one.name) === keyOf(name) && !except.includes(one.id))
  if (same.length === 0) return null
  return (
    <Text size="sm" component="div" role="status">
      {t('intake.sameName')}
      {same.slice(0, most).map((one) => (
        <div key={one.id}>
          <Anchor
            component="button"
            type="button"
            size="sm"
            ta="start"
            underline="always"
            onClick={({ currentTarget }) => {
              // The way that is chosen now takes the focus: what was clicked is gone.
              const side = currentTarget.closest('fieldset')
              choose(one)
              requestAnimationFrame(() =>
                side?.querySelector<HTMLElement>('input[type=radio]:checked')?.focus(),
              )
            }}
          >
            {[one.name, one.city, one.email].filter(Boolean).join(', ')}
          </Anchor>
        </div>
      ))}
    </Text>
  )
}
