import { Checkbox, Group } from '@mantine/core'
import { type Category, categories } from '#shared/case/vocabulary.ts'
import type { IntakeProposal } from '#shared/intake/propose.ts'
import type { Spot } from '#shared/intake/spot.ts'
import { capital, useWords } from '../../shared/words.tsx'
import { GroundMark } from './GroundMark.tsx'

/** What the complaint is about: what was proposed is marked, with the words of the mail that say so. */
export const CategoryChoice = ({
  value,
  onChange,
  proposed,
  onPoint,
}: {
  readonly value: readonly Category[]
  readonly onChange: (chosen: readonly Category[]) => void
  readonly proposed: IntakeProposal['about']
  readonly onPoint: (next: (now: Spot | null) => Spot | null) => void
}) => {
  const { t } = useWords()
  return (
    <Checkbox.Group
      label={t('form.categories')}
      description={t('form.categoriesHint')}
      value={[...value]}
      onChange={(chosen) => onChange(chosen as Category[])}
    >
      <Group gap="md" mt={8}>
        {categories.map((one) => {
          const name = capital(t(`category.${one}`))
          const found = proposed.find(({ category }) => category === one)
          return (
            <Group key={one} gap={6} wrap="nowrap">
              <Checkbox value={one} label={name} />
              {found && <GroundMark of={name} certainty="proposed" source={found.source} onPoint={onPoint} />}
            </Group>
          )
        })}
      </Group>
    </Checkbox.Group>
  )
}
