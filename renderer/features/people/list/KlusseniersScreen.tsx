import { Button, Modal, Switch } from '@mantine/core'
import { useDisclosure } from '@mantine/hooks'
import { IconPlus } from '@tabler/icons-react'
import { LinkButton } from '../../../shared/links.tsx'
import { useSession } from '../../../shared/useSession.ts'
import { useWords } from '../../../shared/words.tsx'
import { NewKlussenierForm } from './NewKlussenierForm.tsx'
import { PeopleScreen } from './PeopleScreen.tsx'

/** All Klusseniers, with how many cases there were and how many are open. */
export const KlusseniersScreen = () => {
  const { t } = useWords()
  const [inactive, setInactive] = useSession('klusseniers.inactive', false)
  const [adding, { open, close }] = useDisclosure(false)
  return (
    <>
      <Modal opened={adding} onClose={close} title={t('klusseniers.add')}>
        <NewKlussenierForm done={close} />
      </Modal>
      <PeopleScreen
        kind="klussenier"
        inactive={inactive}
        actions={
          <>
            <LinkButton variant="default" to="/dubbel">
              {t('doubles.title')}
            </LinkButton>
            <Button variant="default" leftSection={<IconPlus size={18} aria-hidden />} onClick={open}>
              {t('klusseniers.add')}
            </Button>
          </>
        }
        beside={(outline) =>
          outline.inactive > 0 && (
            <Switch
              label={t('klusseniers.showInactive')}
              checked={inactive}
              onChange={(event) => setInactive(event.currentTarget.checked)}
            />
          )
        }
      />
    </>
  )
}
