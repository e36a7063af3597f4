import { readdirSync, readFileSync } from 'node:fs'
import { basename, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { folder, outcomeOfReply } from './replyOutcome.ts'

const names = readdirSync(folder)
  .filter((name) => name.endsWith('.eml'))
  .map((name) => basename(name, '.eml'))
const outcomes = JSON.parse(readFileSync(join(folder, 'outcomes.json'), 'utf8')) as Record<string, unknown>

describe('each mail is recognised as the outcomes say', () => {
  it('has mails to read, each with its outcome', () => {
    expect(names.length).toBeGreaterThanOrEqual(40)
    expect(Object.keys(outcomes).toSorted()).toEqual(names.toSorted())
  })
  it.each(names)('%s', async (name) =>
    expect(await outcomeOfReply(readFileSync(join(folder, `${name}.eml`)))).toEqual(outcomes[name]),
  )
})
