import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import type { OfficeFigures } from '#shared/contract/figures.ts'
import { newFolder, withCase } from './support.ts'

describe('stats', () => {
  it('gives the figures of a year, and of this one where none is named', async () => {
    const { wederhoor, number } = await withCase()
    const [line] = (await wederhoor.json('list')) as { receivedOn: string }[]
    const year = line?.receivedOn.slice(0, 4) ?? ''
    const told = (await wederhoor.json('stats', '--year', year)) as OfficeFigures
    expect(told.year).toBe(Number(year))
    expect(told.years[0].received.count).toBe(1)
    const { out, exit } = await wederhoor('stats', '--year', year)
    expect(exit).toBe(0)
    expect(out).toContain(`Cijfers van ${year}`)
    expect(out).toMatch(/Ontvangen +1/)
    expect(((await wederhoor.json('stats')) as OfficeFigures).known).toContain(Number(year))
    expect(number).not.toBe('')
  })

  it('says of a year without cases that there are none', async () => {
    const { wederhoor } = await withCase()
    expect(await wederhoor('stats', '--year', '2003')).toMatchObject({ exit: 0, out: 'Geen zaken in 2003\n' })
    const told = (await wederhoor.json('stats', '--year', '2003')) as OfficeFigures
    expect(told.years[0].received.count).toBe(0)
  })

  it('keeps a table in its columns, however long a reason is and on how many lines', async () => {
    const { wederhoor, number } = await withCase()
    const note = `Geen antwoord meer.\n\n${'Wij belden nog eens. '.repeat(20)}`
    const command = { outcome: 'discontinued', note }
    expect((await wederhoor('do', number, 'closeCase', JSON.stringify(command))).exit).toBe(0)
    const { out } = await wederhoor('stats')
    const line = out.split('\n').find((one) => one.startsWith('Geen antwoord meer.')) ?? ''
    expect(line).toMatch(new RegExp(`^Geen antwoord meer\\. Wij belden .*… +1 +${number}$`))
    expect(Math.max(...out.split('\n').map((one) => one.length))).toBeLessThan(180)
  })

  it('saves the tables as a workbook, and refuses a year or a file that is none', async () => {
    const { wederhoor } = await withCase()
    const path = join(newFolder(), 'cijfers.xlsx')
    const { exit, out } = await wederhoor('stats', '--year', '2025', '--out', path)
    expect({ exit, out }).toMatchObject({ exit: 0, out: expect.stringContaining(path) })
    expect(readFileSync(path).subarray(0, 2).toString()).toBe('PK')
    expect((await wederhoor('stats', '--year', 'vorig')).exit).toBe(2)
    const wrong = join(newFolder(), 'cijfers.docx')
    expect((await wederhoor('stats', '--out', wrong)).exit).toBe(2)
    expect(existsSync(wrong)).toBe(false)
  })
})
