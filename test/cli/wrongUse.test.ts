import { spawn, spawnSync } from 'node:child_process'
import { existsSync, rmSync } from 'node:fs'
import { join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import { verbs } from '../../cli/verbs/index.ts'
import { commandLine, newFolder, withCase } from './support.ts'

describe('wrong use', () => {
  it.each([
    [[], 'Zeg welke opdracht'],
    [['maak'], 'De opdracht maak bestaat niet'],
    [['list', '--snel'], 'De optie --snel bestaat hier niet'],
    [['list', '--stage', 'klaar'], 'klaar kan niet bij --stage'],
    [['list', '--stage'], 'Zet een waarde na --stage'],
    [['list', '--stage', '--closed'], 'Zet een waarde na --stage'],
    [['list', '--closed=ja'], 'Na --closed hoort geen waarde'],
    [['list', '2026-0001'], 'Dit hoort er niet bij: 2026-0001'],
    [['list', '--__proto__', 'x'], 'De optie --__proto__ bestaat hier niet'],
    [['show'], 'Er ontbreekt iets'],
    [['intake'], 'Er ontbreekt iets'],
    [['do', '2026-0001', 'toString'], 'Het commando toString bestaat niet'],
    [['do', '2026-0001', 'addNote', '{text'], 'Dit is geen JSON'],
    [['do', '2026-0001', 'addNote', '[]'], 'De JSON moet een object zijn'],
    [['terms', 'drop'], 'drop kan niet bij terms'],
    [['terms', 'add', 'x.pdf'], 'Geef ook --from op'],
    [['terms', 'add', 'x.pdf', '--from', '2026-02-30'], '2026-02-30 is geen bestaande datum'],
    [['export', '2026-0001'], 'Geef ook --out op'],
    [['export', '2026-0001', '--out', 'x.pdf', '--for', 'iedereen'], 'iedereen kan niet bij --for'],
    [['call', 'constructor.name'], 'De procedure constructor.name bestaat niet'],
  ])('%j is answered with a sentence and the usage, and ends with 2', async (args, sentence) => {
    const wederhoor = commandLine()
    const ran = await wederhoor(...args)
    expect([ran.exit, ran.out]).toEqual([2, ''])
    expect(ran.err).toContain(sentence)
    expect(ran.err).toContain('Gebruik: npm run -s wederhoor --')
    expect(await wederhoor.json(...args)).toEqual({ wrongUse: expect.stringContaining(sentence) })
    expect(existsSync(wederhoor.folder)).toBe(false)
  })

  it('of standard input is wrong use as well', async () => {
    const { wederhoor, number } = await withCase({ readStdin: async () => '{half' })
    expect(await wederhoor('do', number, 'addNote', '-')).toMatchObject({ exit: 2, out: '' })
  })
})

describe('help', () => {
  it.each([[[]], ...verbs.map(({ name }) => [[name]])])(
    'is there for %j, without an administration',
    async (args) => {
      const wederhoor = commandLine()
      const ran = await wederhoor(...args, '--help')
      expect([ran.exit, ran.err]).toEqual([0, ''])
      expect(ran.out).toContain('Gebruik: ')
      expect(await wederhoor(...args, '-h')).toEqual(ran)
      expect(existsSync(wederhoor.folder)).toBe(false)
    },
  )

  it('names every verb', async () => {
    const { out } = await commandLine()('--help')
    for (const { name } of verbs) expect(out).toMatch(new RegExp(`^ +${name}\\b`, 'm'))
  })
})

describe('the process', () => {
  const main = join(packageRoot(), 'cli', 'main.ts')
  const started = (folder: string, ...args: string[]) =>
    spawn(process.execPath, [main, '--data', folder, ...args], { stdio: ['ignore', 'pipe', 'pipe'] })

  it('prints one JSON value and ends with the exit code', () => {
    const folder = join(newFolder(), 'a')
    const ran = spawnSync(process.execPath, [main, '--data', folder, '--json', 'init'], { encoding: 'utf8' })
    expect([ran.status, ran.stderr]).toEqual([0, ''])
    expect(JSON.parse(ran.stdout)).toEqual({ folder, made: true, mediator: null })
  })

  it('ends quietly when nobody reads on', async () => {
    const folder = join(newFolder(), 'a')
    spawnSync(process.execPath, [main, '--data', folder, 'init'])
    const child = started(folder, 'call', 'system.ping', '{"count":1000}')
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    child.stdout.once('data', () => child.stdout.destroy())
    const exit = await new Promise((resolve) => child.once('close', resolve))
    expect([exit, err]).toEqual([0, ''])
  })

  it('lets go of the administration when it is interrupted', async () => {
    const folder = join(newFolder(), 'a')
    spawnSync(process.execPath, [main, '--data', folder, 'init'])
    const sign = join(folder, 'temporary') // made anew at each opening
    rmSync(sign, { recursive: true, force: true })
    const child = spawn(process.execPath, [main, '--data', folder, 'call', 'drafts.get', '-'])
    let err = ''
    child.stderr.on('data', (text) => {
      err += text
    })
    const ended = new Promise((resolve) => child.once('close', resolve))
    while (!existsSync(sign)) await new Promise((resolve) => setTimeout(resolve, 20))
    child.kill('SIGINT') // while it waits for its standard input
    const exit = await ended
    expect([exit, err]).toEqual([1, 'U hebt dit gestopt.\n'])
    expect(spawnSync(process.execPath, [main, '--data', folder, 'list']).status).toBe(0)
  })
})
