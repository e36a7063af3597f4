import { Alert, Button, Stack, Title } from '@mantine/core'
import { type ErrorComponentProps, Link } from '@tanstack/react-router'
import { Empty } from '../shared/Asked.tsx'
import { failureSentence } from '../shared/refusal.tsx'
import { useWords } from '../shared/words.tsx'

export const NoSuchScreen = () => {
  const { t } = useWords()
  return (
    <Empty title={t('app.notFound')}>
      {t('app.notFoundHint')} <Link to="/">{t('app.queue')}</Link>
    </Empty>
  )
}

/** A screen fell over: the others still work. */
export const BrokenScreen = ({ error, reset }: ErrorComponentProps) => {
  const { t } = useWords()
  return (
    <Stack p="lg" maw={640} align="flex-start">
      <Title order={1}>{t('app.broken')}</Title>
      <Alert color="red" role="alert">
        {failureSentence(t, error)}
      </Alert>
      <Button variant="default" onClick={reset}>
        {t('app.retry')}
      </Button>
    </Stack>
  )
}
