import type { Admission, Refused } from '../case/state/admission.ts'
import { conditions } from '../case/vocabulary.ts'
import { capital } from '../words/capital.ts'
import { type Block, column, heading, orEmpty, proseOf, type Row, type Section, sentence } from './blocks.ts'
import type { Writing } from './writing.ts'

const conditionRow = ({ t, state, labels }: Writing, condition: (typeof conditions)[number]): Row => {
  const { finding, note, documents } = state.conditions[condition]
  const name = t(`condition.${condition}`)
  return {
    cells: [
      condition === 'guaranteeExpired'
        ? t('dossierText.admission.exclusion', { condition: name })
        : capital(name),
      capital(t(`finding.${finding}`)),
      [note, labels(documents)].filter(Boolean).join('\n') || t('dossierText.dash'),
    ],
  }
}

const refusalBlocks = (
  { t }: Writing,
  refused: Refused,
  when: 'refused' | 'refusedBefore',
): readonly Block[] => [
  sentence(t(`dossierText.admission.${when}`, { on: refused.on })),
  { is: 'list', items: refused.grounds.map((ground) => t(`refusalGround.${ground}`)) },
  ...proseOf(refused.explanation),
]

const decisionBlocks = (writing: Writing, admission: Admission): readonly Block[] => {
  const { t } = writing
  switch (admission.is) {
    case 'admitted':
      return [sentence(t('dossierText.admission.admitted', { on: admission.on }))]
    case 'refused':
      return refusalBlocks(writing, admission, 'refused')
    default:
      return [{ is: 'empty', text: t('dossierText.admission.undecided') }]
  }
}

/** Whether it can be mediated: the conditions, what was asked for, and the decision. */
export const admissionSection = (writing: Writing): Section => {
  const { t, state, audience } = writing
  const earlier = state.reopenings.flatMap(({ refusal }) => (refusal ? [refusal] : []))
  const asked = state.missingRequests.map((request) =>
    sentence(
      t('dossierText.admission.asked', { ...request, items: writing.listOf('missingItem', request.items) }),
    ),
  )
  return {
    title: t('dossierText.admission.title'),
    blocks: [
      heading(t('dossierText.admission.conditions')),
      {
        is: 'table',
        columns: [
          column(t('dossierText.admission.condition'), 'fill'),
          column(t('dossierText.admission.finding')),
          column(t('dossierText.admission.proof'), 'fill'),
        ],
        rows: conditions.map((condition) => conditionRow(writing, condition)),
      },
      // What was asked of the complainant is between him and the mediator.
      ...(audience === 'respondent'
        ? []
        : [
            heading(t('dossierText.admission.missing')),
            ...orEmpty(asked, t('dossierText.admission.nothingAsked')),
          ]),
      heading(t('dossierText.admission.decision')),
      ...earlier.flatMap((refused) => refusalBlocks(writing, refused, 'refusedBefore')),
      ...decisionBlocks(writing, state.admission),
    ],
  }
}
