import type { MadeAssessment } from '../case/state/mediation.ts'
import { capital } from '../words/capital.ts'
import { type Block, heading, orEmpty, proseOf, type Section } from './blocks.ts'
import type { Writing } from './writing.ts'

/** That an assessment was made before its time, and the reason given: printed wherever the assessment counts. */
export const overrideWarning = ({ t }: Writing, assessment: MadeAssessment | null): readonly Block[] => {
  if (!assessment || (!assessment.override && !assessment.unheard)) return []
  const reason = assessment.override?.reason
  return [
    {
      is: 'warning',
      text: t(assessment.unheard ? 'dossierText.assessment.unheard' : 'dossierText.assessment.unseen'),
      more: reason ? t('dossierText.assessment.reason', { reason }) : '',
    },
  ]
}

/** What the mediator found, how he goes on, and what that rests on. */
export const assessmentSection = (writing: Writing): Section => {
  const { t, write, state, labels } = writing
  const several = state.assessments.length > 1
  return {
    title: t('dossierText.assessment.title'),
    blocks: orEmpty(
      state.assessments.flatMap((assessment, index): Block[] => [
        ...(several ? [heading(t('dossierText.assessment.one', { number: index + 1 }))] : []),
        ...overrideWarning(writing, assessment),
        {
          is: 'facts',
          rows: [
            { label: t('dossierText.assessment.on'), value: write.date(assessment.on) },
            { label: t('dossierText.assessment.merits'), value: capital(t(`merits.${assessment.merits}`)) },
            {
              label: t('dossierText.assessment.approach'),
              value: capital(t(`approach.${assessment.approach}`)),
            },
            {
              label: t('dossierText.assessment.reliesOn'),
              value: labels(assessment.reliesOn) || capital(t('dossierText.assessment.nothing')),
            },
          ],
        },
        ...proseOf(assessment.text),
      ]),
      t('dossierText.assessment.none'),
    ),
  }
}
