import { Drawer, Stack } from '@mantine/core'
import { useMediaQuery } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import { useEffect, useRef, useState } from 'react'
import type { CaseView } from '#shared/case/view.ts'
import type { Mediator } from '#shared/mediators/mediator.ts'
import { defaultSettings, type Settings } from '#shared/settings/settings.ts'
import { Asked } from '../../shared/Asked.tsx'
import { useAsk, useHost } from '../../shared/api.tsx'
import { DocumentView } from '../../shared/documents/DocumentView.tsx'
import { DropArea } from '../../shared/documents/DropArea.tsx'
import { useCase } from '../../shared/useCase.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './case.module.css'
import { DeskContext } from './desk.ts'
import { AttachDialog } from './dialogs/AttachDialog.tsx'
import { CommandDrawer } from './dialogs/CommandDrawer.tsx'
import { ExportDialog } from './dialogs/ExportDialog.tsx'
import { FoundWords } from './found/FoundWords.tsx'
import { useFinding } from './found/useFinding.ts'
import { Banners } from './head/Banners.tsx'
import { Head } from './head/Head.tsx'
import { NextStepCard } from './head/NextStepCard.tsx'
import { PartsNavigation } from './Section.tsx'
import { AgreementSection } from './sections/AgreementSection.tsx'
import { AssessmentSection } from './sections/AssessmentSection.tsx'
import { AttemptsSection } from './sections/AttemptsSection.tsx'
import { ConditionsSection } from './sections/ConditionsSection.tsx'
import { DocumentsSection } from './sections/DocumentsSection.tsx'
import { FactsSection } from './sections/FactsSection.tsx'
import { HearingSection } from './sections/HearingSection.tsx'
import { LettersSection } from './sections/LettersSection.tsx'
import { LikeSection } from './sections/LikeSection.tsx'
import { MissingSection } from './sections/MissingSection.tsx'
import { NotesSection } from './sections/NotesSection.tsx'
import { ProposalsSection } from './sections/ProposalsSection.tsx'
import { SettlementSection } from './sections/SettlementSection.tsx'
import { TimelineSection } from './sections/TimelineSection.tsx'
import { useDeskOf } from './useDesk.tsx'

/** One case: where it stands, what comes next, and all that belongs to it in the order of the procedure. */
export const CaseScreen = () => {
  const { number = '' } = useParams({ strict: false })
  const ask = useAsk()
  const query = useCase(number)
  const { data: settings = defaultSettings } = useQuery(ask.settings.get.queryOptions())
  const { data: mediators = [] } = useQuery(ask.mediators.list.queryOptions())
  return (
    <Asked query={query}>
      {(view) => (
        // Another case starts anew: no form, document or file of the one before stays open.
        <OpenedCase key={view.number} view={view} settings={settings} mediators={mediators} />
      )}
    </Asked>
  )
}

type Props = { view: CaseView; settings: Settings; mediators: readonly Mediator[] }

const OpenedCase = ({ view, settings, mediators }: Props) => {
  const { t } = useWords()
  const { desk, opening, closeDocument, files, drop, forgetFiles } = useDeskOf(view, settings, mediators)
  const [exporting, setExporting] = useState(false)
  const sections = useRef<HTMLDivElement>(null)
  const host = useHost()
  const wide = useMediaQuery('(min-width: 80em)') ?? false
  const { looking } = desk
  const finding = useFinding(view.number)
  useEffect(() => {
    document.title = `${t('caseScreen.title', { number: view.number })} · Wederhoor`
  }, [t, view.number])
  const beside = wide && looking !== null
  return (
    <DeskContext value={desk}>
      <DropArea label={t('documents.drop')} read={host.droppedMails} onFiles={drop}>
        <div className={classes.layout} {...(beside ? { 'data-beside': true } : {})}>
          <div className={classes.case}>
            <Head onExport={() => setExporting(true)} />
            <Stack className={classes.body} gap="sm" pt="xs">
              <Banners />
              <NextStepCard />
            </Stack>
            <PartsNavigation onFind={finding.begin} />
            <div ref={sections} className={`${classes.body} ${classes.last}`}>
              <MissingSection />
              <FactsSection />
              <AttemptsSection />
              <AgreementSection />
              <ConditionsSection />
              <HearingSection />
              <AssessmentSection />
              <ProposalsSection />
              <SettlementSection />
              <LettersSection />
              <DocumentsSection />
              <LikeSection />
              <NotesSection />
              <TimelineSection />
            </div>
            <FoundWords within={sections} finding={finding} />
          </div>
          {beside && looking && (
            <aside className={classes.aside}>
              <DocumentView document={looking} words={finding.words} onClose={closeDocument} />
            </aside>
          )}
        </div>
      </DropArea>
      <Drawer.Root
        opened={!wide && looking !== null}
        onClose={closeDocument}
        position="right"
        size="xl"
        zIndex={250}
      >
        <Drawer.Overlay />
        <Drawer.Content aria-label={t('documents.preview')}>
          {looking && <DocumentView document={looking} words={finding.words} onClose={closeDocument} />}
        </Drawer.Content>
      </Drawer.Root>
      <CommandDrawer opening={opening} beside={beside} />
      <AttachDialog files={files} onClose={forgetFiles} />
      <ExportDialog opened={exporting} onClose={() => setExporting(false)} />
    </DeskContext>
  )
}
