import { useCallback, useMemo } from 'react'
import type { GatheredOutline } from '#shared/contract/gathered.ts'
import type { GatheredGroup, GatheredLine } from '#shared/intake/gathered.ts'
import { useAsk, useClient } from '../../../shared/api.tsx'
import type { ListHeading } from '../../../shared/lists/source.ts'
import { usePages } from '../../../shared/lists/usePages.ts'

export type GatheredHeading = ListHeading & { readonly group: GatheredGroup; readonly waiting: number }

const idOf = ({ upload }: GatheredLine): string => upload

/** The lines under what they are, of which those in sight are there. */
export const useLines = (outline: GatheredOutline) => {
  const ask = useAsk()
  const client = useClient()
  const sections = useMemo(
    () =>
      outline.sections.map(({ group, count, waiting, marks }) => ({
        heading: { is: 'heading', group, count, waiting } satisfies GatheredHeading as GatheredHeading,
        count,
        marks,
      })),
    [outline],
  )
  const pages = usePages<GatheredLine, GatheredHeading>({
    sections,
    idOf,
    pageOf: ({ heading }, after) =>
      ask.gathered.list.queryOptions({
        input: { ...(heading && { group: heading.group }), ...(after !== undefined && { after }) },
      }),
  })
  const find = useCallback(
    async (upload: string): Promise<number | null> => {
      const place = await client.gathered.place({ upload })
      if (!place) return null
      const before = outline.sections.slice(
        0,
        outline.sections.findIndex(({ group }) => group === place.group),
      )
      return before.reduce((sum, { count }) => sum + count, place.position)
    },
    [client, outline],
  )
  return { ...pages, find }
}
