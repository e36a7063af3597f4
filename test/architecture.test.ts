import { globSync, readFileSync } from 'node:fs'
import { dirname, join, normalize, relative } from 'node:path'
import { describe, expect, it } from 'vitest'
import { packageRoot } from '#core/package.ts'

const root = packageRoot()
const rooms = ['shared', 'db', 'core', 'electron', 'web', 'cli', 'renderer'] as const
type Room = (typeof rooms)[number]

/** The arrows: which rooms a room may import, besides itself. */
const arrows: Record<Room, readonly Room[]> = {
  shared: [],
  db: ['shared'],
  core: ['shared', 'db'],
  electron: ['shared', 'core'],
  web: ['shared', 'core'],
  cli: ['shared', 'core'],
  renderer: ['shared'],
}

/** Files that may use `Date`: where the clock is read, or a date goes through `Intl` to be written. */
const datesAllowed = [/^shared\/calendar\//, /clock\.ts$/, /^shared\/words\/formats\.ts$/]

type Source = {
  readonly path: string
  readonly room: Room
  readonly code: string
  readonly imports: readonly string[]
  /** Those of the imports that are there when the code runs. */
  readonly loads: readonly string[]
}

const withoutComments = (code: string): string =>
  code.replaceAll(/\/\*[\s\S]*?\*\//g, '').replaceAll(/^\s*\/\/.*$/gm, '')

const importPattern =
  /(?:^|[\s;}])(?:import|export)\s[^'"`;]*?from\s*['"]([^'"]+)['"]|(?:^|[\s;])import\s*['"]([^'"]+)['"]|\bimport\(\s*['"]([^'"]+)['"]\s*\)/g

/** Without what the compiler erases. */
const withoutTypes = (code: string): string =>
  code.replaceAll(/\b(?:import|export)\s+type\s[^;'"`]*?from\s*['"][^'"]+['"]/g, '')

const importsOf = (code: string): string[] =>
  [...code.matchAll(importPattern)].map((found) => found[1] ?? found[2] ?? found[3] ?? '')

/** An import as a path from the root, or the package it names. */
const resolved = (from: string, name: string): string => {
  if (name.startsWith('#')) return name.slice(1)
  return name.startsWith('.') ? normalize(join(dirname(from), name)).replaceAll('\\', '/') : `package:${name}`
}

const sources: Source[] = rooms.flatMap((room) =>
  globSync(`${room}/**/*.{ts,tsx}`, { cwd: root }).map((found) => {
    const path = relative('.', found).replaceAll('\\', '/')
    const code = withoutComments(readFileSync(join(root, found), 'utf8'))
    const targets = (text: string) => importsOf(text).map((name) => resolved(path, name))
    return { path, room, code, imports: targets(code), loads: targets(withoutTypes(code)) }
  }),
)

const roomOf = (path: string): Room | undefined => rooms.find((room) => path.startsWith(`${room}/`))

/** Every import that `wrong` finds fault with, as `file → import`. */
const faults = (of: readonly Source[], wrong: (target: string, source: Source) => boolean): string[] =>
  of.flatMap((source) =>
    source.imports.filter((target) => wrong(target, source)).map((target) => `${source.path} → ${target}`),
  )

describe('the rooms', () => {
  it('are found, with their imports', () => {
    expect(new Set(sources.map(({ room }) => room))).toEqual(new Set(rooms))
    expect(sources.find(({ path }) => path === 'core/host.ts')?.imports).toContain(
      'shared/contract/system.ts',
    )
  })

  it('import only along the arrows', () => {
    const against = faults(sources, (target, { room }) => {
      const to = roomOf(target)
      return to !== undefined && to !== room && !arrows[room].includes(to)
    })
    expect(against).toEqual([])
  })

  it('import nothing of ours from outside the rooms', () => {
    const outside = faults(sources, (target) => !target.startsWith('package:') && !roomOf(target))
    expect(outside).toEqual([])
  })

  it('name their own files by a relative path, and other rooms by their name', () => {
    const wrong = sources.flatMap(({ path, room, code }) =>
      importsOf(code)
        .filter((name) =>
          name.startsWith('#')
            ? name.startsWith(`#${room}/`)
            : name.startsWith('.') && roomOf(resolved(path, name)) !== room,
        )
        .map((name) => `${path} → ${name}`),
    )
    expect(wrong).toEqual([])
  })

  it('have no circle of imports', () =>
    expect(circles(sources.map(({ path, loads }) => [path, loads]))).toEqual([]))
})

describe.each(['db', 'core'])('%s', (room) => {
  it('has folders of which none imports another that imports it', () => {
    const folder = (path: string) => new RegExp(`^${room}/[^/]+(?=/)`).exec(path)?.[0]
    const within = Map.groupBy(sources, ({ path }) => folder(path))
    within.delete(undefined)
    expect(within.size).toBeGreaterThan(4)
    const imported = [...within].map(([name = '', files]) => {
      const targets = new Set(files.flatMap(({ imports }) => imports.flatMap((path) => folder(path) ?? [])))
      return [name, [...targets].filter((target) => target !== name)] as const
    })
    expect(circles(imported)).toEqual([])
  })
})

describe('shared', () => {
  const shared = sources.filter(({ room }) => room === 'shared')

  it('uses nothing of Node and no page', () => {
    expect(faults(shared, (target) => /^package:(node:|electron|react)/.test(target))).toEqual([])
  })

  it('reads no clock and makes no random number', () => {
    const calls =
      /\b(?:Date\.now|new Date\(\)|Math\.random|Temporal\.Now|performance\.now|crypto\.randomUUID)\b/
    expect(shared.filter(({ code }) => calls.test(code)).map(({ path }) => path)).toEqual([])
  })
})

describe('renderer', () => {
  it('uses nothing of Node or Electron', () => {
    const page = sources.filter(({ room }) => room === 'renderer')
    expect(faults(page, (target) => /^package:(node:|electron$)/.test(target))).toEqual([])
  })

  it('has features that never import each other', () => {
    const feature = (path: string) => /^renderer\/features\/([^/.]+)/.exec(path)?.[1]
    const across = faults(sources, (target, { path }) => {
      const [from, to] = [feature(path), feature(target)]
      return from !== undefined && to !== undefined && from !== to
    })
    expect(across).toEqual([])
  })
})

it('no date is computed by hand', () => {
  const arithmetic =
    /\b(?:new Date\([^)]+\)|\.(?:get|set)(?:UTC)?(?:Date|Day|Month|FullYear|Hours)\(|Date\.(?:UTC|parse))/
  const wrong = sources.filter(
    ({ path, code }) => arithmetic.test(code) && !datesAllowed.some((allowed) => allowed.test(path)),
  )
  expect(wrong.map(({ path }) => path)).toEqual([])
})

it('better-sqlite3 is named in one file', () => {
  const naming = sources.filter(({ imports }) => imports.includes('package:better-sqlite3'))
  expect(naming.map(({ path }) => path)).toEqual(['db/sqlite.ts'])
})

/** What leads back to itself, of what leads to what. */
function circles(edges: Iterable<readonly [string, readonly string[]]>): string[] {
  const leads = new Map(edges)
  const done = new Set<string>()
  const found: string[] = []
  const visit = (from: string, trail: readonly string[]): void => {
    const at = trail.indexOf(from)
    if (at >= 0) found.push([...trail.slice(at), from].join(' → '))
    if (at >= 0 || done.has(from)) return
    for (const target of leads.get(from) ?? []) visit(target, [...trail, from])
    done.add(from)
  }
  for (const from of leads.keys()) visit(from, [])
  return found
}
