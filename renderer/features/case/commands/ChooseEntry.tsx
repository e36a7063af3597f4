import { Button, Stack, Text } from '@mantine/core'
import type { CommandType } from '#shared/case/commands.ts'
import type { CaseView } from '#shared/case/view.ts'
import type { T, Write } from '#shared/words/index.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'

type Choice = { readonly id: string; readonly name: string }

const named = (t: T, view: CaseView, entries: readonly { readonly id: string }[]): Choice[] =>
  entries.map(({ id }) => ({ id, name: entryName(t, view, id) }))
const invoices = (t: T, view: CaseView, write: Write): Choice[] =>
  view.invoices.map(({ id, number, amount }) => ({
    id,
    name: `${t('caseScreen.invoice', { number })} · ${write.money(amount)}`,
  }))

const amounts = (t: T, view: CaseView, write: Write): Choice[] =>
  view.amounts.map(({ id, what, by, amount }) => ({
    id,
    name: `${t('ledger.entry', { what, by })} · ${write.money(amount)}`,
  }))
const points = (_t: T, view: CaseView): Choice[] =>
  view.points.map(({ id, text }, index) => ({ id, name: `${index + 1}. ${text.slice(0, 60)}` }))

/** The commands that are about one entry, with the entries that they can be about. */
export const entriesFor: Partial<Record<CommandType, (t: T, view: CaseView, write: Write) => Choice[]>> = {
  correctAttempt: (t, view) => named(t, view, view.attempts),
  removeAttempt: (t, view) => named(t, view, view.attempts),
  correctInvoice: invoices,
  removeInvoice: invoices,
  correctAmount: amounts,
  removeAmount: amounts,
  correctPoint: points,
  removePoint: points,
  describeDocument: (t, view) => named(t, view, view.documents),
  removeDocument: (t, view) => named(t, view, view.documents),
  correctStatement: (t, view) => named(t, view, view.statements),
  removeStatement: (t, view) => named(t, view, view.statements),
  removeNote: (_t, view, write) =>
    view.notes.map(({ id, on, text }) => ({ id, name: `${write.shortDate(on)} · ${text.slice(0, 60)}` })),
}

/** Which entry a command is about, when it was opened from the menu and not from the entry itself. */
export const ChooseEntry = ({ type }: { type: CommandType }) => {
  const { t, write } = useWords()
  const { view, open } = useDesk()
  return (
    <Stack gap="xs">
      <Text>{t('form.which')}</Text>
      {entriesFor[type]?.(t, view, write).map(({ id, name }) => (
        <Button key={id} variant="default" justify="flex-start" onClick={() => open(type, id)}>
          {name}
        </Button>
      ))}
    </Stack>
  )
}
