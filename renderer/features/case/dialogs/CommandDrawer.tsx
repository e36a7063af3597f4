import { Drawer } from '@mantine/core'
import { useWords } from '../../../shared/words.tsx'
import { ChooseEntry, entriesFor } from '../commands/ChooseEntry.tsx'
import { type DoneAtOnce, type DoneElsewhere, forms } from '../commands/registry.ts'
import { type Opening, useDesk } from '../desk.ts'

/** The form of a command, at the side that leaves the document beside the case in sight. */
export const CommandDrawer = ({ opening, beside }: { opening: Opening | null; beside: boolean }) => {
  const { t } = useWords()
  const { close } = useDesk()
  return (
    <Drawer
      opened={opening !== null}
      onClose={close}
      title={opening && t(`command.${opening.type}`)}
      position={beside ? 'left' : 'right'}
      size="lg"
      withOverlay={!beside}
      // With a document beside it the form must let the mediator scroll and read there.
      trapFocus={!beside}
      lockScroll={!beside}
      closeOnClickOutside={false}
      padding="lg"
      styles={{ title: { fontWeight: 650, fontSize: '1.1rem' } }}
    >
      {opening && <OpenedForm key={`${opening.type}/${opening.about}`} opening={opening} />}
    </Drawer>
  )
}

const OpenedForm = ({ opening: { type, about } }: { opening: Opening }) => {
  if (about === null && entriesFor[type]) return <ChooseEntry type={type} />
  const Form = forms[type as Exclude<typeof type, DoneAtOnce | DoneElsewhere>]
  return <Form about={about} />
}
