import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { klusseniersOf, openOffice, refusalOf } from './support/office.ts'

const full = Object.assign(new Error('ENOSPC: no space left on device'), { code: 'ENOSPC' })

/** An office on a disk without room for one more export. */
const onFullDisk = async () => {
  const office = await openOffice()
  const { id } = await office.client.people.registerKlussenier({ name: 'Wout Tegels' })
  office.core.context.exports.place = () => Promise.reject(full)
  return { ...office, id }
}

const ended = async (steps: Promise<AsyncIterable<unknown>>): Promise<void> => {
  for await (const _ of await steps);
}

describe('an export on a full disk', () => {
  it.each(['pdf', 'xlsx'] as const)(
    'is refused with the reason, not as a mistake of the app: %s',
    async (form) => {
      const { client, id } = await onFullDisk()
      expect(await refusalOf(ended(client.figures.report({ form })))).toMatchObject({ code: 'diskFull' })
      expect(await refusalOf(ended(client.figures.klussenierReport({ id, form })))).toMatchObject({
        code: 'diskFull',
      })
      expect(await klusseniersOf(client)).toHaveLength(1)
    },
  )

  it('is refused so as well where nothing is told on the way', async () => {
    const { client } = await onFullDisk()
    expect(await refusalOf(client.clocks.saveCalendar({}))).toMatchObject({ code: 'diskFull' })
  })

  it('leaves nothing of what was begun', async () => {
    const { core } = await openOffice()
    const { exports } = core.context
    const name = 'wederhoor.ics'
    const kept = await exports.put({ name, mediaType: 'text/calendar' }, 'een')
    const path = exports.find(kept)?.path ?? ''
    expect(existsSync(path)).toBe(true)
    const place = exports.place.bind(exports)
    exports.place = async (called) => {
      const { id } = await place(called)
      // What is there already cannot be written, like what has no room.
      return { id, path }
    }
    const before = readdirSync(join(path, '..', '..'))
    await expect(exports.put({ name, mediaType: 'text/calendar' }, 'twee')).rejects.toThrow('EEXIST')
    expect(readdirSync(join(path, '..', '..'))).toEqual(before)
  })
})
