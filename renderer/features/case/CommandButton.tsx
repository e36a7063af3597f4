import { ActionIcon, Button, type ButtonProps, Tooltip } from '@mantine/core'
import { IconPencil, IconTrash } from '@tabler/icons-react'
import type { CommandType } from '#shared/case/commands.ts'
import { refusalSentence } from '#shared/words/index.ts'
import { useWords } from '../../shared/words.tsx'
import { useDesk } from './desk.ts'

type Props = ButtonProps & {
  readonly type: CommandType
  readonly about?: string | null
  readonly label?: string
}

/** Opens a command. One that is not possible now stays reachable, and says why. */
export const CommandButton = ({ type, about = null, label, ...rest }: Props) => {
  const { t } = useWords()
  const { view, open } = useDesk()
  const refusal = view.allowed[type]
  const button = (
    <Button
      size="xs"
      variant="default"
      {...rest}
      {...(refusal ? { 'data-disabled': true, 'aria-disabled': true } : {})}
      onClick={() => refusal ?? open(type, about)}
    >
      {label ?? t(`command.${type}`)}
    </Button>
  )
  if (!refusal) return button
  return (
    <Tooltip
      label={refusalSentence(t, refusal)}
      multiline
      maw={360}
      events={{ hover: true, focus: true, touch: true }}
    >
      {button}
    </Tooltip>
  )
}

/** Correcting or removing one entry. Not there when the case allows neither. */
export const EntryActions = ({
  about,
  name,
  correct,
  remove,
}: {
  about: string | null
  name: string
  correct?: CommandType
  remove?: CommandType
}) => {
  const { t } = useWords()
  const { view, open } = useDesk()
  return (
    <>
      {correct && !view.allowed[correct] && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('app.colon', { what: t('caseScreen.edit') })} ${name}`}
          title={t('caseScreen.edit')}
          onClick={() => open(correct, about)}
        >
          <IconPencil size={16} aria-hidden />
        </ActionIcon>
      )}
      {remove && !view.allowed[remove] && (
        <ActionIcon
          variant="subtle"
          color="gray"
          aria-label={`${t('app.colon', { what: t('caseScreen.remove') })} ${name}`}
          title={t('caseScreen.remove')}
          onClick={() => open(remove, about)}
        >
          <IconTrash size={16} aria-hidden />
        </ActionIcon>
      )}
    </>
  )
}
