import { balanceRows } from '#shared/case/balance.ts'
import { parties } from '#shared/case/vocabulary.ts'
import { cut, table } from '../table.ts'
import { verb } from '../verb.ts'

/** The chances of both sides beside each other, and what of them a mediator must be able to explain. */
export const balance = verb({
  name: 'balance',
  options: {},
  words: [1, 1],
  administration: 'existing',
  prepare:
    ([number = '']) =>
    async ({ client, t, write, say }) => {
      const view = await client.cases.get({ number })
      const head = parties.map(
        (side) =>
          `${t('app.colon', { what: t(`party.${side}`) })} ${cut(view[side]?.name ?? t('cli.somebody'), 30)}`,
      )
      const rows = balanceRows.map((row) => [
        t(`balance.row.${row}`),
        ...parties.map((side) => write.number(view.balance[side][row])),
      ])
      say(table([[t('balance.what'), ...head], ...rows]))
      say('')
      for (const difference of view.balance.differences) say(t(`balance.difference.${difference}`))
      if (!view.balance.differences.length) say(t('balance.noDifferences'))
      return { value: view.balance }
    },
})
