import { NativeSelect } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { type Party, party, source } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChoiceField, DocumentsField, OnField, SideField, TextField } from './fields.tsx'

type Action = CaseView['settlements'][number]['actions'][number]
const actionsOf = (view: CaseView): readonly Action[] => view.settlements.flatMap(({ actions }) => actions)
const choicesOf = (actions: readonly Action[]) => actions.map(({ id, text }) => ({ value: id, label: text }))

/** The side that has said nothing yet of an action. */
const silent = (action: Action | undefined): Party =>
  action?.reports.some(({ by }) => by === 'complainant') ? 'respondent' : 'complainant'

/** What a side says came of an action. */
export const TellOfAction = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const all = actionsOf(view)
  const open = all.filter(({ result, id }) => !result || id === about)
  const shown = open.length ? open : all
  const first = shown.find(({ id }) => id === about) ?? shown[0]
  return (
    <CommandForm
      type="tellOfAction"
      about={about}
      initial={{
        action: (first?.id ?? '') as string,
        by: silent(first) as string,
        done: '',
        on: todayHere(),
        note: '',
        documents: [] as string[],
      }}
      required={['action', 'done', 'on']}
      texts={['note']}
      command={({ action, by, done, documents, ...values }) => ({
        type: 'tellOfAction',
        action: action as EntryId,
        by: party.parse(by),
        done: done === 'yes',
        documents: documents as EntryId[],
        ...values,
      })}
    >
      {(input) => (
        <>
          <ChoiceField input={input('action')} label={t('form.action')} choices={choicesOf(shown)} />
          <SideField input={input('by')} label={t('followUp.who')} />
          <ChoiceField
            input={input('done')}
            label={t('followUp.isDone')}
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          <OnField input={input('on')} label={t('followUp.saidOn')} />
          <TextField input={input('note')} label={t('form.note')} rows={2} />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}

/** What the mediator found came of an action; a finding can be corrected. */
export const ResolveAction = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const shown = actionsOf(view).filter(({ result, id }) => !result || id === about)
  const first = shown.find(({ id }) => id === about) ?? shown[0]
  const found = first?.result
  return (
    <CommandForm
      type="resolveAction"
      about={about}
      initial={{
        action: (first?.id ?? '') as string,
        kept: found ? (found.kept ? 'yes' : 'no') : '',
        on: found?.on ?? todayHere(),
        by: (found?.by ?? 'mediator') as string,
        note: found?.note ?? '',
        documents: [...(found?.documents ?? [])] as string[],
      }}
      required={['action', 'kept', 'on']}
      texts={['note']}
      command={({ action, kept, by, documents, ...values }) => ({
        type: 'resolveAction',
        action: action as EntryId,
        kept: kept === 'yes',
        by: source.parse(by),
        documents: documents as EntryId[],
        ...values,
      })}
    >
      {(input, form) => (
        <>
          <ChoiceField input={input('action')} label={t('form.action')} choices={choicesOf(shown)} />
          <ChoiceField
            input={input('kept')}
            label={t('form.kept')}
            choices={(['yes', 'no'] as const).map((value) => ({ value, label: t(`form.${value}`) }))}
          />
          <OnField input={input('on')} label={t('followUp.doneOn')} />
          <NativeSelect
            label={t('followUp.wordOf')}
            data={source.options.map((value) => ({ value, label: capital(t(`source.${value}`)) }))}
            value={form.values.by}
            onChange={(event) => form.setValues({ by: event.currentTarget.value })}
          />
          <TextField input={input('note')} label={t('form.note')} rows={2} />
          <DocumentsField input={input('documents')} />
        </>
      )}
    </CommandForm>
  )
}
