import type { Mediator } from '#shared/mediators/mediator.ts'
import { type Desk, verb } from '../verb.ts'

/** The mediator of that name works here from now on; he is registered when he was not. */
const workHere = async ({ client }: Desk, name: string): Promise<Mediator | null> => {
  const wanted = name.trim()
  const known = (await client.mediators.list()).find((mediator) => mediator.name === wanted)
  if (known) return client.mediators.iAm({ id: known.id })
  await client.mediators.register({ name, me: true })
  return client.mediators.me()
}

/** Makes an empty administration. Where there is one, it is left as it is; only who works here is noted. */
export const init = verb({
  name: 'init',
  options: { name: 'text' },
  words: [0, 0],
  administration: 'made',
  prepare:
    (_words, { name }) =>
    async (desk) => {
      const { client, t, say, made } = desk
      const { folder } = await client.system.info()
      say(t(made ? 'cli.made' : 'cli.wasThere', { folder }))
      const mediator = name === undefined ? await client.mediators.me() : await workHere(desk, name)
      if (mediator) say(t('cli.worksHere', { name: mediator.name }))
      return { value: { folder, made, mediator } }
    },
})
