import { Group, Stack, Title } from '@mantine/core'
import { IconSearch } from '@tabler/icons-react'
import type { ReactNode } from 'react'
import { isMac } from '../../shared/isMac.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './case.module.css'

/** The parts of a case, in the order of the procedure. */
const parts = [
  'missing',
  'facts',
  'attempts',
  'agreement',
  'conditions',
  'hearing',
  'assessment',
  'proposals',
  'settlement',
  'letters',
  'documents',
  'like',
  'notes',
  'timeline',
] as const
export type Part = (typeof parts)[number]

/** The words for a part: those of the documents have a topic of their own. */
const usePartName = () => {
  const { t } = useWords()
  return (part: Part): string => (part === 'documents' ? t('documents.title') : t(`caseScreen.${part}`))
}
const headingId = (part: Part) => `deel-${part}`

/** One part of the case, under a heading that the navigation brings into sight. */
export const Section = ({
  part,
  actions,
  children,
}: {
  part: Part
  actions?: ReactNode
  children: ReactNode
}) => {
  const name = usePartName()
  return (
    <section className={classes.section} aria-labelledby={headingId(part)}>
      <Group justify="space-between" gap="sm" mb="xs">
        <Title order={2} id={headingId(part)} tabIndex={-1}>
          {name(part)}
        </Title>
        <Group gap="xs">{actions}</Group>
      </Group>
      <Stack gap="sm">{children}</Stack>
    </section>
  )
}

const show = (part: Part): void => {
  const heading = document.getElementById(headingId(part))
  heading?.closest('section')?.scrollIntoView({ block: 'start' })
  heading?.focus({ preventScroll: true })
}

/** To every part of the case. Buttons and not links: the hash of the address is the screen. */
export const PartsNavigation = ({ onFind }: { onFind: () => void }) => {
  const { t } = useWords()
  return (
    <nav className={classes.nav} aria-label={t('caseScreen.onThisPage')}>
      <button
        type="button"
        className={classes.find}
        onClick={onFind}
        aria-label={t('found.look')}
        aria-keyshortcuts={isMac ? 'Meta+F' : 'Control+F'}
        title={`${t('found.look')} (${isMac ? '⌘F' : 'Ctrl+F'})`}
      >
        <IconSearch size={16} aria-hidden />
      </button>
      {parts.map((part) => (
        <button key={part} type="button" onClick={() => show(part)}>
          {t(`caseScreen.part.${part}`)}
        </button>
      ))}
    </nav>
  )
}
