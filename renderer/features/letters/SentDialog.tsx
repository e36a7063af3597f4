import { Group, Modal, NativeSelect, Stack, Text, Title } from '@mantine/core'
import { type KeyboardEvent, useState } from 'react'
import { letterVia } from '#shared/letters/order.ts'
import { FormButtons } from '../../shared/FormButtons.tsx'
import { DateField } from '../../shared/fields.tsx'
import { ProofFields } from '../../shared/letters/ProofFields.tsx'
import { emptyProof, proves } from '../../shared/letters/proof.ts'
import { todayHere } from '../../shared/parse.ts'
import { FailureAlert } from '../../shared/refusal.tsx'
import { capital, useWords } from '../../shared/words.tsx'
import type { Letter } from './useLetter.ts'
import { useMarkSent } from './useMarkSent.ts'

type Props = { letter: Letter; opened: boolean; onClose: () => void }

/** That the letter went out: when, how, and what shows it. What was filled in stays when the window is closed. */
export const SentDialog = ({ letter, opened, onClose }: Props) => {
  const { t } = useWords()
  const [sentOn, setSentOn] = useState(todayHere())
  const [via, setVia] = useState<string | null>(null)
  const [proof, setProof] = useState(emptyProof)
  const [wrong, setWrong] = useState(false)
  const { markSent, busy, error } = useMarkSent(letter)
  const chosen = letterVia.parse(via ?? letter.state.choices.via)
  const on = letter.draft?.order.on ?? todayHere()
  const submit = () => {
    // A kind of proof without anything that proves is a slip, not a proof.
    if (proof.kind && !proves(proof)) return setWrong(true)
    void markSent({ sentOn, via: chosen, proof: proof.kind ? proof : null })
  }
  return (
    <Modal opened={opened} onClose={onClose} title={t('letters.markSent')}>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          submit()
        }}
        onKeyDown={(event: KeyboardEvent) => {
          if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
          event.preventDefault()
          event.stopPropagation()
          submit()
        }}
      >
        <Stack gap="md">
          <Group gap="md" align="flex-start">
            <DateField
              label={t('letters.sentOn')}
              required
              minDate={on}
              maxDate={todayHere()}
              value={sentOn}
              onChange={(day) => day && setSentOn(day)}
            />
            <NativeSelect
              label={t('letters.sentVia')}
              value={chosen}
              onChange={({ currentTarget: { value } }) => setVia(value)}
              data={letterVia.options.map((one) => ({ value: one, label: capital(t(`channel.${one}`)) }))}
            />
          </Group>
          <Title order={3}>{t('letters.proof')}</Title>
          <Text size="sm" c="dimmed">
            {t('letters.proofAbout')}
          </Text>
          <ProofFields
            proof={proof}
            from={on}
            onChange={(changed) => {
              setWrong(false)
              setProof(changed)
            }}
          />
          {wrong && (
            <Text role="alert" c="red">
              {t('letters.proofNeeded')}
            </Text>
          )}
          <FailureAlert error={error} />
          <FormButtons cancel={onClose} label={t('letters.markSent')} busy={busy} />
        </Stack>
      </form>
    </Modal>
  )
}
