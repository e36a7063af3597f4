import { mkdirSync, readdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { newFolder, withCase } from './support.ts'

describe('a file that is asked for', () => {
  it('is refused in a sentence where none can come, before it is made', async () => {
    const { wederhoor } = await withCase()
    const folder = newFolder()
    writeFileSync(join(folder, 'file'), '')
    mkdirSync(join(folder, 'folder.xlsx'))
    const before = readdirSync(folder)
    for (const place of ['file/x.xlsx', 'folder.xlsx', 'no/x.xlsx', `${'n'.repeat(300)}.xlsx`]) {
      const { exit, err } = await wederhoor('stats', '--out', join(folder, place))
      expect({ place, exit, err }).toEqual({
        place,
        exit: 1,
        err: expect.stringContaining('Hier kan niet worden bewaard'),
      })
    }
    expect(readdirSync(folder)).toEqual(before)
  })

  it('may have a name as long as a name can be', async () => {
    const { wederhoor } = await withCase()
    const folder = newFolder()
    const name = `${'n'.repeat(250)}.xlsx`
    expect((await wederhoor('stats', '--out', join(folder, name))).exit).toBe(0)
    expect(readdirSync(folder)).toEqual([name])
  })
})
