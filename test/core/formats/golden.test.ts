import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { expectedOf, failuresOf, folder, goldenNames, proposed, wrongAndCertain } from './golden.ts'

const unmet = JSON.parse(readFileSync(join(folder, 'unmet.json'), 'utf8')) as Record<
  string,
  Record<string, string>
>

describe('a mail comes to what a careful mediator concludes from it', () => {
  it.each(goldenNames.map((name) => [name, expectedOf(name).rule]))('%s: %s', async (name) => {
    const failures = failuresOf(await proposed(name), expectedOf(name))
    const said = Object.fromEntries(failures.map(({ field, why }) => [field, why]))
    // What is listed as not met must really not be met: whoever mends it strikes it off (unmet.ts does).
    expect(Object.keys(said).sort(), JSON.stringify(said, null, 2)).toEqual(
      Object.keys(unmet[name] ?? {}).sort(),
    )
  })

  it('lists as not met only mails that are there', () =>
    expect(Object.keys(unmet).filter((name) => !goldenNames.includes(name))).toEqual([]))

  it('calls nothing certain that is wrong, in whatever mail', async () => {
    const wrong: string[] = []
    for (const name of goldenNames)
      for (const one of wrongAndCertain((await proposed(name)).proposal, expectedOf(name)))
        wrong.push(`${name}: ${one}`)
    expect(wrong).toEqual([])
  })
})
