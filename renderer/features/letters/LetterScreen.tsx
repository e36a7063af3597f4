import { useHotkeys } from '@mantine/hooks'
import { useQuery } from '@tanstack/react-query'
import { useParams } from '@tanstack/react-router'
import type { LetterTo } from '#shared/case/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import { letterKind, party } from '#shared/case/vocabulary.ts'
import { defaultSettings, type Settings } from '#shared/settings/settings.ts'
import { Asked, Empty } from '../../shared/Asked.tsx'
import { useAsk } from '../../shared/api.tsx'
import { letterTitle } from '../../shared/letters/names.ts'
import { LinkButton } from '../../shared/links.tsx'
import { Screen } from '../../shared/Screen.tsx'
import { useCase } from '../../shared/useCase.ts'
import { useWords } from '../../shared/words.tsx'
import { Details } from './Details.tsx'
import classes from './letters.module.css'
import { Preview } from './Preview.tsx'
import { Sending } from './Sending.tsx'
import { useLetter } from './useLetter.ts'
import { useLetterPdf } from './useLetterPdf.ts'
import { useSending } from './useSending.ts'
import { WordsOfLetter } from './WordsOfLetter.tsx'

/** One letter to one side: what it is about, its words, how it is printed, and how it goes out. */
export const LetterScreen = () => {
  const { t } = useWords()
  const { number = '', kind, to } = useParams({ strict: false })
  const query = useCase(number)
  const { data: settings = defaultSettings } = useQuery(useAsk().settings.get.queryOptions())
  const letter = { kind: letterKind.safeParse(kind).data, to: party.safeParse(to).data }
  if (!letter.kind || !letter.to) return <Empty title={t('app.notFound')}>{t('app.notFoundHint')}</Empty>
  const wanted: LetterTo = { kind: letter.kind, to: letter.to }
  return (
    <Asked query={query}>
      {(view) => (
        // Another letter starts anew.
        <Composer key={`${number}/${kind}/${to}`} view={view} letter={wanted} settings={settings} />
      )}
    </Asked>
  )
}

const Composer = ({ view, letter, settings }: { view: CaseView; letter: LetterTo; settings: Settings }) => {
  const { t } = useWords()
  const writing = useLetter(view, letter)
  const pdf = useLetterPdf(writing)
  const sending = useSending(writing, pdf)
  const { number } = view
  useHotkeys(
    [['mod+Enter', () => (writing.state.choices.via === 'mail' ? sending.openMail() : sending.openPdf())]],
    // Also while the text is being typed.
    [],
  )
  return (
    <Screen
      wide
      title={letterTitle(t, view, letter)}
      actions={
        <LinkButton variant="default" size="xs" to="/zaken/$number" params={{ number }}>
          {t('letters.toCase', { number })}
        </LinkButton>
      }
    >
      <div className={classes.composer}>
        <div className={classes.columns}>
          <div className={classes.writing}>
            <Details letter={writing} settings={settings} />
            <WordsOfLetter letter={writing} />
            <Sending letter={writing} sending={sending} pdf={pdf} />
          </div>
          <Preview letter={writing} pdf={pdf} />
        </div>
      </div>
    </Screen>
  )
}
