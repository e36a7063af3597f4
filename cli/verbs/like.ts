import { likenessPhrase } from '#shared/words/index.ts'
import { partiesOf } from '../caseTable.ts'
import { cut } from '../table.ts'
import { verb } from '../verb.ts'

/** At most five cases like this one, the most alike first, each with why and how it was solved. */
export const like = verb({
  name: 'like',
  options: {},
  words: [1, 1],
  administration: 'existing',
  prepare:
    ([number = '']) =>
    async (desk) => {
      const { client, t, say } = desk
      const found = await client.search.like({ number })
      for (const { case: line, why, solved } of found) {
        const { outcome, stage } = line
        const stands = outcome ? t(`outcome.${outcome}`) : t(`stage.${stage}`)
        say(`${line.number}  ${partiesOf(desk, line)}  ${cut(line.subject, 60)}  (${stands})`)
        say(`    ${likenessPhrase(t, why)}`)
        if (solved) say(`    ${t('app.colon', { what: t(`like.${solved.how}`) })} ${cut(solved.text, 200)}`)
      }
      say(t(found.length > 0 ? 'like.about' : 'like.none'))
      return { value: found }
    },
})
