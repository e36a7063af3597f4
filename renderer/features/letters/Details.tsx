import { Checkbox, Group, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { missingItem } from '#shared/case/vocabulary.ts'
import { letterVia } from '#shared/letters/order.ts'
import { DateField } from '../../shared/fields.tsx'
import { PartyName } from '../../shared/PartyName.tsx'
import { todayHere } from '../../shared/parse.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { DueField } from './DueField.tsx'
import classes from './letters.module.css'
import { ProposalFields } from './ProposalFields.tsx'
import { ShownField } from './ShownField.tsx'
import type { Letter } from './useLetter.ts'

/** What a letter is about: to whom, how, when, by when, what it asks and what goes along. */
export const Details = ({ letter }: { letter: Letter }) => {
  const { t } = useWords()
  const { state, choose, view, draft } = letter
  const { kind } = letter.letter
  const hindrance = view.possibleLetters[kind][letter.letter.to]
  return (
    <section className={classes.card} aria-label={t('letters.details')}>
      <Stack gap="sm">
        <Title order={2}>{t('letters.details')}</Title>
        <Reader letter={letter} />
        {!hindrance && (
          <>
            <Group gap="md" align="flex-start">
              <NativeSelect
                label={t('letters.via')}
                value={state.choices.via}
                onChange={({ currentTarget: { value } }) => choose({ via: letterVia.parse(value) })}
                data={letterVia.options.map((via) => ({ value: via, label: capital(t(`channel.${via}`)) }))}
              />
              <DateField
                label={t('letters.on')}
                required
                maxDate={todayHere()}
                minDate={view.receivedOn}
                value={state.choices.on ?? draft?.order.on ?? todayHere()}
                onChange={(on) => choose({ on })}
              />
            </Group>
            <ProposalFields letter={letter} />
            <DueField letter={letter} />
            {kind === 'missingItems' && <ItemsField letter={letter} />}
            <ShownField letter={letter} />
          </>
        )}
      </Stack>
    </section>
  )
}

/** Who gets it, where, and in which language. */
const Reader = ({ letter: { view, letter } }: { letter: Letter }) => {
  const { t } = useWords()
  const reader = view[letter.to]
  if (!reader) return null
  const { address } = reader
  const place = address && [address.street, `${address.postalCode} ${address.city}`.trim()].filter(Boolean)
  return (
    <Text size="sm">
      {t('letters.to')} <PartyName side={letter.to} name={reader.name} /> ({t(`party.${letter.to}`)}) ·{' '}
      {reader.email || t('letters.noEmail')} · {place?.length ? place.join(', ') : t('letters.noAddress')} ·{' '}
      {t('letters.writtenIn', { language: reader.language })}
    </Text>
  )
}

/** What is asked of the complainant, of all that the case lacks. */
const ItemsField = ({ letter: { view, state, choose } }: { letter: Letter }) => {
  const { t } = useWords()
  const chosen = state.choices.items ?? view.missing
  return (
    <Checkbox.Group
      label={t('letters.items')}
      value={[...chosen]}
      onChange={(items) => {
        const kept = items.map((item) => missingItem.parse(item))
        // A letter that asks for nothing is no letter: the last tick stays.
        if (kept.length) choose({ items: kept.length === view.missing.length ? null : kept })
      }}
    >
      <Stack gap={8} mt={6}>
        {view.missing.map((item) => (
          <Checkbox key={item} value={item} label={capital(t(`missingItem.${item}`))} />
        ))}
      </Stack>
    </Checkbox.Group>
  )
}
