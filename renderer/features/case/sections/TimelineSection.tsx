import { Group, Text } from '@mantine/core'
import { useQuery } from '@tanstack/react-query'
import { Asked } from '../../../shared/Asked.tsx'
import { useAsk } from '../../../shared/api.tsx'
import { capital, useWords } from '../../../shared/words.tsx'
import classes from '../case.module.css'
import { useDesk } from '../desk.ts'
import { Section } from '../Section.tsx'
import { eventDetail } from './eventDetail.ts'

/** Everything that happened to the case, oldest first, also what was taken back. */
export const TimelineSection = () => {
  const words = useWords()
  const { t, write } = words
  const desk = useDesk()
  const query = useQuery(useAsk().cases.history.queryOptions({ input: { number: desk.view.number } }))
  return (
    <Section part="timeline">
      <Asked query={query}>
        {(lines) => (
          <ol className={classes.rows}>
            {lines.map(({ version, at, by, event, undone }) => (
              <li key={version}>
                <Group gap="md" wrap="nowrap" align="baseline">
                  <time className={classes.when} dateTime={at}>
                    {write.moment(at)}
                  </time>
                  <div>
                    <Text {...(undone ? { className: classes.undone } : {})}>
                      <strong>{capital(t(`event.${event.type}`))}</strong>
                      {[eventDetail(words, event, desk)].filter(Boolean).map((detail) => ` · ${detail}`)}
                    </Text>
                    <Text size="sm" c="dimmed">
                      {by ?? t('caseScreen.byApp')}
                      {undone && ` · ${t('caseScreen.wasUndone')}`}
                    </Text>
                  </div>
                </Group>
              </li>
            ))}
          </ol>
        )}
      </Asked>
    </Section>
  )
}
