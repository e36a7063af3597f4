import { Alert, List } from '@mantine/core'
import type { QueryProblem } from '#shared/search/query.ts'
import { queryProblemSentence } from '#shared/words/index.ts'
import { useWords } from '../../shared/words.tsx'
import classes from './Search.module.css'

/** Who has more to mend begins with the first. */
const mostShown = 3

/** What of the search was not understood, each at its place in what was typed. */
export const QueryProblems = ({ typed, problems }: { typed: string; problems: readonly QueryProblem[] }) => {
  const { t } = useWords()
  if (problems.length === 0) return null
  return (
    <Alert color="yellow" variant="light" role="status" p="sm">
      <List listStyleType="none" spacing={4} size="sm">
        {problems.slice(0, mostShown).map((problem) => (
          <List.Item key={`${problem.from} ${problem.code}`}>
            <span className={classes.typed}>
              {typed.slice(0, problem.from)}
              <mark className={classes.wrong}>{typed.slice(problem.from, problem.to)}</mark>
              {typed.slice(problem.to)}
            </span>
            <br />
            {queryProblemSentence(t, problem)}
          </List.Item>
        ))}
      </List>
    </Alert>
  )
}
