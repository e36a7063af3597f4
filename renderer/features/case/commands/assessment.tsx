import { Alert, Stack } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { approach, merits, type Party, parties } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { todayHere } from '../../../shared/parse.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'
import { ChoiceField, EntriesField, OnField, TextField } from './fields.tsx'

/** What an assessment can rely on: all that was said, tried or brought, as far as it is not internal. */
const usable = (view: CaseView): string[] =>
  view.shown.filter(({ is, internal }) => is !== 'assessment' && !internal).map(({ id }) => id)
const unseenBy = (view: CaseView, side: Party, ids: readonly string[]): string[] =>
  view.undisclosed[side].filter((id) => ids.includes(id))

export const AssessCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const hindrance = view.allowed.assessCase
  const mustExplain = (reliesOn: readonly string[]) =>
    hindrance !== null || parties.some((side) => unseenBy(view, side, reliesOn).length > 0)
  return (
    <CommandForm
      type="assessCase"
      about={about}
      initial={{
        on: todayHere(),
        text: '',
        merits: 'undetermined' as string,
        approach: '' as string,
        reliesOn: view.statements.map(({ id }) => id) as string[],
        reason: '',
      }}
      required={['on', 'text', 'approach']}
      texts={['text', 'reason']}
      problems={({ reason, reliesOn }) =>
        mustExplain(reliesOn) && !reason.trim() ? { reason: t('form.required') } : {}
      }
      command={(values) => ({
        type: 'assessCase',
        on: values.on,
        assessment: {
          text: values.text,
          merits: merits.parse(values.merits),
          approach: approach.parse(values.approach),
          reliesOn: values.reliesOn as EntryId[],
          override: mustExplain(values.reliesOn) ? { reason: values.reason } : null,
        },
      })}
    >
      {(input, form) => (
        <>
          <TextField input={input('text')} label={t('form.textAssessment')} required rows={8} />
          <ChoiceField
            input={input('merits')}
            label={t('form.merits')}
            choices={merits.options.map((value) => ({ value, label: capital(t(`merits.${value}`)) }))}
          />
          <ChoiceField
            input={input('approach')}
            label={t('form.approach')}
            choices={approach.options.map((value) => ({ value, label: capital(t(`approach.${value}`)) }))}
          />
          <EntriesField
            input={input('reliesOn')}
            label={t('form.reliesOn')}
            ids={usable(view)}
            empty={t('caseScreen.none')}
          />
          {mustExplain(form.values.reliesOn) && (
            <Alert role="note" color="orange" title={t('form.overrideTitle')}>
              <Stack gap="xs">
                {hindrance && <div>{refusalSentence(t, hindrance)}</div>}
                {parties.map((side) => {
                  const unseen = unseenBy(view, side, form.values.reliesOn)
                  return unseen.length ? (
                    <div key={side}>
                      {t('form.unseen', {
                        party: side,
                        what: unseen.map((id) => entryName(t, view, id)).join('; '),
                      })}
                    </div>
                  ) : null
                })}
                <TextField
                  input={input('reason')}
                  label={t('form.overrideReason')}
                  description={t('form.overridePrinted')}
                  required
                  rows={2}
                />
              </Stack>
            </Alert>
          )}
          <OnField input={input('on')} />
        </>
      )}
    </CommandForm>
  )
}
