import type { Terms } from '#shared/terms/terms.ts'
import { stage } from '../refusals.ts'
import { table } from '../table.ts'
import { type Desk, type Done, verb, wrong } from '../verb.ts'

const listed = async ({ client, t, write, say }: Desk): Promise<Done> => {
  const versions = await client.terms.list()
  const state = ({ withdrawn }: Terms) =>
    withdrawn ? t('terms.withdrawnBecause', { reason: withdrawn.reason }) : t('cli.inUse')
  const head = (['from', 'title', 'file', 'what'] as const).map((column) => t(`cli.columns.${column}`))
  const rows = versions.map((version) => [
    write.shortDate(version.appliesFrom),
    version.title,
    version.name,
    state(version),
  ])
  say(rows.length ? table([head, ...rows]) : t('cli.noTerms'))
  return { value: versions }
}

/** `terms list`, and `terms add FILE --from DATE`. */
export const terms = verb({
  name: 'terms',
  options: { from: 'date', title: 'text' },
  words: [1, 2],
  administration: 'existing',
  prepare: ([what = '', path, ...rest], { from, title }) => {
    if (what === 'list') return path === undefined ? listed : wrong('tooMany', { value: path })
    if (what !== 'add') return wrong('notAChoice', { value: what, option: 'terms', choices: 'add, list' })
    if (path === undefined) return wrong('tooFew')
    if (rest[0] !== undefined) return wrong('tooMany', { value: rest[0] })
    if (from === undefined) return wrong('optionNeeded', { option: '--from' })
    return async (desk) => {
      const { client, t, write, say } = desk
      const { upload } = await stage(desk, path)
      const added = await client.terms.add({
        upload,
        appliesFrom: from,
        ...(title !== undefined && { title }),
      })
      const made = (await client.terms.list()).find(({ id }) => id === added.id)
      say(t('cli.termsAdded', { title: made?.title ?? '', from }))
      if (added.attachedTo.length) say(t('cli.termsAttached', { numbers: write.list(added.attachedTo) }))
      return { value: added }
    }
  },
})
