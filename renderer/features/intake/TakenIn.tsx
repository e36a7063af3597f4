import { Alert } from '@mantine/core'
import { LinkText } from '../../shared/links.tsx'
import { useWords } from '../../shared/words.tsx'

/** The cases that have this mail already. */
export const TakenIn = ({ numbers }: { numbers: readonly string[] }) => {
  const { t } = useWords()
  if (numbers.length === 0) return null
  return (
    <Alert color="orange" p="sm" role="alert">
      {t('intake.takenIn')}{' '}
      {numbers.map((number, index) => (
        <span key={number}>
          {index > 0 && ', '}
          <LinkText to="/zaken/$number" params={{ number }} underline="always">
            {number}
          </LinkText>
        </span>
      ))}
      .
    </Alert>
  )
}
