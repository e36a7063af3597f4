import { useHotkeys } from '@mantine/hooks'
import { useParams } from '@tanstack/react-router'
import type { LetterTo } from '#shared/case/letters.ts'
import type { CaseView } from '#shared/case/view.ts'
import { letterKind, party } from '#shared/case/vocabulary.ts'
import { Asked, Empty, Waiting } from '../../shared/Asked.tsx'
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
  const letter = { kind: letterKind.safeParse(kind).data, to: party.safeParse(to).data }
  if (!letter.kind || !letter.to) return <Empty title={t('app.notFound')}>{t('app.notFoundHint')}</Empty>
  const wanted: LetterTo = { kind: letter.kind, to: letter.to }
  return (
    <Asked query={query}>
      {(view) => (
        // Another letter starts anew.
        <Composer key={`${number}/${kind}/${to}`} view={view} letter={wanted} />
      )}
    </Asked>
  )
}

const Composer = ({ view, letter }: { view: CaseView; letter: LetterTo }) => {
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
  if (!writing.known) return <Waiting />
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
            <Details letter={writing} />
            <WordsOfLetter letter={writing} />
            <Sending letter={writing} sending={sending} pdf={pdf} />
          </div>
          <Preview letter={writing} pdf={pdf} />
        </div>
      </div>
    </Screen>
  )
}
