import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { describe, expect, it } from 'vitest'
import { direction } from '#shared/case/vocabulary.ts'
import { templateKeys } from '#shared/letters/texts/index.ts'
import { goldenText, renderedAt } from './rendered.ts'

/**
 * Every letter that ships, to each side and in each direction, as its reader gets it. They were read; whoever changes
 * a text runs this with UPDATE_GOLDEN=1 and reads them again.
 */
const folder = fileURLToPath(new URL('../../fixtures/letters/', import.meta.url))

const letters = templateKeys.flatMap((key) =>
  direction.options.map((way) => [`${key.language}/${key.kind}-${key.to}-${way}.txt`, key, way] as const),
)

if (process.env.UPDATE_GOLDEN)
  for (const [name, key, way] of letters) {
    mkdirSync(dirname(join(folder, name)), { recursive: true })
    writeFileSync(join(folder, name), goldenText(renderedAt(key, way)))
  }

describe('a letter', () => {
  it.each(letters)('reads as it was read: %s', (name, key, way) =>
    expect(goldenText(renderedAt(key, way))).toBe(readFileSync(join(folder, name), 'utf8')),
  )

  it('has a golden text, and every golden text a letter', () => {
    const there = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((name) =>
      name.endsWith('.txt'),
    )
    expect(there.map((name) => name.replaceAll('\\', '/')).toSorted()).toEqual(
      letters.map(([name]) => name).toSorted(),
    )
  })

  it.each(letters)('has no hole where a value should be: %s', (_, key, way) => {
    const { view } = renderedAt(key, way)
    const text = goldenText(renderedAt(key, way))
    expect(text).not.toMatch(/undefined|null|NaN|\{\{|\}\}|\[object/)
    expect(text).not.toMatch(/ {2}|\n{3}|[ \t]\n| ,|\(\)|““|””|“”|«\s*»/)
    expect(text).not.toMatch(/^-\s*$/m)
    // Quotation marks within the same.
    expect(text).not.toMatch(/“[^”\n]*“|«[^»\n]*«/)
    // No sentence that begins small, and none that has lost its end.
    expect(text).not.toMatch(/(^|[.?] )(uw klant|de Klussenier|le Klussenier|votre client|your customer)/m)
    for (const block of view.blocks)
      if (block.is === 'list') for (const item of block.items) expect(item.trim()).not.toBe('')
      else expect(block.text.trim()).not.toBe('')
    expect(view.subject.length).toBeLessThan(200)
  })
})
