import { NativeSelect } from '@mantine/core'
import type { CaseView } from '#shared/case/view.ts'
import { type Party, party, position } from '#shared/case/vocabulary.ts'
import type { EntryId } from '#shared/kernel/id.ts'
import { entryName } from '../../../shared/cases/names.ts'
import { useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps, type Input } from './CommandForm.tsx'
import { ChoiceField, SideField, TextField } from './fields.tsx'

const statementsOf = (view: CaseView, side: Party) => view.statements.filter(({ by }) => by === side)
const lastOf = (view: CaseView, side: Party): string => statementsOf(view, side).at(-1)?.id ?? ''

/** One of the statements of a side. */
const StatementField = ({ input, label, side }: { input: Input<string>; label: string; side: Party }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const statements = statementsOf(view, side)
  if (statements.length === 0) return <p role="note">{t('points.notHeard', { party: side })}</p>
  return (
    <NativeSelect
      label={label}
      data={statements.map(({ id }) => ({ value: id as string, label: entryName(t, view, id) }))}
      value={input.value}
      error={input.error}
      onChange={(event) => input.onChange(event.currentTarget.value)}
    />
  )
}

const PointForm = ({ about, type }: FormProps & { type: 'markPoint' | 'correctPoint' }) => {
  const { t } = useWords()
  const { view } = useDesk()
  const point = view.points.find(({ id }) => id === about)
  const from = view.statements.find(({ id, by }) => id === about && by === 'complainant')
  return (
    <CommandForm
      type={type}
      about={about}
      initial={{
        statement: (point?.statement ?? from?.id ?? lastOf(view, 'complainant')) as string,
        text: point?.text ?? '',
      }}
      required={['text', 'statement']}
      texts={['text']}
      command={({ statement, text }) => {
        const facts = { text, statement: statement as EntryId }
        return type === 'correctPoint' && point
          ? { type, point: { id: point.id, ...facts } }
          : { type: 'markPoint', point: facts }
      }}
    >
      {(input) => (
        <>
          <StatementField input={input('statement')} label={t('points.statement')} side="complainant" />
          <TextField input={input('text')} label={t('points.text')} required rows={3} />
        </>
      )}
    </CommandForm>
  )
}
export const MarkPoint = (props: FormProps) => <PointForm {...props} type="markPoint" />
export const CorrectPoint = (props: FormProps) => <PointForm {...props} type="correctPoint" />

/** `about`: the point, and after a slash the side. */
export const TakePosition = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  const [id, side] = about?.split('/') ?? []
  const point = view.points.find((one) => one.id === id) ?? view.points[0]
  const by: Party = party.safeParse(side).data ?? 'respondent'
  const taken = point?.positions[by]
  return (
    <CommandForm
      type="takePosition"
      about={about}
      initial={{
        point: (point?.id ?? '') as string,
        by: by as string,
        position: (taken?.position ?? '') as string,
        statement: (taken?.statement ?? lastOf(view, by)) as string,
        text: taken?.text ?? '',
      }}
      required={['point', 'position']}
      texts={['text']}
      problems={(values) =>
        values.position !== 'unanswered' && !values.statement
          ? { position: t('points.notHeard', { party: party.parse(values.by) }) }
          : {}
      }
      command={(values) => ({
        type: 'takePosition',
        point: values.point as EntryId,
        by: party.parse(values.by),
        position: position.parse(values.position),
        text: values.text,
        statement: values.position === 'unanswered' ? null : (values.statement as EntryId),
      })}
    >
      {(input, form) => {
        const chosen = party.parse(form.values.by)
        return (
          <>
            <NativeSelect
              label={t('points.which')}
              data={view.points.map((one, index) => ({
                value: one.id as string,
                label: `${index + 1}. ${one.text.slice(0, 80)}`,
              }))}
              value={form.values.point}
              onChange={(event) => form.setValues({ point: event.currentTarget.value })}
            />
            <SideField
              label={t('points.takenBy')}
              input={{
                value: form.values.by,
                onChange: (next) =>
                  form.setValues({ by: next, statement: lastOf(view, party.parse(next)), position: '' }),
              }}
            />
            <ChoiceField
              input={input('position')}
              label={t('points.taken')}
              choices={position.options.map((value) => ({
                value,
                label: t(`points.choice.${chosen}.${value}`),
              }))}
            />
            {form.values.position !== 'unanswered' && (
              <>
                <StatementField input={input('statement')} label={t('points.takenIn')} side={chosen} />
                <TextField input={input('text')} label={t('points.takenText')} rows={3} />
              </>
            )}
          </>
        )
      }}
    </CommandForm>
  )
}
