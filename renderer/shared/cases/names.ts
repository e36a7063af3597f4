import type { CaseView } from '#shared/case/view.ts'
import type { Party } from '#shared/case/vocabulary.ts'
import type { T } from '#shared/words/index.ts'

/** The name of a side in this case. */
export const sideName = (t: T, view: CaseView, side: Party): string =>
  view[side]?.name ?? t('caseScreen.unknownParty')

/** What an entry of the case is called in a list: a document by its name, the rest by what and when. */
export const entryName = (t: T, view: CaseView, id: string): string => {
  const document = view.documents.find((one) => one.id === id)
  if (document) return document.name
  const statement = view.statements.find((one) => one.id === id)
  if (statement) return t('form.statementBy', { party: statement.by, on: statement.on })
  const attempt = view.attempts.find((one) => one.id === id)
  if (attempt) return t('form.attemptOf', { on: attempt.on })
  const assessment = view.assessments.find((one) => one.id === id)
  return assessment ? t('form.assessmentOf', { on: assessment.on }) : id
}
