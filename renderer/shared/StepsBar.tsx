import { Progress, Text } from '@mantine/core'
import { useWords } from './words.tsx'

/** How far some work is, in words and as a bar. */
export const StepsBar = ({
  label,
  progress,
}: {
  label: string
  progress: { readonly done: number; readonly total: number } | null
}) => {
  const { t } = useWords()
  const counted = progress !== null && progress.total > 1
  return (
    <div role="status">
      <Text size="sm">
        {label} {counted && t('dump.step', progress)}
      </Text>
      <Progress
        value={counted ? (progress.done / progress.total) * 100 : 3}
        aria-label={label}
        animated={!counted}
      />
    </div>
  )
}
