import { Modal, Stack, Text } from '@mantine/core'
import { useState } from 'react'
import type { SentLetter } from '#shared/case/state/letters.ts'
import type { StagedFile } from '#shared/host.ts'
import { FormButtons } from '../../../shared/FormButtons.tsx'
import { letterTitle } from '../../../shared/letters/names.ts'
import { ProofFields } from '../../../shared/letters/ProofFields.tsx'
import { emptyProof, proves, useKeepProof, withFiles } from '../../../shared/letters/proof.ts'
import { FailureAlert } from '../../../shared/refusal.tsx'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

/** A letter of which the sending is being proven, with the files that were dropped on it. */
export type Proving = { readonly letter: SentLetter; readonly files: readonly StagedFile[] }

/** Adds what proves that a letter was sent or arrived. */
export const ProofDialog = ({ proving, onClose }: { proving: Proving | null; onClose: () => void }) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <Modal
      opened={proving !== null}
      onClose={onClose}
      title={
        proving &&
        `${t('app.colon', { what: t('letters.addProof') })} ${letterTitle(t, view, proving.letter)}`
      }
    >
      {proving && <ProofForm key={proving.letter.id} {...proving} onClose={onClose} />}
    </Modal>
  )
}

const ProofForm = ({ letter, files, onClose }: Proving & { onClose: () => void }) => {
  const { t } = useWords()
  const { view, send, error } = useDesk()
  const keep = useKeepProof(view.number)
  const [proof, setProof] = useState(() => withFiles({ ...emptyProof(), kind: null }, files))
  const [wrong, setWrong] = useState(false)
  const [failure, setFailure] = useState<unknown>(null)
  const [busy, setBusy] = useState(false)
  const submit = async () => {
    if (busy) return
    if (!proves(proof)) return setWrong(true)
    setBusy(true)
    setFailure(null)
    try {
      if (await send({ type: 'proveLetter', letter: letter.id, proof: await keep(proof) })) onClose()
    } catch (problem) {
      setFailure(problem)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form
      onSubmit={(event) => {
        event.preventDefault()
        void submit()
      }}
    >
      <Stack gap="md">
        <ProofFields
          proof={proof}
          onChange={(changed) => {
            setWrong(false)
            setProof(changed)
          }}
          from={letter.on}
        />
        {wrong && (
          <Text role="alert" c="red">
            {t('letters.proofNeeded')}
          </Text>
        )}
        <FailureAlert error={failure ?? error} />
        <FormButtons cancel={onClose} label={t('letters.addProof')} busy={busy} />
      </Stack>
    </form>
  )
}
