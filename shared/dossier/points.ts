import type { MarkedPoint } from '../case/state/hearing.ts'
import { type Party, parties } from '../case/vocabulary.ts'
import { capital } from '../words/capital.ts'
import { type Block, column, empty, heading, type Row, sentence } from './blocks.ts'
import type { Writing } from './writing.ts'

const positionCell = ({ t, label }: Writing, { positions }: MarkedPoint, side: Party): string => {
  const taken = positions[side]
  const words = capital(t(`points.position.${side}.${taken?.position ?? 'unanswered'}`))
  return taken ? [words, taken.text, `(${label(taken.statement)})`].filter(Boolean).join('\n') : words
}

/** The points of the complaint, with what each side says of them in the statements of this dossier. */
export const pointsBlocks = (writing: Writing): readonly Block[] => {
  const { t, state, label } = writing
  if (state.points.length === 0) return [heading(t('points.title')), empty(t('points.none'))]
  return [
    heading(t('points.title')),
    {
      is: 'table',
      columns: [
        column(t('points.point'), 'fill'),
        ...parties.map((side) => column(capital(t(`party.${side}`)), 'fill')),
      ],
      rows: state.points.map(
        (point, index): Row => ({
          cells: [
            `${index + 1}. ${point.text}\n(${label(point.statement)})`,
            ...parties.map((side) => positionCell(writing, point, side)),
          ],
        }),
      ),
    },
    // Under the table, so that its heading stays with it.
    sentence(t('points.about')),
  ]
}
