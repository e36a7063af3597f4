/**
 * Writes `coverage.ts` anew from the font files: `node core/typesetting/coverageOfFonts.ts`. Used by that script
 * and by the test that the file is up to date, never by a job: fontkit is not packaged.
 */
import { writeFileSync } from 'node:fs'
import { pathToFileURL } from 'node:url'
import { openSync } from 'fontkit'
import { fontPaths } from './fonts.ts'

/** Sorted code points as ranges: the gap since the range before, then the length, and so on. */
const packRanges = (points: readonly number[]): number[] => {
  const packed: number[] = []
  let end = 0
  for (const point of points) {
    if (packed.length > 0 && point === end) packed[packed.length - 1] = (packed.at(-1) ?? 0) + 1
    else packed.push(point - end, 1)
    end = point + 1
  }
  return packed
}

/** The text of `coverage.ts` for the fonts as they are installed. */
export const coverageSource = (): string => {
  const points = fontPaths().flatMap((path) => {
    const font = openSync(path)
    return 'characterSet' in font ? font.characterSet : []
  })
  const packed = packRanges([...new Set(points)].sort((a, b) => a - b))
  return [
    '/** Written by `coverageOfFonts.ts`: ranges of the characters that the bundled fonts can show. */',
    'export const coverage =',
    `  '${packed.join(' ')}'`,
    '',
  ].join('\n')
}

if (process.argv[1] && import.meta.url === pathToFileURL(process.argv[1]).href)
  writeFileSync(new URL('coverage.ts', import.meta.url), coverageSource())
