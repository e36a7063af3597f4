import { Checkbox, Stack } from '@mantine/core'
import { type Category, categories } from '#shared/case/vocabulary.ts'
import { capital, useWords } from '../../../shared/words.tsx'
import { useDesk } from '../desk.ts'
import { CommandForm, type FormProps } from './CommandForm.tsx'

/** What the case is about: none, one or several of the fixed categories. */
export const CategoriseCase = ({ about }: FormProps) => {
  const { t } = useWords()
  const { view } = useDesk()
  return (
    <CommandForm
      type="categoriseCase"
      about={about}
      initial={{ categories: [...view.categories] }}
      command={(values) => ({ type: 'categoriseCase', ...values })}
    >
      {(input) => (
        <Checkbox.Group
          label={t('form.categories')}
          description={t('form.categoriesHint')}
          value={input('categories').value}
          onChange={(chosen) => input('categories').onChange(chosen as Category[])}
        >
          <Stack gap={8} mt={6}>
            {categories.map((one) => (
              <Checkbox key={one} value={one} label={capital(t(`category.${one}`))} />
            ))}
          </Stack>
        </Checkbox.Group>
      )}
    </CommandForm>
  )
}
