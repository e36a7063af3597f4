import { type GatheredLine, waits } from '#shared/intake/gathered.ts'
import type { ListHeading } from '../../../shared/lists/source.ts'

/** What the lines are put under, in the order in which they are shown. */
export const groups = ['complaint', 'reply', 'mail', 'file', 'had', 'refused'] as const
export type Group = (typeof groups)[number]

const groupOf = ({ as, hadIt }: GatheredLine): Group => {
  if (as.is === 'repeated' || hadIt.length > 0) return 'had'
  if (as.is === 'complaint') return as.certainty === 'unknown' ? 'mail' : 'complaint'
  return as.is === 'leftOut' ? 'refused' : as.is
}

export type GatheredHeading = ListHeading & { readonly group: Group; readonly waiting: number }

/** Oldest mail first; what has no date in the order in which it came. */
const byDate = (a: GatheredLine, b: GatheredLine): number => {
  const [one, other] = [a.mail?.date ?? '~', b.mail?.date ?? '~']
  return one < other ? -1 : one > other ? 1 : 0
}

/** The lines under their headings; a heading without lines is left out. */
export const gatheredGroups = (
  lines: readonly GatheredLine[],
): readonly { readonly heading: GatheredHeading; readonly lines: readonly GatheredLine[] }[] => {
  const found = Map.groupBy(lines, groupOf)
  return groups.flatMap((group) => {
    const members = found.get(group)?.toSorted(byDate)
    if (!members) return []
    const heading = {
      is: 'heading',
      group,
      count: members.length,
      waiting: members.filter(waits).length,
    } as const
    return [{ heading, lines: members }]
  })
}

/** Whether a line is a mail that the mediator still has to look at. */
const toReview = (line: GatheredLine): boolean => waits(line) && line.as.is !== 'file'

/** The mail to be looked at after this one, as they are shown; from the top again after the last. Null where none waits. */
export const nextAfter = (lines: readonly GatheredLine[], upload: string | null): GatheredLine | null => {
  const shown = gatheredGroups(lines).flatMap((group) => group.lines)
  const here = shown.findIndex((line) => line.upload === upload)
  const others = [...shown.slice(here + 1), ...shown.slice(0, Math.max(0, here))]
  return others.find(toReview) ?? null
}

export const countToReview = (lines: readonly GatheredLine[]): number => lines.filter(toReview).length
