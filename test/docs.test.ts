import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'
import { verbs } from '../cli/verbs/index.ts'

const root = packageRoot()
const read = (path: string): string => readFileSync(join(root, path), 'utf8')

/** The names that .gitignore leaves out, wherever they are; a line with a path only names its own folder. */
const ignored = read('.gitignore')
  .split('\n')
  .filter((line) => line !== '')
const isIgnored = (path: string, name: string): boolean =>
  name === '.git' ||
  ignored.some((line) =>
    line.startsWith('*')
      ? name.endsWith(line.slice(1))
      : `/${path}/`.endsWith(`/${line.replace(/\/$/, '')}/`),
  )

const filesIn = (folder: string): string[] =>
  readdirSync(join(root, folder), { withFileTypes: true }).flatMap((entry) => {
    const path = folder === '' ? entry.name : `${folder}/${entry.name}`
    if (isIgnored(path, entry.name)) return []
    return entry.isDirectory() ? filesIn(path) : entry.isFile() ? [path] : []
  })

const files = filesIn('')
const readme = read('README.md')
const manifest: { scripts: Record<string, string> } = JSON.parse(read('package.json'))
/** The first cells of the README's tables that are code: "| `shared/` | …". */
const named = [...readme.matchAll(/^\| `([^`]+)` \|/gm)].flatMap(([, cell]) => cell ?? [])

describe('the README', () => {
  it('names every room, and no other', () => {
    const folders = new Set(files.filter((path) => path.includes('/')).map((path) => path.split('/')[0]))
    const rooms = [...folders].filter((name) => !name?.startsWith('.')).map((name) => `${name}/`)
    expect(named.filter((cell) => cell.endsWith('/')).sort()).toEqual(rooms.sort())
  })

  it('names every command of npm, and no other', () => {
    const commands = [...readme.matchAll(/(?:`|^)npm (?:run (?:-s )?)?([a-z:]+)/gm)].flatMap(
      ([, name]) => name ?? [],
    )
    expect(new Set(commands)).toEqual(new Set(Object.keys(manifest.scripts)))
    const short = [...readme.matchAll(/(?:`|^)npm (?!run\b)([a-z]+)/gm)].flatMap(([, name]) => name ?? [])
    expect(new Set(short)).toEqual(new Set(['start', 'test']))
  })

  it('names every verb of the command line, in the order of its help', () => {
    const rows = named.filter((cell) => !cell.endsWith('/')).map((cell) => cell.split(' ')[0])
    expect(rows).toEqual(verbs.map(({ name }) => name))
  })

  it('names every option of every verb', () => {
    const options = (name: string) =>
      named.filter((cell) => cell.startsWith(name)).flatMap((cell) => cell.match(/--[a-z-]+/g) ?? [])
    const wanted = verbs.map((verb) => ({
      verb: verb.name,
      options: Object.keys(verb.options).map((name) => `--${name}`),
    }))
    expect(verbs.map(({ name }) => ({ verb: name, options: options(name).sort() }))).toEqual(
      wanted.map(({ verb, options }) => ({ verb, options: options.sort() })),
    )
  })
})

describe('the decisions', () => {
  const decisions = files.filter((path) => path.startsWith('docs/decisions/'))

  it('are numbered, each once', () => {
    const numbers = decisions.map(
      (path) => /^docs\/decisions\/(\d{4})-[a-z0-9-]+\.md$/.exec(path)?.[1] ?? path,
    )
    expect(numbers.filter((number) => !/^\d{4}$/.test(number))).toEqual([])
    expect(numbers.length).toBeGreaterThan(0)
    expect(new Set(numbers).size).toBe(numbers.length)
  })

  it('start with a title', () => {
    expect(decisions.filter((path) => !/^# \S/.test(read(path)))).toEqual([])
  })
})

it('the changelog has a place for what is not released yet', () => {
  expect(read('CHANGELOG.md')).toMatch(/^## Unreleased$/m)
})

const documents = files.filter((path) => /^(?:[^/]+|docs\/.+)\.md$/.test(path))

it('the documents name only files of ours that are there', () => {
  const rooms = new Set(named.filter((cell) => cell.endsWith('/')))
  const paths = documents.flatMap((document) =>
    [...read(document).matchAll(/(?:`|^|\s)([a-z]+\/)([\w./-]*\w)/gm)].flatMap(([, room = '', rest = '']) =>
      rooms.has(room) ? [{ document, path: room + rest }] : [],
    ),
  )
  expect(paths).toContainEqual({ document: 'README.md', path: 'shared/case/decide.ts' })
  expect(paths.filter(({ path }) => !existsSync(join(root, path)))).toEqual([])
})

it('every link to a file in the documents leads somewhere', () => {
  const links = documents.flatMap((path) =>
    [...read(path).matchAll(/\]\(([^)#\s]+)[^)]*\)/g)].map(([, target = '']) => ({ path, target })),
  )
  const local = links.filter(({ target }) => !/^[a-z]+:/.test(target))
  expect(local.length).toBeGreaterThan(0)
  const dead = local.filter(({ path, target }) => !existsSync(join(root, dirname(path), target)))
  expect(dead).toEqual([])
})

describe('what is published', () => {
  const texts = files
    .map((path) => ({ path, bytes: readFileSync(join(root, path)) }))
    .filter(({ bytes }) => !bytes.includes(0))
    .map(({ path, bytes }) => ({ path, text: bytes.toString('utf8') }))
  /** `file: what was found` for every file in which the pattern is found. */
  const found = (pattern: RegExp): string[] =>
    texts.flatMap(({ path, text }) => {
      const match = pattern.exec(text)
      return match ? [`${path}: ${match[0]}`] : []
    })

  it('is more than a few files', () => expect(texts.length).toBeGreaterThan(300))

  it('locks versions without saying where they were fetched', () => {
    expect(read('package-lock.json')).not.toContain('"resolved"')
  })

  it('locks every package for every platform: npm ci refuses a lock file with a gap', () => {
    type Locked = Record<'dependencies' | 'optionalDependencies', Record<string, string> | undefined>
    const { packages }: { packages: Record<string, Locked> } = JSON.parse(read('package-lock.json'))
    const locked = new Set(Object.keys(packages).map((path) => path.replace(/^.*node_modules\//, '')))
    const gaps = Object.entries(packages).flatMap(([path, { dependencies, optionalDependencies }]) =>
      Object.keys({ ...dependencies, ...optionalDependencies })
        .filter((name) => !locked.has(name))
        .map((name) => `${path} needs ${name}`),
    )
    expect(gaps).toEqual([])
  })

  it('names no registry', () => {
    expect(
      found(/\b(?:registry|npm|artifactory|nexus|proxy)\.[a-z0-9-]+\.[a-z]{2,}|\bnpmjs\.|\byarnpkg\./i),
    ).toEqual([])
  })

  it('names no folder of the machine on which it was written', () => {
    expect(found(/(?<![\w.~*})\]-])\/(?:work|root|tmp|home\/[a-z]+|Users\/[a-z]+)\/[\w.-]/)).toEqual([])
  })
})
